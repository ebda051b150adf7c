package dk.tonsvis.plan;

import dk.tonsvis.place.Places;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes a plan of the tables of its file, or says all that is wrong with them.
final class PlanReader {
  private final Rows rows;

  private PlanReader(Rows rows) {
    this.rows = rows;
  }

  static PlanReading read(Tables tables, Reference reference, Places places, Problems problems) {
    Rows rows = Rows.read(tables, problems);
    Check check = new Check(rows, reference, places, problems);
    Sectors.resolve(check);
    PlanChecks.check(check);
    return problems.hasErrors()
        ? new PlanReading.Refused(problems.all())
        : new PlanReading.Read(new PlanReader(rows).plan(), problems.warnings());
  }

  /// The plan of tables that were checked when they were stored. Throws [IllegalStateException] for
  /// what no plan was ever stored as.
  static Plan trusted(Tables tables, Problems problems) {
    Rows rows = Rows.read(tables, problems);
    if (problems.hasErrors()) {
      throw new IllegalStateException("a stored plan cannot be read: " + problems.all());
    }
    return new PlanReader(rows).plan();
  }

  /// The rows are known to be sound: what a record refuses here is a bug of the checks.
  private Plan plan() {
    Values row = rows.plan().orElseThrow();
    Plan.Head head = OutlookRows.head(row);
    Plan plan =
        new Plan(
            head,
            rows.of("targets").stream().map(target -> TargetRows.target(target, head)).toList(),
            rows.of("themes").stream().map(ThemeRows::theme).toList(),
            actions(),
            rows.of("dropped").stream()
                .map(one -> new Plan.Dropped(one.text("number"), one.wording("reason")))
                .toList(),
            GroundRows.grounds(rows.of("pools"), rows.of("factors"), rows.of("alternatives")),
            OutlookRows.outlook(row, rows.of("baseline"), rows.of("doubt"), rows.of("published")),
            AdaptationRows.adaptation(rows.of("risks"), rows.of("goals")),
            extras());
    return plan.with(PlanWriter.inOrder(plan));
  }

  private List<Action> actions() {
    Map<String, List<Values>> effects = rows.by("effects", "action");
    Map<String, List<Values>> milestones = rows.by("milestones", "action");
    return rows.of("actions").stream()
        .map(
            row ->
                ActionRows.action(
                    row,
                    effects.getOrDefault(row.text("number"), List.of()).stream()
                        .map(EffectRows::term)
                        .toList(),
                    milestones.getOrDefault(row.text("number"), List.of()).stream()
                        .map(ActionRows::milestone)
                        .toList()))
        .toList();
  }

  private List<Plan.Extra> extras() {
    List<Plan.Extra> extras = new ArrayList<>();
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      for (Values row : rows.of(sheet.key())) {
        row.line()
            .extras()
            .forEach(
                (column, value) ->
                    extras.add(new Plan.Extra(sheet.key(), row.name(), column, value)));
      }
    }
    return extras;
  }
}
