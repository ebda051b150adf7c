package dk.tonsvis.chart;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// A map of equal squares, one per municipality near its true place, so that the small ones can be
/// seen and touched. Every tile is a link; its colour is a step of the key.
///
/// The map is a group of links and not one picture, so a reader who does not see it can walk
/// through it. On a [Shape#NARROW] screen of 343 pixels a tile measures 24 pixels when the grid
/// has at most 14 columns.
public record TileMap(Heading heading, List<Tile> tiles, Key key) implements Drawing {
  public static final int MOST_COLUMNS = 40;

  public TileMap {
    tiles = List.copyOf(tiles);
    if (tiles.isEmpty()) {
      throw new IllegalArgumentException("drawing " + heading.id() + " has no tile");
    }
    Set<Cell> taken = new HashSet<>();
    for (Tile tile : tiles) {
      if (!taken.add(tile.cell())) {
        throw new IllegalArgumentException(tile.name() + " stands on another tile");
      }
      if (tile.step().isPresent() && tile.step().getAsInt() >= key.colours().size()) {
        throw new IllegalArgumentException(tile.name() + " has a step that the key lacks");
      }
    }
  }

  @Override
  public String svg(Shape shape) {
    return TileDrawing.draw(this, shape).xml();
  }

  /// A place on the grid, counted from the top left corner.
  public record Cell(int column, int row) {
    public Cell {
      if (column < 0 || column >= MOST_COLUMNS || row < 0 || row >= MOST_COLUMNS) {
        throw new IllegalArgumentException("no place " + column + ", " + row + " on the grid");
      }
    }
  }

  /// A square of the map.
  ///
  /// @param name at most six letters, written on the tile of a wide drawing
  /// @param letters at most three, written on the tile of a narrow one
  /// @param region tiles of the same region are outlined together
  /// @param href a path, a fragment or a web address
  /// @param tip the whole name and the figure, read aloud and shown on hover
  /// @param step the colour in the key; without one the tile is hatched
  public record Tile(
      String name,
      String letters,
      Cell cell,
      String region,
      String href,
      String tip,
      OptionalInt step) {
    private static final Pattern HREF = Pattern.compile("(?:/|#|\\./|https?://).*");

    public Tile {
      if (name.isBlank() || name.length() > 6 || letters.isBlank() || letters.length() > 3) {
        throw new IllegalArgumentException(
            "names of 6 and 3 letters, not " + name + ", " + letters);
      }
      if (!HREF.matcher(href).matches()) {
        throw new IllegalArgumentException(name + " cannot lead to " + href);
      }
      if (tip.isBlank() || step.orElse(0) < 0) {
        throw new IllegalArgumentException(name + " needs a tip, and no step below 0");
      }
    }
  }

  /// What the colours mean, drawn as a scale in a free corner of the map or below it.
  ///
  /// @param colours from "fell most" to "rose most"
  /// @param bounds what stands between two colours, one fewer; empty where nothing need be said
  /// @param middle the step that is no change; what comes after it rose and gets a corner mark
  /// @param middleLabel what the middle is called
  /// @param lowLabel what the first colour is called
  /// @param highLabel what the last colour is called
  /// @param missingLabel what a hatched tile means
  public record Key(
      List<Colour> colours,
      List<String> bounds,
      int middle,
      String middleLabel,
      String lowLabel,
      String highLabel,
      String missingLabel) {
    public Key {
      colours = List.copyOf(colours);
      bounds = List.copyOf(bounds);
      if (colours.size() < 2 || bounds.size() != colours.size() - 1) {
        throw new IllegalArgumentException(
            colours.size() + " colours do not go with " + bounds.size() + " bounds");
      }
      if (middle < 0 || middle >= colours.size()) {
        throw new IllegalArgumentException("the middle is one of the colours, not " + middle);
      }
    }
  }
}
