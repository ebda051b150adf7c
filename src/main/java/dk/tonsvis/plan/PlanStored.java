package dk.tonsvis.plan;

import dk.tonsvis.journal.Fact;

/// A revision of a plan was stored, as a draft.
public record PlanStored(int revision, String title, String contentHash) implements Fact {}
