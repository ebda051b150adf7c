package dk.tonsvis.plan;

/// Where a revision stands.
public enum State {
  DRAFT,
  HEARING,
  ADOPTED,
  CERTIFIED,
  SUPERSEDED;

  /// Whether everyone may read it. Drafts are the municipality's own.
  public boolean isPublic() {
    return this != DRAFT;
  }
}
