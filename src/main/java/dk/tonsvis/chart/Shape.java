package dk.tonsvis.chart;

/// The room a drawing is made for. Text has the same size in both, so a page holds both drawings
/// and shows the one that fits, by a media query on the classes `chart-wide` and `chart-narrow`.
/// A drawing may become higher than its shape when its labels need the room.
public enum Shape {
  /// For a page column of about 640 pixels and more.
  WIDE(960, 480, 190),
  /// For a phone: readable from 340 pixels on.
  NARROW(420, 420, 112);

  private final int width;
  private final int height;
  private final int labelWidth;

  Shape(int width, int height, int labelWidth) {
    this.width = width;
    this.height = height;
    this.labelWidth = labelWidth;
  }

  /// In user units of the drawing.
  public int width() {
    return width;
  }

  /// In user units of the drawing, before labels ask for more.
  public int height() {
    return height;
  }

  /// How wide a label beside the plot may become before it is broken into lines.
  int labelWidth() {
    return labelWidth;
  }

  /// The word for this shape in ids and class names.
  String word() {
    return this == WIDE ? "wide" : "narrow";
  }
}
