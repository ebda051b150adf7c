package dk.tonsvis.indicator;

import dk.tonsvis.journal.Fact;

/// A vintage of a dataset was stored, and waits for a person to publish it.
public record SeriesProposed(
    int vintage, String dataset, String readOn, int values, String contentHash) implements Fact {}
