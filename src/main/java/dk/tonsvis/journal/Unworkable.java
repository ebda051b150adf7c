package dk.tonsvis.journal;

/// Thrown by a [Follower] at a fact that it can never do its work with, however often it tries.
/// What it did about it is undone. When a few tries have ended so, the fact is noted as skipped
/// and the follower goes on with the next.
public final class Unworkable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param cause why, in the words of the program
  public Unworkable(RuntimeException cause) {
    super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
  }
}
