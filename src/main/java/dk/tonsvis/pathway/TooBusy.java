package dk.tonsvis.pathway;

/// More pathways are asked for than can be computed just now; who asks again in a moment is
/// answered.
public final class TooBusy extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TooBusy() {
    super("too many pathways are asked for");
  }
}
