package dk.tonsvis.store;

/// How the database was found when the program started; said to the person who started it.
public enum Start {
  /// A new data folder: the cluster was made.
  CREATED,
  /// It had been stopped cleanly and was started.
  STARTED,
  /// Another Tonsvis is using it; this one joined.
  JOINED,
  /// A program that was killed had left it running; it was taken over.
  TAKEN_OVER,
  /// It had not been stopped cleanly (a kill or a power cut) and recovered from its log.
  RECOVERED,
  /// Somebody else's server.
  EXTERNAL
}
