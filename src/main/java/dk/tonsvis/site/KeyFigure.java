package dk.tonsvis.site;

/// A figure large enough to be read across a room, with what it is and what to keep in mind.
///
/// @param href where it comes from; empty where that is not told apart
public record KeyFigure(String what, String figure, String note, String href) {
  KeyFigure(String what, String figure, String note) {
    this(what, figure, note, "");
  }

  /// The same as a link to where the figure comes from.
  KeyFigure linked(String whence) {
    return new KeyFigure(what, figure, note, whence);
  }
}
