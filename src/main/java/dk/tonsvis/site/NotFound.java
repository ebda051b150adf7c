package dk.tonsvis.site;

/// There is nothing at an address.
final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotFound(String address) {
    super("nothing at " + address);
  }
}
