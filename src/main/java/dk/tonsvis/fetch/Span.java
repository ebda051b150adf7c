package dk.tonsvis.fetch;

import java.util.OptionalInt;

/// The years that are asked for, as far as somebody has said; else from the source's first year to
/// the last that is over.
public record Span(OptionalInt first, OptionalInt last) {
  /// All years that there can be.
  public static final Span ALL = new Span(OptionalInt.empty(), OptionalInt.empty());

  public static Span of(int first, int last) {
    return new Span(OptionalInt.of(first), OptionalInt.of(last));
  }
}
