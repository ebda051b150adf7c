package dk.tonsvis.place;

/// A square of the tile map: column and row counted from the top left, from zero, and the short
/// name that fits on it (at most six characters).
public record Tile(int column, int row, String label) {
  public static final int MAX_LABEL = 6;

  public Tile {
    if (column < 0 || row < 0) {
      throw new IllegalArgumentException("no tile at " + column + ", " + row);
    }
    if (label.isBlank() || label.length() > MAX_LABEL) {
      throw new IllegalArgumentException("a tile's name has 1 to 6 characters: " + label);
    }
  }
}
