package dk.tonsvis.plan;

import java.util.List;

/// Where a revision stands.
public enum State {
  DRAFT,
  HEARING,
  ADOPTED,
  CERTIFIED,
  SUPERSEDED;

  /// Where these steps have led, oldest first; without any it is a draft.
  static State after(List<Step> steps) {
    return steps.isEmpty()
        ? DRAFT
        : switch (steps.getLast()) {
          case Step.Hearing _ -> HEARING;
          case Step.Adopted _ -> ADOPTED;
          case Step.Certified _ -> CERTIFIED;
          case Step.Superseded _ -> SUPERSEDED;
        };
  }

  /// Whether everyone may read it. Drafts are the municipality's own.
  public boolean isPublic() {
    return this != DRAFT;
  }

  /// Whether it was adopted or certified, and no later one has taken its place.
  public boolean isInForce() {
    return this == ADOPTED || this == CERTIFIED;
  }
}
