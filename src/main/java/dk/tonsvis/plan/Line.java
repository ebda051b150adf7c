package dk.tonsvis.plan;

import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.Problem.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One row of a table of a plan's file.
///
/// @param place where it stands in the file it was read from
/// @param headings what the file calls its columns, by key
/// @param isOpen whether a column may be there that the row has no cell of: rows of JSON bring
///     their own names, rows of a sheet have a header
/// @param cells by key of the column; an empty one is not there
/// @param extras by heading, what stands in columns that are not ours
record Line(
    Place place,
    Map<String, String> headings,
    boolean isOpen,
    Map<String, Content> cells,
    Map<String, String> extras) {
  Line {
    headings = Map.copyOf(headings);
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  Optional<Content> find(String key) {
    return Optional.ofNullable(cells.get(key));
  }

  /// Whether the table it stands in has the column.
  boolean hasColumn(String key) {
    return isOpen || headings.containsKey(key);
  }

  boolean isEmpty() {
    return cells.isEmpty() && extras.isEmpty();
  }
}
