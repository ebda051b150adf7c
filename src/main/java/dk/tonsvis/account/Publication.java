package dk.tonsvis.account;

/// What came of publishing a vintage.
public sealed interface Publication {
  /// It was proposed, and everybody sees it now.
  record Published(Vintage vintage) implements Publication {}

  /// Everybody saw it before; nothing was written.
  record Already(Vintage vintage) implements Publication {}

  /// No vintage has this number.
  record Unknown(int number) implements Publication {}
}
