package dk.tonsvis.account;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Count;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problem.Tonnes;
import dk.tonsvis.sheet.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Holds the rows of a file against what is known: codes, years, completeness, and the vintage
/// before it.
final class Checks {
  /// Christiansø stands in many registers but is no municipality.
  private static final String CHRISTIANSOE = "0411";

  /// From this factor on a change is taken for a slip of unit (tonnes, kilotonnes, kilograms),
  /// which is a factor of a thousand with some real change in it.
  private static final double SLIP = 500;

  /// Below this a year's sum is too small to tell a slip of unit from a real change.
  private static final Co2e TOO_SMALL_TO_JUDGE = Co2e.ofTonnes(1_000);

  private static final int EXAMPLES = 3;

  private final Origin origin;
  private final Expectations expectations;
  private final Problems problems;
  private final Map<Cell, Integer> rows;
  private final Map<String, Unknown> unknown = new LinkedHashMap<>();

  /// A code or year that does not belong, told once for all the rows that have it.
  private static final class Unknown {
    private final int row;
    private final Column column;
    private final Problem.Kind kind;
    private final String text;
    private int count;

    Unknown(int row, Column column, Problem.Kind kind, String text) {
      this.row = row;
      this.column = column;
      this.kind = kind;
      this.text = text;
    }
  }

  private Checks(int lines, Origin origin, Expectations expectations, int limit) {
    this.origin = origin;
    this.expectations = expectations;
    this.problems = new Problems(limit);
    this.rows = HashMap.newHashMap(lines);
  }

  /// All that is wrong with the rows and with what they leave out.
  static List<Problem> of(List<Line> lines, Origin origin, Expectations expectations, int limit) {
    Checks checks = new Checks(lines.size(), origin, expectations, limit);
    checks.rows(lines);
    checks.completeness();
    checks.units(lines);
    return checks.problems.all();
  }

  /// All that is wrong with the rows alone.
  static List<Problem> ofRows(
      List<Line> lines, Origin origin, Expectations expectations, int limit) {
    Checks checks = new Checks(lines.size(), origin, expectations, limit);
    checks.rows(lines);
    checks.units(lines);
    return checks.problems.all();
  }

  private void rows(List<Line> lines) {
    for (Line line : lines) {
      Cell cell = line.entry().cell();
      boolean isKnown = isKnownMunicipality(line.row(), cell.municipality());
      isKnown &= isKnownSector(line.row(), cell.sector());
      isKnown &= isYear(line.row(), cell.year());
      if (isKnown) {
        Integer first = rows.putIfAbsent(cell, line.row());
        if (first != null) {
          problems.add(
              origin.at(line.row()),
              Flaw.DUPLICATE_CELL,
              new Text(cell.municipality()),
              new Text(Integer.toString(cell.year())),
              new Text(cell.sector()),
              new Text(Integer.toString(first)));
        }
      }
    }
    for (Unknown u : unknown.values()) {
      problems.add(
          origin.at(u.row, u.column),
          u.kind,
          new Text(u.text),
          new Count(u.count),
          new Text(expectations.years().toString()));
    }
  }

  private boolean isKnownMunicipality(int row, String code) {
    return expectations.municipalities().contains(code)
        || not(
            row,
            Column.MUNICIPALITY,
            code.equals(CHRISTIANSOE) ? Flaw.CHRISTIANSOE : Flaw.UNKNOWN_MUNICIPALITY,
            code);
  }

  private boolean isKnownSector(int row, String code) {
    return expectations.sectors().contains(code)
        || not(
            row,
            Column.SECTOR,
            expectations.sums().contains(code) ? Flaw.SECTOR_IS_A_SUM : Flaw.UNKNOWN_SECTOR,
            code);
  }

  private boolean isYear(int row, int year) {
    return expectations.years().contains(year)
        || not(row, Column.YEAR, Flaw.YEAR_OUT_OF_RANGE, Integer.toString(year));
  }

  private boolean not(int row, Column column, Problem.Kind kind, String text) {
    unknown.computeIfAbsent(column + text, _ -> new Unknown(row, column, kind, text)).count++;
    return false;
  }

  private void completeness() {
    Set<Integer> years = new TreeSet<>();
    Set<String> sectors = new TreeSet<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Cell cell : rows.keySet()) {
      years.add(cell.year());
      sectors.add(cell.sector());
      counts.merge(cell.municipality(), 1, Integer::sum);
    }
    int full = years.size() * sectors.size();
    for (String code : new TreeSet<>(expectations.required())) {
      int count = counts.getOrDefault(code, 0);
      if (count == 0) {
        problems.add(origin.place(), Flaw.MUNICIPALITY_MISSING, new Text(code));
      } else if (count < full) {
        problems.add(
            origin.place(),
            Flaw.CELLS_MISSING,
            new Text(code),
            new Count(full - count),
            new Text(missingCells(code, years, sectors)));
      }
    }
  }

  private String missingCells(String code, Set<Integer> years, Set<String> sectors) {
    List<String> missing = new ArrayList<>();
    for (int year : years) {
      for (String sector : sectors) {
        if (!rows.containsKey(new Cell(code, year, sector))) {
          if (missing.size() == EXAMPLES) {
            return String.join(", ", missing) + " …";
          }
          missing.add(year + " " + sector);
        }
      }
    }
    return String.join(", ", missing);
  }

  /// Sizes of the same cells in both vintages. Sizes, not sums: a sum near zero, where forest and
  /// soil outweigh the rest, can grow a thousandfold without any slip.
  private static final class Sizes {
    private double before;
    private double now;

    void add(Co2e before, Co2e now) {
      this.before += Math.abs((double) before.grams());
      this.now += Math.abs((double) now.grams());
    }

    boolean hasSlipped() {
      double larger = Math.max(before, now);
      double smaller = Math.min(before, now);
      return smaller > 0 && larger >= TOO_SMALL_TO_JUDGE.grams() && larger / smaller >= SLIP;
    }
  }

  private record MunicipalityYear(String municipality, int year)
      implements Comparable<MunicipalityYear> {
    @Override
    public int compareTo(MunicipalityYear other) {
      int byCode = municipality.compareTo(other.municipality);
      return byCode != 0 ? byCode : Integer.compare(year, other.year);
    }
  }

  /// The whole file is judged first: if it slipped, that is one thing to say, not six hundred.
  private void units(List<Line> lines) {
    if (expectations.previous().isEmpty()) {
      return;
    }
    Sizes file = new Sizes();
    Map<MunicipalityYear, Sizes> totals = new TreeMap<>();
    for (Line line : lines) {
      Cell cell = line.entry().cell();
      Optional<Co2e> now = line.entry().figure().known();
      Optional<Co2e> before =
          Optional.ofNullable(expectations.previous().get(cell)).flatMap(f -> f.known());
      if (now.isPresent() && before.isPresent()) {
        file.add(before.get(), now.get());
        totals
            .computeIfAbsent(
                new MunicipalityYear(cell.municipality(), cell.year()), _ -> new Sizes())
            .add(before.get(), now.get());
      }
    }
    if (file.hasSlipped()) {
      problems.add(
          origin.place(),
          Flaw.UNIT_SLIP_IN_FILE,
          new Tonnes(Co2e.round(file.now)),
          new Tonnes(Co2e.round(file.before)));
      return;
    }
    totals.forEach(
        (total, sizes) -> {
          if (sizes.hasSlipped()) {
            problems.add(
                origin.place(),
                Flaw.UNIT_SLIP,
                new Text(total.municipality()),
                new Text(Integer.toString(total.year())),
                new Tonnes(Co2e.round(sizes.now)),
                new Tonnes(Co2e.round(sizes.before)));
          }
        });
  }
}
