package dk.tonsvis.account;

import dk.tonsvis.journal.Fact;

/// A vintage of an account was stored.
public record VintageStored(
    int vintage, String account, String readOn, int entries, String contentHash) implements Fact {}
