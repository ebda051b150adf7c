package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;

/// A person can sign in with one more passkey.
public record PasskeyAdded(String person) implements Fact {}
