package dk.tonsvis.account;

import dk.tonsvis.journal.Fact;

/// A person published a vintage that was proposed.
public record VintagePublished(int vintage, String account, String contentHash) implements Fact {}
