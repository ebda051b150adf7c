package dk.tonsvis.chart;

import dk.tonsvis.chart.TileMap.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The line around a set of tiles.
///
/// Every side of a tile that has no tile of the set beyond it is an edge, walked clockwise with the
/// tile on the right hand. Edges are chained into closed loops; where two tiles touch only at a
/// corner the walk turns right and stays with its tile, so that loops never cross. Each corner is
/// then moved inwards, for the outlines of neighbouring sets to stand apart.
final class Outline {
  private Outline() {}

  /// A side walked from (x, y) in the direction (dx, dy), one of them zero.
  private record Edge(int x, int y, int dx, int dy) {
    private static final Comparator<Edge> ORDER =
        Comparator.comparingInt(Edge::y)
            .thenComparingInt(Edge::x)
            .thenComparingInt(Edge::dx)
            .thenComparingInt(Edge::dy);

    boolean leadsTo(Edge next) {
      return x + dx == next.x && y + dy == next.y;
    }

    /// 0 for a turn to the right, 1 straight on, 2 to the left.
    int turn(Edge next) {
      return 1 - (dx * next.dy - dy * next.dx);
    }
  }

  /// Path data with tiles of the given size, the line `inset` inside the tiles' sides.
  static String path(Set<Cell> cells, double size, double inset) {
    NavigableSet<Edge> edges = edges(cells);
    StringBuilder path = new StringBuilder();
    while (!edges.isEmpty()) {
      List<Edge> loop = loop(edges);
      for (int at = 0; at < loop.size(); at++) {
        Edge before = loop.get((at + loop.size() - 1) % loop.size());
        Edge edge = loop.get(at);
        if (before.turn(edge) == 1) {
          continue;
        }
        // The inside of an edge (dx, dy) lies towards (-dy, dx).
        double x = edge.x() * size + inset * (-before.dy() - edge.dy());
        double y = edge.y() * size + inset * (before.dx() + edge.dx());
        boolean isFirst = path.isEmpty() || path.charAt(path.length() - 1) == 'Z';
        path.append(isFirst ? "M" : "L").append(Frame.point(x, y));
      }
      path.append('Z');
    }
    return path.toString();
  }

  private static NavigableSet<Edge> edges(Set<Cell> cells) {
    NavigableSet<Edge> edges = new TreeSet<>(Edge.ORDER);
    Set<List<Integer>> taken =
        cells.stream().map(c -> List.of(c.column(), c.row())).collect(Collectors.toSet());
    for (Cell cell : cells) {
      int x = cell.column();
      int y = cell.row();
      if (!taken.contains(List.of(x, y - 1))) {
        edges.add(new Edge(x, y, 1, 0));
      }
      if (!taken.contains(List.of(x + 1, y))) {
        edges.add(new Edge(x + 1, y, 0, 1));
      }
      if (!taken.contains(List.of(x, y + 1))) {
        edges.add(new Edge(x + 1, y + 1, -1, 0));
      }
      if (!taken.contains(List.of(x - 1, y))) {
        edges.add(new Edge(x, y + 1, 0, -1));
      }
    }
    return edges;
  }

  /// Takes one closed walk out of the edges.
  private static List<Edge> loop(NavigableSet<Edge> edges) {
    Edge first = edges.removeFirst();
    List<Edge> loop = new ArrayList<>(List.of(first));
    Edge last = first;
    while (!last.leadsTo(first)) {
      Edge here = last;
      Edge next =
          edges.stream()
              .filter(here::leadsTo)
              .min(Comparator.comparingInt(here::turn))
              .orElseThrow(() -> new IllegalStateException("an outline is open at " + here));
      edges.remove(next);
      loop.add(next);
      last = next;
    }
    return loop;
  }
}
