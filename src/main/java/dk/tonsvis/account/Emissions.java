package dk.tonsvis.account;

import dk.tonsvis.quantity.Basis;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Total;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The figures of one vintage, ready to be looked up and added. Never changes, so that each sum is
/// computed once and kept; safe to share.
///
/// A cell that the vintage does not have is missing, and so is every sum that needs it.
public final class Emissions {
  private final Vintage vintage;
  private final AccountFigures figures;
  private final List<Integer> years;
  private final List<String> municipalities;
  private final List<String> sectors;
  private final Map<String, Total> byMunicipality = new ConcurrentHashMap<>();
  private final Map<String, Total> bySector = new ConcurrentHashMap<>();
  private final Map<Integer, Total> byYear = new ConcurrentHashMap<>();

  Emissions(Vintage vintage, AccountFigures figures) {
    this.vintage = vintage;
    this.figures = figures;
    TreeSet<Integer> years = new TreeSet<>();
    TreeSet<String> municipalities = new TreeSet<>();
    TreeSet<String> sectors = new TreeSet<>();
    for (Cell cell : figures.figures().keySet()) {
      years.add(cell.year());
      municipalities.add(cell.municipality());
      sectors.add(cell.sector());
    }
    this.years = List.copyOf(years);
    this.municipalities = List.copyOf(municipalities);
    this.sectors = List.copyOf(sectors);
  }

  public Vintage vintage() {
    return vintage;
  }

  /// The figures as they are compared with another vintage's.
  public AccountFigures figures() {
    return figures;
  }

  /// The years it tells of, in order; never none.
  public List<Integer> years() {
    return years;
  }

  public int firstYear() {
    return years.getFirst();
  }

  public int lastYear() {
    return years.getLast();
  }

  /// The codes of the municipalities it tells of, in order.
  public List<String> municipalities() {
    return municipalities;
  }

  /// The codes of the sectors it tells of.
  public List<String> sectors() {
    return sectors;
  }

  public boolean tellsOf(String municipality) {
    return municipalities.contains(municipality);
  }

  public Figure figure(String municipality, int year, String sector) {
    Figure figure = figures.figures().get(new Cell(municipality, year, sector));
    return figure != null ? figure : Figure.missing("not in the account");
  }

  /// A municipality's sum over the sectors.
  public Total total(String municipality, int year) {
    return byMunicipality.computeIfAbsent(
        municipality + " " + year,
        _ -> Total.of(sectors.stream().map(s -> figure(municipality, year, s)).toList()));
  }

  /// A sector's sum over all municipalities of the account.
  public Total sectorTotal(String sector, int year) {
    return bySector.computeIfAbsent(
        sector + " " + year,
        _ -> Total.of(municipalities.stream().map(m -> figure(m, year, sector)).toList()));
  }

  /// The sum of all municipalities: one figure for each of them, so that its coverage counts
  /// municipalities. One that lacks a sector is missing as a whole.
  public Total total(int year) {
    return byYear.computeIfAbsent(
        year, _ -> Total.of(municipalities.stream().map(m -> total(m, year).asFigure()).toList()));
  }

  /// How the municipalities that are known in both years changed together.
  ///
  /// @param municipalities how many these are
  public record Together(Change change, int municipalities) {}

  /// Adds up only those who are known in both years, so that one who is missing in one of them does
  /// not look like a fall or a rise.
  public Together together(int fromYear, int toYear) {
    Co2e from = Co2e.ZERO;
    Co2e to = Co2e.ZERO;
    int known = 0;
    for (String municipality : municipalities) {
      Optional<Co2e> before = total(municipality, fromYear).asFigure().known();
      Optional<Co2e> after = total(municipality, toYear).asFigure().known();
      if (before.isPresent() && after.isPresent()) {
        from = from.plus(before.get());
        to = to.plus(after.get());
        known++;
      }
    }
    return new Together(Change.between(from, to), known);
  }

  /// A municipality's total by year.
  public Series series(String municipality) {
    NavigableMap<Integer, Figure> byYear = new TreeMap<>();
    years.forEach(year -> byYear.put(year, total(municipality, year).asFigure()));
    return Series.of(basis(), byYear);
  }

  /// The total of all municipalities by year; a year in which one is missing is missing.
  public Series series() {
    NavigableMap<Integer, Figure> byYear = new TreeMap<>();
    years.forEach(year -> byYear.put(year, total(year).asFigure()));
    return Series.of(basis(), byYear);
  }

  private Basis basis() {
    return new Basis(vintage.account(), vintage.label(), "territorial");
  }
}
