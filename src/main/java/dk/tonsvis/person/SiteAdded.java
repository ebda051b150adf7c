package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;

/// A place where a company works became known.
public record SiteAdded(String organisation, String pNumber) implements Fact {}
