package dk.tonsvis.fetch;

/// How far a run has come, for the person who waits.
@FunctionalInterface
public interface FetchProgress {
  /// Nobody is waiting.
  FetchProgress UNSEEN = (_, _) -> {};

  /// Counted in questions; the total can shrink when a year turns out not to be there.
  void reached(int answered, int total);
}
