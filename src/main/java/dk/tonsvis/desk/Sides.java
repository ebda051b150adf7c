package dk.tonsvis.desk;

import java.util.List;

/// Two versions of the same, side by side.
///
/// @param lines what differs, or all there is to compare
public record Sides(String id, String title, String before, String after, List<Line> lines)
    implements Part {
  public Sides {
    lines = List.copyOf(lines);
  }

  /// One field in both versions; empty where it says nothing.
  public record Line(String field, String before, String after) {
    public boolean isSame() {
      return before.equals(after);
    }
  }
}
