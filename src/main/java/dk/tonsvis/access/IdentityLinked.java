package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;

/// A person can sign in as whom a provider says they are.
public record IdentityLinked(String person, String issuer) implements Fact {}
