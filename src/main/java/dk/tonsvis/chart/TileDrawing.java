package dk.tonsvis.chart;

import dk.tonsvis.chart.TileMap.Cell;
import dk.tonsvis.chart.TileMap.Tile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws a [TileMap] for one shape.
final class TileDrawing {
  private static final double MOST_TILE = 60;
  private static final double LARGEST_LETTERS = 17;

  private final TileMap map;
  private final Shape shape;
  private final double size;
  private final double gap;
  private final int rows;

  private TileDrawing(TileMap map, Shape shape) {
    this.map = map;
    this.shape = shape;
    int columns = 1 + map.tiles().stream().mapToInt(t -> t.cell().column()).max().orElse(0);
    this.rows = 1 + map.tiles().stream().mapToInt(t -> t.cell().row()).max().orElse(0);
    this.size = Math.min(shape.width() / (double) columns, MOST_TILE);
    this.gap = shape == Shape.WIDE ? 3 : 1.5;
  }

  static Element draw(TileMap map, Shape shape) {
    return new TileDrawing(map, shape).draw();
  }

  private Element draw() {
    TileKey key = new TileKey(map, shape);
    KeyPlace place = place(key);
    double height = Math.max(rows * size, place.y() + key.height()) + 2;
    Element root = Frame.root(map.heading(), shape, shape.width(), height, "group");
    root.add(TileKey.hatch(map.heading(), shape));
    regions().forEach((name, tiles) -> root.add(region(name, tiles)));
    return root.add(key.draw(place.x(), place.y()));
  }

  // ---- the key's place

  private record KeyPlace(double x, double y) {}

  /// The first free corner, beginning at the top right, where the sea is; else below the map.
  private KeyPlace place(TileKey key) {
    double right = shape.width() - key.width();
    double bottom = rows * size - key.height();
    for (KeyPlace corner :
        List.of(
            new KeyPlace(right, 0),
            new KeyPlace(0, 0),
            new KeyPlace(right, bottom),
            new KeyPlace(0, bottom))) {
      if (corner.y() >= 0 && isFree(corner, key)) {
        return corner;
      }
    }
    return new KeyPlace(0, rows * size + 20);
  }

  private boolean isFree(KeyPlace corner, TileKey key) {
    double air = 16;
    return map.tiles().stream()
        .map(Tile::cell)
        .noneMatch(
            cell ->
                (cell.column() + 1) * size > corner.x() - air
                    && cell.column() * size < corner.x() + key.width() + air
                    && (cell.row() + 1) * size > corner.y() - air
                    && cell.row() * size < corner.y() + key.height() + air);
  }

  // ---- tiles

  private Map<String, List<Tile>> regions() {
    Map<String, List<Tile>> regions = new LinkedHashMap<>();
    map.tiles().forEach(t -> regions.computeIfAbsent(t.region(), _ -> new ArrayList<>()).add(t));
    return regions;
  }

  private Element region(String name, List<Tile> tiles) {
    Set<Cell> cells = new LinkedHashSet<>();
    tiles.forEach(tile -> cells.add(tile.cell()));
    Element group = Element.of("g").with("role", "group").with("aria-label", name);
    for (Tile tile : tiles) {
      group.add(link(tile));
      group.add(word(tile));
    }
    return group.add(
        Element.of("path")
            .with("d", Outline.path(cells, size, gap / 4))
            .with("fill", "none")
            .with("stroke", Palette.QUIET)
            .with("stroke-width", shape == Shape.WIDE ? 1.5 : 1)
            .with("stroke-linejoin", "round")
            .with("pointer-events", "none"));
  }

  private Element link(Tile tile) {
    double x = tile.cell().column() * size + gap;
    double y = tile.cell().row() * size + gap;
    double side = size - 2 * gap;
    Colour ground = TileKey.ground(map, tile);
    Element square = Frame.rect(x, y, side, side).with("rx", gap);
    Element link =
        Element.of("a")
            .with("href", tile.href())
            .with("aria-label", tile.tip())
            .mark(tile.tip())
            .add(
                tile.step().isPresent()
                    ? square.with("fill", ground)
                    : square.with("fill", "url(#" + TileKey.hatchId(map.heading(), shape) + ")"));
    if (tile.step().isPresent() && tile.step().getAsInt() > map.key().middle()) {
      link.add(TileKey.corner(x + side, y, side / 5, ground.text()));
    }
    return link;
  }

  /// The short name lies over the link and not in it: the link is called by its whole name, and a
  /// link should not be seen under one name and heard under another.
  private Element word(Tile tile) {
    double middle = tile.cell().column() * size + size / 2;
    double centre = tile.cell().row() * size + size / 2;
    String text = shown(tile);
    Element word =
        Frame.text(middle, centre + letters() * 0.36, "middle", text)
            .with("font-size", letters())
            .with("fill", TileKey.ground(map, tile).text());
    Element group = Element.of("g").with("aria-hidden", "true").with("pointer-events", "none");
    if (tile.step().isEmpty()) {
      double width = Math.min(Lettering.width(text, letters()) + 4, size - 2 * gap);
      double height = letters() * 1.2;
      group.add(
          Frame.rect(middle - width / 2, centre - height / 2, width, height)
              .with("fill", Palette.PAPER));
    }
    return group.add(word);
  }

  private String shown(Tile tile) {
    return shape == Shape.WIDE ? tile.name() : tile.letters();
  }

  /// One size for all, such that the longest word fits.
  private double letters() {
    double room = size - 2 * gap - (shape == Shape.WIDE ? 4 : 0);
    double widest =
        map.tiles().stream().mapToDouble(t -> Lettering.width(shown(t), 1)).max().orElse(1);
    return Math.min(LARGEST_LETTERS, Math.floor(room / widest * 2) / 2);
  }
}
