package dk.tonsvis.account;

import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problems;
import dk.tonsvis.sheet.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The first row of a table: which column stands where.
///
/// @param names as they stand in the file, up to the last that is not blank
/// @param at the places of the columns that are read, from 0
/// @param twice names of columns that stand there more than once
record Header(List<String> names, Map<Column, Integer> at, List<String> twice) {

  static Header of(List<String> fields) {
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(Texts.trim(field)));
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    Map<Column, Integer> at = new EnumMap<>(Column.class);
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int place = i;
      Column.named(name)
          .ifPresent(
              column -> {
                if (at.putIfAbsent(column, place) != null) {
                  twice.add(name);
                }
              });
    }
    return new Header(names, at, twice);
  }

  int width() {
    return names.size();
  }

  /// The place of a column, −1 if it is not there.
  int indexOf(Column column) {
    return at.getOrDefault(column, -1);
  }

  /// The column's name as the file has it.
  String nameOf(Column column) {
    int index = indexOf(column);
    return index < 0 ? column.danish() : names.get(index);
  }

  boolean fits() {
    for (Column column : Column.values()) {
      if (column.isRequired() && !at.containsKey(column)) {
        return false;
      }
    }
    return true;
  }

  void report(Place place, Problems problems) {
    for (Column column : Column.values()) {
      if (column.isRequired() && !at.containsKey(column)) {
        problems.add(place, FileKind.COLUMN_MISSING, new Text(column.both()));
      }
    }
    twice.forEach(name -> problems.add(place, FileKind.COLUMN_TWICE, new Text(name)));
    List<String> others =
        names.stream().filter(n -> !n.isEmpty() && Column.named(n).isEmpty()).toList();
    if (!others.isEmpty()) {
      problems.add(place, Flaw.COLUMNS_NOT_READ, new Text(String.join(", ", others)));
    }
  }
}
