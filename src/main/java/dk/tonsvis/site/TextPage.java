package dk.tonsvis.site;

/// A page of running text, written in its own template in each language.
///
/// @param facts figures that the text mentions, so that it cannot say something else than the
///     pages
public record TextPage(Frame frame, String template, Facts facts) implements Page {
  /// What the texts mention.
  public record Facts(
      int firstYear,
      int lastYear,
      String newestVintage,
      String alpha,
      String beta,
      String projectionTitle,
      String projectionSource) {}
}
