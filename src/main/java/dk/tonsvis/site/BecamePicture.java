package dk.tonsvis.site;

import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Writing;
import dk.tonsvis.plan.ActionChange;
import dk.tonsvis.plan.RevisionComparison;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Draws what became of the actions from one revision to a later one.
record BecamePicture(PlanView view, RevisionComparison comparison) {
  /// What can happen to an action, in the order in which it is told, by its name in the bundle.
  static final Map<String, Class<? extends ActionChange>> KINDS = kinds();

  private static Map<String, Class<? extends ActionChange>> kinds() {
    Map<String, Class<? extends ActionChange>> kinds = new LinkedHashMap<>();
    kinds.put("unchanged", ActionChange.Unchanged.class);
    kinds.put("changed", ActionChange.Changed.class);
    kinds.put("merged", ActionChange.Merged.class);
    kinds.put("split", ActionChange.Split.class);
    kinds.put("rearranged", ActionChange.Rearranged.class);
    kinds.put("dropped", ActionChange.Dropped.class);
    kinds.put("added", ActionChange.Added.class);
    return Collections.unmodifiableMap(kinds);
  }

  /// Empty where neither revision has an action.
  Optional<Picture> picture() {
    if (comparison.actions().isEmpty()) {
      return Optional.empty();
    }
    int all = comparison.actions().size();
    int same = comparison.of(ActionChange.Unchanged.class).size();
    Writing writing =
        new Writing(
            v -> voice().numbers().whole(Math.round(v)),
            v -> voice().count("count.actions", Math.round(v)),
            voice().say("missing"));
    Bars bars =
        new Bars(
            new Heading(
                "became",
                voice()
                    .say(
                        same == all ? "compare.finding.same" : "compare.finding.changed",
                        String.valueOf(all - same),
                        voice().count("count.actions", all)),
                voice().say("compare.description"),
                voice().say("compare.measure")),
            writing,
            KINDS.keySet().stream()
                .map(kind -> Bars.Bar.of(name(kind), Palette.ACCENT, count(kind)))
                .toList());
    return Optional.of(Picture.of(bars, "", table(), view.source("how.compare")));
  }

  private DataTable table() {
    return new DataTable(
        "became-table",
        voice().say("compare.caption"),
        List.of(voice().say("compare.became"), voice().say("compare.measure")),
        KINDS.keySet().stream()
            .map(
                kind ->
                    DataTable.Row.of(
                        name(kind), List.of(DataTable.Cell.of(String.valueOf(count(kind))))))
            .toList());
  }

  private String name(String kind) {
    return voice().say("compare.kind." + kind);
  }

  private int count(String kind) {
    Class<? extends ActionChange> type = KINDS.get(kind);
    return type == null ? 0 : comparison.of(type).size();
  }

  private Voice voice() {
    return view.voice();
  }
}
