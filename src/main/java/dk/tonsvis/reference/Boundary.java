package dk.tonsvis.reference;

import java.util.Locale;

/// What an account counts.
public enum Boundary {
  /// What is emitted inside the border, and nothing else.
  TERRITORIAL,
  /// What is emitted inside the border, and the energy bought from outside (scopes 1 and 2).
  SCOPES_1_AND_2;

  static Boundary parse(String text) {
    return valueOf(text.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
