package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;

/// A person has a new password.
public record PasswordSet(String person) implements Fact {}
