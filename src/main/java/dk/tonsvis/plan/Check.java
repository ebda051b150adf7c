package dk.tonsvis.plan;

import dk.tonsvis.place.Places;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.SectorTree;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the checks of a plan's rows have before them.
record Check(Rows rows, Reference reference, Places places, Problems problems) {
  void report(Place place, Problem.Kind kind, Problem.Argument... arguments) {
    problems.add(place, kind, arguments);
  }

  /// That a cell of a row is not as it should be, with what stands there.
  void report(Values row, String column, Problem.Kind kind) {
    problems.add(row.at(column), kind, new Text(row.asText(column)));
  }

  /// The account that the plan counts its tonnes in, if the file says so.
  Optional<String> account() {
    return rows.plan().flatMap(plan -> plan.findText("account"));
  }

  /// How an account is divided; empty for one that is not known or known in total only.
  Optional<SectorTree> tree(Optional<String> account) {
    return account
        .flatMap(reference::findIdentity)
        .flatMap(AccountIdentity::sectorTree)
        .map(reference::sectorTree);
  }

  /// All that is named in a column of a table.
  Set<String> names(String table, String column) {
    return rows.of(table).stream()
        .flatMap(row -> row.findText(column).stream())
        .collect(Collectors.toSet());
  }

  /// Says of each of the columns that is empty that it must not be, since another is filled.
  void need(Values row, String because, List<String> columns) {
    for (String column : columns) {
      if (row.isBlank(column)) {
        report(
            row.at(column),
            Flaw.CELL_NEEDED,
            new Text(row.heading(because)),
            new Text(row.asShown(because)));
      }
    }
  }

  /// Says of each of the columns that is filled that it means nothing here and is not kept.
  void ignore(Values row, String because, List<String> columns) {
    for (String column : columns) {
      if (row.has(column)) {
        report(
            row.at(column),
            Flaw.CELL_NOT_USED,
            new Text(row.heading(because)),
            new Text(row.asShown(because)));
      }
    }
  }
}
