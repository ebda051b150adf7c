package dk.tonsvis.site;

/// The source box, identical beside every figure: where it comes from, when it was read, which
/// vintage, on which terms, and how it was computed.
public record Source(
    String publisher, String readOn, String vintage, String licence, String how, String method) {
  /// The same source for a figure computed another way.
  Source computed(String how, String method) {
    return new Source(publisher, readOn, vintage, licence, how, method);
  }
}
