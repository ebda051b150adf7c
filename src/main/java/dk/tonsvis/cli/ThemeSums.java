package dk.tonsvis.cli;

import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What the themes of a plan are to bring together, by target year. Tonnes that a theme shares with
/// another are carried by that one, and counted there alone.
record ThemeSums(NavigableMap<Integer, Total> byYear) {
  static ThemeSums of(Plan plan) {
    NavigableMap<Integer, List<Figure>> figures = new TreeMap<>();
    for (Theme theme : plan.themes()) {
      if (theme.tonnage() instanceof Theme.Tonnage.Own own) {
        figures.computeIfAbsent(own.year(), _ -> new ArrayList<>()).add(own.reduction());
      }
    }
    NavigableMap<Integer, Total> totals = new TreeMap<>();
    for (Map.Entry<Integer, List<Figure>> year : figures.entrySet()) {
      totals.put(year.getKey(), Total.of(year.getValue()));
    }
    return new ThemeSums(totals);
  }
}
