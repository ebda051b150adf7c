package dk.tonsvis.account;

import dk.tonsvis.sheet.Problem.Place;
import java.util.List;
import java.util.Map;

/// The table that lines come from, so that a problem can say where it is in the file's own words.
///
/// @param place the sheet, if it is a workbook
/// @param header the columns as the file names them
record Origin(Place place, Header header) {
  /// No table was found, or the lines come from elsewhere.
  static final Origin UNKNOWN = new Origin(Place.FILE, new Header(List.of(), Map.of(), List.of()));

  Place at(int row) {
    return place.row(row);
  }

  Place at(int row, Column column) {
    return at(row).column(header.nameOf(column));
  }
}
