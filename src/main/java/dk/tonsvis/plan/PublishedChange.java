package dk.tonsvis.plan;

import dk.tonsvis.plan.Outlook.Published;

/// What became of a published figure of the years ahead. Figures are the same by edition, year and
/// account; those of two editions stand beside each other.
public sealed interface PublishedChange {
  record Unchanged(Published figure) implements PublishedChange {}

  record Changed(Published earlier, Published later) implements PublishedChange {}

  record Dropped(Published figure) implements PublishedChange {}

  record Added(Published figure) implements PublishedChange {}
}
