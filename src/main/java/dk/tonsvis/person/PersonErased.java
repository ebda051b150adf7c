package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;

/// A person was forgotten: their name and address are gone, what they did stays.
public record PersonErased(String person) implements Fact {}
