package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;

/// What is told of a provider of sign-in was added or changed.
public record ProviderKept(String provider, String issuer, String client, boolean on)
    implements Fact {}
