package dk.tonsvis.desk;

import java.util.List;

/// Something to know first: what was done, what is wrong, what to mind.
///
/// @param points more about it, in a list; may be none
public record Notice(Kind kind, String title, List<String> points) implements Part {
  /// What it is; a word says so too, since colour alone says nothing.
  public enum Kind {
    DONE,
    MIND,
    WRONG;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Notice {
    points = List.copyOf(points);
  }

  public static Notice done(String title) {
    return new Notice(Kind.DONE, title, List.of());
  }

  public static Notice mind(String title, String... points) {
    return new Notice(Kind.MIND, title, List.of(points));
  }

  public static Notice wrong(String title, List<String> points) {
    return new Notice(Kind.WRONG, title, points);
  }
}
