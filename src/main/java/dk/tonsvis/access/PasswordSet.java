package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;

/// A person has a new password.
///
/// @param isFirst whether they had none before
public record PasswordSet(String person, boolean isFirst) implements Fact {}
