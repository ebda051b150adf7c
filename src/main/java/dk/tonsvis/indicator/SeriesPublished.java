package dk.tonsvis.indicator;

import dk.tonsvis.journal.Fact;

/// A vintage of a dataset is seen by everybody from here on.
public record SeriesPublished(int vintage, String dataset, String contentHash) implements Fact {}
