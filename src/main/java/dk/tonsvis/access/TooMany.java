package dk.tonsvis.access;

/// More people choose passwords at this moment than the machine has memory for. What was begun is
/// taken back, so that it can be tried again.
public final class TooMany extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooMany() {
    super("too many at once");
  }
}
