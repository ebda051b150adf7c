package dk.tonsvis.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The problems found so far. Errors and warnings are each listed up to the limit and counted
/// beyond it, so that a file of two million bad rows gives a page that can be read.
public final class Problems {
  private final int limit;
  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private long moreErrors;
  private long moreWarnings;

  public Problems(int limit) {
    this.limit = limit;
  }

  /// Several lists as one, with what they leave out counted together.
  public static List<Problem> join(int limit, List<Problem> some, List<Problem> others) {
    Problems joined = new Problems(limit);
    some.forEach(joined::add);
    others.forEach(joined::add);
    return joined.all();
  }

  public void add(Problem problem) {
    if (problem.kind() == FileKind.AND_MORE
        && problem.arguments().getFirst() instanceof Problem.Count count) {
      moreErrors += count.count();
    } else if (problem.kind() == FileKind.AND_MORE_WARNINGS
        && problem.arguments().getFirst() instanceof Problem.Count count) {
      moreWarnings += count.count();
    } else if (!problem.isError() && warnings.size() < limit) {
      warnings.add(problem);
    } else if (!problem.isError()) {
      moreWarnings++;
    } else if (errors.size() < limit) {
      errors.add(problem);
    } else {
      moreErrors++;
    }
  }

  public void add(Problem.Place place, Problem.Kind kind, Problem.Argument... arguments) {
    add(Problem.of(place, kind, arguments));
  }

  /// Counts errors that are not listed one by one.
  public void more(int count) {
    moreErrors += count;
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /// The warnings, and how many more there are.
  public List<Problem> warnings() {
    List<Problem> all = new ArrayList<>(warnings);
    if (moreWarnings > 0) {
      all.add(
          Problem.of(
              Problem.Place.FILE, FileKind.AND_MORE_WARNINGS, new Problem.Count(moreWarnings)));
    }
    return List.copyOf(all);
  }

  /// Errors from the top of the file to its end (those of the whole file first, then sheet by sheet
  /// as they were met), how many more there are, then the warnings.
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(errors);
    Map<String, Integer> order = new HashMap<>();
    errors.forEach(problem -> order.putIfAbsent(sheet(problem), order.size() + 1));
    order.put("", 0);
    all.sort(
        Comparator.comparingInt((Problem problem) -> order.getOrDefault(sheet(problem), 0))
            .thenComparingInt(problem -> problem.place().row().orElse(0)));
    if (moreErrors > 0) {
      all.add(Problem.of(Problem.Place.FILE, FileKind.AND_MORE, new Problem.Count(moreErrors)));
    }
    all.addAll(warnings());
    return List.copyOf(all);
  }

  private static String sheet(Problem problem) {
    return problem.place().sheet().or(problem.place()::table).orElse("");
  }
}
