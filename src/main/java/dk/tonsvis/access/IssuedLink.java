package dk.tonsvis.access;

/// A link that was just made, with its token: the only time that it is known.
public record IssuedLink(Link link, String token) {
  /// Says nothing of the token, so that no log does.
  @Override
  public String toString() {
    return "IssuedLink[" + link.id() + "]";
  }
}
