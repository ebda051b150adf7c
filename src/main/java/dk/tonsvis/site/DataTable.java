package dk.tonsvis.site;

import java.util.List;

/// The figures behind a drawing, every cell already text.
public record DataTable(String id, String caption, List<String> headings, List<Row> rows) {
  /// A row with its heading; a total is set apart.
  public record Row(String heading, List<Cell> cells, boolean total) {
    static Row of(String heading, List<Cell> cells) {
      return new Row(heading, cells, false);
    }

    static Row total(String heading, List<Cell> cells) {
      return new Row(heading, cells, true);
    }
  }

  /// A cell; what is missing is a word and looks like one.
  public record Cell(String text, boolean missing) {
    static Cell of(String text) {
      return new Cell(text, false);
    }
  }
}
