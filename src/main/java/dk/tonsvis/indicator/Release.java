package dk.tonsvis.indicator;

/// What came of publishing a vintage of a dataset.
public sealed interface Release {
  /// It was proposed, and everybody sees it now.
  record Published(IndicatorVintage vintage) implements Release {}

  /// Everybody saw it before; nothing was written.
  record Already(IndicatorVintage vintage) implements Release {}

  /// No vintage has this number.
  record Unknown(int number) implements Release {}
}
