package dk.tonsvis.chart;

import java.util.stream.IntStream;

/// Marks that several drawings have.
final class Marks {
  private Marks() {}

  /// Where one wants to be: the sign of a target.
  static Element diamond(double x, double y, String label) {
    String corners =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    Frame.point(
                        x + 8 * Math.sin(i * Math.PI / 2), y - 8 * Math.cos(i * Math.PI / 2)))
            .reduce("", (path, corner) -> path + (path.isEmpty() ? "M" : " L") + corner);
    return Element.of("path")
        .with("d", corners + " Z")
        .with("fill", Palette.INK)
        .with("stroke", Palette.PAPER)
        .with("stroke-width", 2)
        .mark(Lettering.plain(label));
  }

  /// What a mark says when it is pointed at: `2030 · Vindby · 40.000 ton`.
  static String tip(String when, String name, String what) {
    return Lettering.plain(when + " · " + name + " · " + what);
  }
}
