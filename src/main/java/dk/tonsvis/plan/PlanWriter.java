package dk.tonsvis.plan;

import dk.tonsvis.sheet.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lays a plan out in the tables of its file. Equal plans give equal rows in equal order.
final class PlanWriter {
  private final Plan plan;
  private final Tables tables = new Tables();
  private final Map<String, RowNames> names = new HashMap<>();
  private final Map<String, Map<String, Map<String, String>>> extras = new HashMap<>();
  private final List<Plan.Extra> written = new ArrayList<>();

  private PlanWriter(Plan plan) {
    this.plan = plan;
    for (Plan.Extra extra : plan.extras()) {
      extras
          .computeIfAbsent(extra.table(), _ -> new HashMap<>())
          .computeIfAbsent(extra.row(), _ -> new TreeMap<>())
          .put(extra.column(), extra.value());
    }
  }

  /// Throws [IllegalArgumentException] for what a file has no place for: an estimate, or an extra
  /// of a row that is not there.
  static Tables write(Plan plan) {
    PlanWriter writer = new PlanWriter(plan).all();
    if (writer.written.size() != plan.extras().size()) {
      throw new IllegalArgumentException("not all extras belong to a row: " + plan.extras());
    }
    return writer.tables;
  }

  /// The extras of a plan in the order of the tables, the rows, and the columns' names.
  static List<Plan.Extra> inOrder(Plan plan) {
    return List.copyOf(new PlanWriter(plan).all().written);
  }

  private PlanWriter all() {
    add("plan", OutlookRows.row(plan.head(), plan.outlook()));
    plan.targets().forEach(target -> add("targets", TargetRows.row(target, plan.head().account())));
    plan.themes().forEach(theme -> add("themes", ThemeRows.row(theme)));
    actions();
    grounds(plan.grounds());
    outlook(plan.outlook());
    plan.adaptation().risks().forEach(risk -> add("risks", AdaptationRows.row(risk)));
    plan.adaptation().goals().forEach(goal -> add("goals", AdaptationRows.row(goal)));
    for (Plan.Dropped dropped : plan.dropped()) {
      add(
          "dropped",
          new LineWriter().text("number", dropped.number()).wording("reason", dropped.reason()));
    }
    return this;
  }

  private void actions() {
    List<Action> actions = plan.actions();
    actions.forEach(action -> add("actions", ActionRows.row(action)));
    for (Action action : actions) {
      action.effect().terms().forEach(term -> add("effects", EffectRows.row(action, term)));
    }
    for (Action action : actions) {
      action
          .delivery()
          .milestones()
          .forEach(milestone -> add("milestones", ActionRows.row(action, milestone)));
    }
  }

  private void grounds(Grounds grounds) {
    grounds.pools().forEach(pool -> add("pools", GroundRows.row(pool)));
    for (FactorSeries factor : grounds.factors()) {
      factor
          .gramsPerUnit()
          .forEach((year, grams) -> add("factors", GroundRows.row(factor, year, grams)));
    }
    grounds.alternatives().forEach(one -> add("alternatives", GroundRows.row(one)));
  }

  private void outlook(Outlook outlook) {
    if (outlook.baseline() instanceof Baseline.Own own) {
      own.bySector()
          .forEach(
              (sector, amounts) ->
                  amounts.forEach(
                      (year, amount) ->
                          add("baseline", OutlookRows.baseline(sector, year, amount))));
    }
    outlook.doubt().forEach((sector, doubt) -> add("doubt", OutlookRows.doubt(sector, doubt)));
    outlook.published().forEach(one -> add("published", OutlookRows.published(one)));
  }

  private void add(String table, LineWriter row) {
    Layout.Sheet sheet = Layout.PLAN.sheet(table);
    String name =
        names
            .computeIfAbsent(table, _ -> new RowNames(sheet))
            .next(column -> row.find(column).map(Content::text).orElse(""));
    Map<String, String> extra = extras.getOrDefault(table, Map.of()).getOrDefault(name, Map.of());
    extra.forEach((column, value) -> written.add(new Plan.Extra(table, name, column, value)));
    tables.add(table, row.line(sheet, extra));
  }
}
