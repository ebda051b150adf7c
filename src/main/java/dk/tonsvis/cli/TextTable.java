package dk.tonsvis.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table in columns of one width each, for a terminal: text to the left, numbers to the right.
final class TextTable {
  enum Align {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Align> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /// The last alignment given holds for all further columns.
  TextTable(Align... columns) {
    this.columns = List.of(columns);
  }

  /// Adds a row, the headings first. A row may end early.
  TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  TextTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  List<String> lines() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), width(row.get(i))));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String padding = " ".repeat(widths.get(i) - width(cell));
      boolean isRight = columns.get(Math.min(i, columns.size() - 1)) == Align.RIGHT;
      line.append(i == 0 ? "" : GAP).append(isRight ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
