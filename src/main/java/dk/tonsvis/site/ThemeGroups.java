package dk.tonsvis.site;

import dk.tonsvis.chart.Wedges;
import dk.tonsvis.pathway.Grid;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Gathers the actions of a pathway into as many groups as a drawing can tell apart: one for each
/// theme, one for removals, and the smallest together where there are too many.
record ThemeGroups(PathwayVoice voice, Plan plan, Pathway pathway) {
  List<ThemeGroup> list() {
    List<ThemeGroup> groups = new ArrayList<>();
    for (Theme theme : plan.themes()) {
      groups.add(
          sum(
              theme.title().in(voice.voice().language()),
              pathway.central().reductions(),
              plan.actionsOf(theme)));
    }
    groups.add(
        sum(
            voice.say("pathway.no-theme"),
            pathway.central().reductions(),
            plan.actions().stream()
                .filter(action -> action.placement().theme().flatMap(plan::findTheme).isEmpty())
                .toList()));
    groups.add(sum(voice.say("pathway.removals"), pathway.central().removals(), plan.actions()));
    groups.removeIf(ThemeGroup::isNothing);
    return fewer(groups);
  }

  private ThemeGroup sum(String name, Grid grid, List<Action> actions) {
    NavigableMap<Integer, Double> taken = new TreeMap<>();
    List<String> known =
        actions.stream().map(Action::number).filter(grid.names()::contains).toList();
    pathway.years().stream()
        .forEach(
            year ->
                taken.put(
                    year,
                    Co2e.ofGrams(
                            known.stream().mapToLong(action -> grid.at(action, year).grams()).sum())
                        .tonnes()));
    return new ThemeGroup(name, taken);
  }

  private List<ThemeGroup> fewer(List<ThemeGroup> groups) {
    if (groups.size() <= Wedges.MOST_WEDGES) {
      return groups;
    }
    List<ThemeGroup> largest =
        groups.stream()
            .sorted(Comparator.comparingDouble(ThemeGroup::size).reversed())
            .limit(Wedges.MOST_WEDGES - 1)
            .toList();
    List<ThemeGroup> kept = new ArrayList<>(groups.stream().filter(largest::contains).toList());
    groups.stream()
        .filter(group -> !largest.contains(group))
        .reduce(ThemeGroup::with)
        .map(rest -> rest.named(voice.say("pathway.other-themes")))
        .ifPresent(kept::add);
    return kept;
  }
}
