package dk.tonsvis.site;

import java.util.List;

/// A table whose rows are places one can go to.
///
/// @param textHeadings how many of the headings after the first stand over running words
public record PlaceTable(
    String id, String caption, List<String> headings, int textHeadings, List<Row> rows) {
  PlaceTable(String id, String caption, List<String> headings, List<Row> rows) {
    this(id, caption, headings, 0, rows);
  }

  /// A place with its figures; the whole has no address.
  public record Row(String name, String href, List<DataTable.Cell> cells, boolean total) {
    static Row of(String name, String href, List<DataTable.Cell> cells) {
      return new Row(name, href, cells, false);
    }

    static Row total(String name, List<DataTable.Cell> cells) {
      return new Row(name, "", cells, true);
    }
  }
}
