package dk.tonsvis.site;

import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.plan.Theme.Tonnage;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What the directions of a plan are to bring, by the year it is to be reached. Tonnes that one
/// direction shares with another are counted with that other, and so once.
record ThemeTonnes(NavigableMap<Integer, Total> byYear) {
  /// The sum of a year.
  record Sum(int year, Total total) {}

  static ThemeTonnes of(Plan plan) {
    NavigableMap<Integer, List<Figure>> figures = new TreeMap<>();
    for (Theme theme : plan.themes()) {
      if (theme.tonnage() instanceof Tonnage.Own own) {
        figures.computeIfAbsent(own.year(), _ -> new ArrayList<>()).add(own.reduction());
      }
    }
    NavigableMap<Integer, Total> byYear = new TreeMap<>();
    figures.forEach((year, of) -> byYear.put(year, Total.of(of)));
    return new ThemeTonnes(byYear);
  }

  /// The sum of the last year that directions have tonnes for.
  Optional<Sum> last() {
    return Optional.ofNullable(byYear.lastEntry()).map(ThemeTonnes::sum);
  }

  /// The same, if nothing is missing in it.
  Optional<Sum> whole() {
    return last().filter(sum -> sum.total().isComplete());
  }

  List<Sum> all() {
    return byYear.entrySet().stream().map(ThemeTonnes::sum).toList();
  }

  private static Sum sum(Map.Entry<Integer, Total> entry) {
    return new Sum(entry.getKey(), entry.getValue());
  }
}
