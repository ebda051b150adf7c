package dk.tonsvis.plan;

import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a plan's file by key of the table: what workbook and JSON have in common. A codec
/// makes a file of them, or them of a file; what the cells mean is no business of a codec.
final class Tables {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_ACTIONS = 1_000;
  private static final int MOST_EFFECTS = 10_000;

  private final Map<String, List<Line>> lines = new HashMap<>();
  private int count;
  private Optional<Problem> excess = Optional.empty();

  /// Takes a row. From the row on that is too many nothing is taken any more: see [#excess].
  void add(String table, Line line) {
    if (excess.isPresent()) {
      return;
    }
    List<Line> rows = lines.computeIfAbsent(table, _ -> new ArrayList<>());
    rows.add(line);
    count++;
    if (table.equals("actions") && rows.size() > MOST_ACTIONS) {
      refuse(line, Flaw.TOO_MANY_ACTIONS, MOST_ACTIONS);
    } else if (table.equals("effects") && rows.size() > MOST_EFFECTS) {
      refuse(line, Flaw.TOO_MANY_EFFECTS, MOST_EFFECTS);
    } else if (count > MOST_ROWS) {
      refuse(line, FileKind.TOO_MANY_ROWS, MOST_ROWS);
    }
  }

  private void refuse(Line line, Problem.Kind kind, int most) {
    excess = Optional.of(Problem.of(line.place(), kind, new Problem.Count(most)));
  }

  /// That there are more rows than any plan has, so that reading should stop. It is then the only
  /// problem that is told.
  Optional<Problem> excess() {
    return excess;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /// In the order of the file; none for a table that is not there.
  List<Line> lines(String table) {
    return lines.getOrDefault(table, List.of());
  }
}
