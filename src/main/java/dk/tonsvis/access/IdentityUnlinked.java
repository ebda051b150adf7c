package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;

/// A person can no longer sign in by a provider.
public record IdentityUnlinked(String person, String issuer) implements Fact {}
