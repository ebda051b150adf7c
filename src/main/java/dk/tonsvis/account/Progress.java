package dk.tonsvis.account;

/// How far an import has come, for the person who waits.
@FunctionalInterface
public interface Progress {
  /// Nobody is waiting.
  Progress UNSEEN = (_, _, _) -> {};

  /// What is being done.
  enum Stage {
    /// Counted in bytes of the file.
    READING,
    /// Counted in entries.
    STORING
  }

  void reached(Stage stage, long done, long total);
}
