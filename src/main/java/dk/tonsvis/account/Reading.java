package dk.tonsvis.account;

import dk.tonsvis.sheet.Problem;
import java.util.List;

/// What came of reading a file.
sealed interface Reading {
  /// Every row was understood.
  record Read(List<Line> lines, List<Problem> warnings, Origin origin) implements Reading {
    public Read {
      lines = List.copyOf(lines);
      warnings = List.copyOf(warnings);
    }

    List<Entry> entries() {
      return lines.stream().map(Line::entry).toList();
    }
  }

  /// Something was not. The lines are those that were understood: they are checked as well, so that
  /// all that is wrong is told at once, and never stored.
  record Unreadable(List<Problem> problems, List<Line> lines, Origin origin) implements Reading {
    public Unreadable {
      problems = List.copyOf(problems);
      lines = List.copyOf(lines);
    }
  }

  /// A file of which nothing could be read.
  static Unreadable refused(List<Problem> problems) {
    return new Unreadable(problems, List.of(), Origin.UNKNOWN);
  }
}
