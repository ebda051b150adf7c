package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;

/// A person has one passkey less.
public record PasskeyRemoved(String person) implements Fact {}
