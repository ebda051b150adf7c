package dk.tonsvis.account;

import dk.tonsvis.journal.Fact;

/// A vintage of an account was fetched, and waits for a person to publish it.
public record VintageProposed(
    int vintage, String account, String readOn, int entries, String contentHash) implements Fact {}
