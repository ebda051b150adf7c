package dk.tonsvis.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table of things, each with what can be done to it.
///
/// @param id of its heading, unlike any other on the page
/// @param empty what is said where there are no rows, and what to do then
public record Listing(String id, String title, List<String> headings, List<Row> rows, String empty)
    implements Part {
  public Listing {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /// A row; its first cell names it.
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
      return new Row(List.of(cells));
    }
  }

  /// A cell: a text that may lead somewhere, a small note under it, a deed.
  public record Cell(String text, String href, String note, Optional<Deed> deed) {
    public static Cell of(String text) {
      return new Cell(text, "", "", Optional.empty());
    }

    public static Cell link(String text, String href) {
      return new Cell(text, href, "", Optional.empty());
    }

    public static Cell of(Deed deed) {
      return new Cell("", "", "", Optional.of(deed));
    }

    /// Whether there is nothing in it, such as where a row has no deed.
    public boolean isEmpty() {
      return text.isEmpty() && note.isEmpty() && deed.isEmpty();
    }

    public Cell with(String added) {
      return new Cell(text, href, added, deed);
    }
  }

  /// A small form that is only a button.
  ///
  /// @param about what the deed is done to, for who hears the button without seeing its row
  public record Deed(String action, Map<String, String> hidden, String button, String about) {
    public Deed {
      hidden = Map.copyOf(hidden);
    }
  }
}
