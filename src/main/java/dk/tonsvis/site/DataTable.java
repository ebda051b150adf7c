package dk.tonsvis.site;

import java.util.List;

/// The figures behind a drawing, every cell already text.
public record DataTable(String id, String caption, List<String> headings, List<Row> rows) {
  /// Whether a column after the first holds running words, so that its heading stands as they do.
  public boolean isText(int column) {
    return column > 0
        && !rows.isEmpty()
        && rows.getFirst().cells().size() >= column
        && rows.getFirst().cells().get(column - 1).kind().equals("text");
  }

  /// A row with its heading; a total is set apart.
  ///
  /// @param lang code of the heading's language where it is another than the page's, else empty
  public record Row(String heading, String lang, List<Cell> cells, boolean total) {
    static Row of(String heading, List<Cell> cells) {
      return new Row(heading, "", cells, false);
    }

    static Row of(Text heading, List<Cell> cells) {
      return new Row(heading.words(), heading.lang(), cells, false);
    }

    static Row total(String heading, List<Cell> cells) {
      return new Row(heading, "", cells, true);
    }
  }

  /// A cell; what is missing is a word and looks like one.
  ///
  /// @param kind class of the cell: `missing`, `text` for running words, empty for figures
  /// @param lang code of its language where it is another than the page's, else empty
  /// @param href where the figure comes from; empty where that is not told apart
  public record Cell(String text, String kind, String lang, String href) {
    Cell(String text, String kind, String lang) {
      this(text, kind, lang, "");
    }

    Cell(String text, boolean missing) {
      this(text, missing ? "missing" : "", "");
    }

    /// The same as a link to where the figure comes from.
    Cell linked(String whence) {
      return new Cell(text, kind, lang, whence);
    }

    static Cell of(String text) {
      return new Cell(text, false);
    }

    static Cell missing(String text) {
      return new Cell(text, true);
    }

    /// Words, which may need more than one line.
    static Cell text(String text) {
      return new Cell(text, "text", "");
    }

    static Cell text(Text text) {
      return new Cell(text.words(), "text", text.lang());
    }
  }
}
