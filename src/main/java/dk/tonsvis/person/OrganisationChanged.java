package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;

/// What is told of an organisation was changed.
public record OrganisationChanged(String organisation, Told before, Told after) implements Fact {
  /// What is told of it.
  public record Told(String name) {}
}
