package dk.tonsvis.desk;

import java.util.List;

/// Two versions of the same, side by side.
///
/// @param lines what differs, or all there is to compare
/// @param isFolded whether only the title is seen at first, as where there are many of them
public record Sides(
    String id, String title, String before, String after, List<Line> lines, boolean isFolded)
    implements Part {
  public Sides {
    lines = List.copyOf(lines);
  }

  public static Sides of(String id, String title, String before, String after, List<Line> lines) {
    return new Sides(id, title, before, after, lines, false);
  }

  Sides folded() {
    return new Sides(id, title, before, after, lines, true);
  }

  /// One field in both versions; empty where it says nothing.
  public record Line(String field, String before, String after) {
    public boolean isSame() {
      return before.equals(after);
    }
  }
}
