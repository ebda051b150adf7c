package dk.tonsvis.account;

import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What became of an account when it was published anew: the difference between two vintages of
/// the same years. None of it is a reduction.
///
/// A figure that only one of the vintages has is named as appeared or disappeared, and its amount
/// is in no difference. `docs/model/restatement.md` has the definitions and a worked example.
///
/// @param restated cells with an amount in both, where the two differ, in order
/// @param unchanged how many cells have the same amount in both
/// @param appeared cells with an amount only in the later vintage
/// @param disappeared cells with an amount only in the earlier one
/// @param years the sums of all municipalities, by year
/// @param municipalities the sums of each municipality, by code and year
public record Restatement(
    List<Restated> restated,
    int unchanged,
    List<Entry> appeared,
    List<Entry> disappeared,
    List<YearTotals> years,
    List<MunicipalityTotals> municipalities) {

  /// The largest movement first, whether up or down.
  private static final Comparator<Change> BY_SIZE =
      Comparator.comparingLong(change -> -Math.abs(change.amount().grams()));

  public Restatement {
    restated = List.copyOf(restated);
    appeared = List.copyOf(appeared);
    disappeared = List.copyOf(disappeared);
    years = List.copyOf(years);
    municipalities = List.copyOf(municipalities);
  }

  /// A cell whose amount is another in the later vintage.
  public record Restated(Cell cell, Change change) {}

  /// Two sums of the same cells: each with its coverage, and the change over the cells that have an
  /// amount in both vintages, the only part that can be called a restatement.
  ///
  /// `common` is empty where the vintages share no such cell: there is then nothing to compare.
  public record Totals(Total from, Total to, Optional<Change> common) {
    /// How much of the difference is restatement: nothing where nothing can be compared.
    public Co2e moved() {
      return common.map(Change::amount).orElse(Co2e.ZERO);
    }
  }

  public record YearTotals(int year, Totals totals) {}

  public record MunicipalityTotals(String municipality, int year, Totals totals) {}

  /// Whether the two vintages say the same.
  public boolean isEmpty() {
    return restated.isEmpty() && appeared.isEmpty() && disappeared.isEmpty();
  }

  /// How many cells have an amount in both vintages.
  public int compared() {
    return restated.size() + unchanged;
  }

  /// The years in which a cell is another, in order.
  public NavigableSet<Integer> restatedYears() {
    NavigableSet<Integer> restatedYears = new TreeSet<>();
    restated.forEach(cell -> restatedYears.add(cell.cell().year()));
    return restatedYears;
  }

  /// The cell that moved most, in tonnes up or down; the first of them where several moved alike.
  public Optional<Restated> largest() {
    return restated.stream().min(Comparator.comparing(Restated::change, BY_SIZE));
  }

  /// Each municipality's year in which its sum moved most, in tonnes up or down, and of them the
  /// largest first. A municipality whose sums did not move is left out.
  public List<MunicipalityTotals> largestByMunicipality() {
    Comparator<MunicipalityTotals> bySize =
        Comparator.comparing(sum -> Change.between(Co2e.ZERO, sum.totals().moved()), BY_SIZE);
    NavigableMap<String, MunicipalityTotals> largest = new TreeMap<>();
    for (MunicipalityTotals sum : municipalities) {
      if (sum.totals().moved().grams() != 0) {
        largest.merge(sum.municipality(), sum, (a, b) -> bySize.compare(b, a) < 0 ? b : a);
      }
    }
    return largest.values().stream().sorted(bySize).toList();
  }

  /// Compares two vintages. Throws [IllegalArgumentException] if they are of different accounts.
  public static Restatement between(AccountFigures earlier, AccountFigures later) {
    earlier.requireSameAccount(later);
    NavigableSet<Cell> cells = new TreeSet<>(earlier.figures().keySet());
    cells.addAll(later.figures().keySet());
    List<Restated> restated = new ArrayList<>();
    List<Entry> appeared = new ArrayList<>();
    List<Entry> disappeared = new ArrayList<>();
    NavigableMap<Integer, Sums> years = new TreeMap<>();
    NavigableMap<String, NavigableMap<Integer, Sums>> municipalities = new TreeMap<>();
    int unchanged = 0;
    for (Cell cell : cells) {
      Optional<Figure> from = Optional.ofNullable(earlier.figures().get(cell));
      Optional<Figure> to = Optional.ofNullable(later.figures().get(cell));
      years.computeIfAbsent(cell.year(), _ -> new Sums()).add(from, to);
      municipalities
          .computeIfAbsent(cell.municipality(), _ -> new TreeMap<>())
          .computeIfAbsent(cell.year(), _ -> new Sums())
          .add(from, to);
      Optional<Co2e> before = from.flatMap(Figure::known);
      Optional<Co2e> now = to.flatMap(Figure::known);
      if (before.isPresent() && now.isPresent()) {
        if (before.equals(now)) {
          unchanged++;
        } else {
          restated.add(new Restated(cell, Change.between(before.get(), now.get())));
        }
      } else if (now.isPresent()) {
        appeared.add(new Entry(cell, to.orElseThrow()));
      } else if (before.isPresent()) {
        disappeared.add(new Entry(cell, from.orElseThrow()));
      }
    }
    return new Restatement(
        restated, unchanged, appeared, disappeared, byYear(years), byMunicipality(municipalities));
  }

  private static List<YearTotals> byYear(NavigableMap<Integer, Sums> sums) {
    List<YearTotals> totals = new ArrayList<>();
    sums.forEach((year, sum) -> totals.add(new YearTotals(year, sum.totals())));
    return totals;
  }

  private static List<MunicipalityTotals> byMunicipality(
      NavigableMap<String, NavigableMap<Integer, Sums>> sums) {
    List<MunicipalityTotals> totals = new ArrayList<>();
    sums.forEach(
        (code, years) ->
            years.forEach(
                (year, sum) -> totals.add(new MunicipalityTotals(code, year, sum.totals()))));
    return totals;
  }

  /// The figures of one sum while they are gathered.
  private static final class Sums {
    private final List<Figure> from = new ArrayList<>();
    private final List<Figure> to = new ArrayList<>();
    private long commonFrom;
    private long commonTo;
    private boolean isShared;

    void add(Optional<Figure> before, Optional<Figure> now) {
      before.ifPresent(from::add);
      now.ifPresent(to::add);
      Optional<Co2e> a = before.flatMap(Figure::known);
      Optional<Co2e> b = now.flatMap(Figure::known);
      if (a.isPresent() && b.isPresent()) {
        commonFrom = Math.addExact(commonFrom, a.get().grams());
        commonTo = Math.addExact(commonTo, b.get().grams());
        isShared = true;
      }
    }

    Totals totals() {
      Change common = Change.between(new Co2e(commonFrom), new Co2e(commonTo));
      return new Totals(
          Total.of(from), Total.of(to), isShared ? Optional.of(common) : Optional.empty());
    }
  }
}
