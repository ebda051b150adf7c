package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;

/// A company no longer works at a place.
public record SiteRemoved(String organisation, String pNumber) implements Fact {}
