package dk.tonsvis.drafting;

import dk.tonsvis.journal.Actor;
import java.time.Instant;
import java.util.Optional;

/// What one version of a working copy changed, and who did it.
///
/// @param undoes the version that it took back; empty for every other deed
public record CopyChange(
    int version, Instant at, Actor actor, Deed deed, Optional<Integer> undoes) {
  public enum Deed {
    MADE,
    ADDED,
    CHANGED,
    RENUMBERED,
    MOVED,
    REMOVED,
    UNDONE
  }
}
