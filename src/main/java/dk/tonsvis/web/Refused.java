package dk.tonsvis.web;

/// Whoever asks does not have the right that an address needs.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final boolean signedIn;

  public Refused(Visitor visitor) {
    super("may not");
    this.signedIn = visitor.person().isPresent();
  }

  /// Whether they have signed in; else that may be all that is missing.
  public boolean isSignedIn() {
    return signedIn;
  }
}
