package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.Saving;
import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.PlanTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Two versions of a row side by side, and the choice between them field by field. What one of the
/// two changed alone is kept; only where both did, somebody has to decide.
final class ConflictParts {
  /// Begin the names of what was chosen, and of what the chooser had written.
  static final String CHOICE = "valg-";

  static final String MINE = "dit-";

  /// The columns in which both versions say something new.
  static final String UNDECIDED = "uafgjort";

  static final String YOURS = "dit";
  static final String THEIRS = "deres";

  private final Visit visit;
  private final PlanAddresses addresses;
  private final CopyContent content;
  private final PlanForm.Table table;

  ConflictParts(Visit visit, CopyContent content, String table) {
    this.visit = visit;
    this.addresses = new PlanAddresses(visit);
    this.content = content;
    this.table = PlanForm.table(table);
  }

  /// @param who last changed the row
  /// @param chosen what is chosen already, by key of the column
  /// @param missing columns that were left without a choice
  List<Part> parts(
      Saving.Conflict conflict, String who, Map<String, String> chosen, Set<String> missing) {
    CopyRow any = conflict.yours().or(conflict::theirs).orElseThrow();
    CopyRow nothing =
        new CopyRow(any.id(), any.table(), 0, 0, new PlanTables.Row(Map.of(), Map.of()));
    CopyRow base = conflict.base().orElse(nothing);
    List<Part> parts = new ArrayList<>();
    parts.add(Notice.mind(visit.say("conflict.nothing-lost")));
    if (conflict.yours().isEmpty()) {
      parts.add(sides(base, conflict.theirs().orElse(nothing), "conflict.before", "conflict.now"));
      parts.add(removal(any, conflict.version()));
    } else {
      CopyRow yours = conflict.yours().get();
      CopyRow theirs = conflict.theirs().orElse(nothing);
      parts.add(sides(yours, theirs, "conflict.yours", "conflict.theirs"));
      parts.add(
          conflict.theirs().isPresent()
              ? choice(base, yours, theirs, conflict.version(), who, chosen, missing)
              : restoring(base, yours, conflict.version()));
    }
    return parts;
  }

  private Part sides(CopyRow left, CopyRow right, String before, String after) {
    List<Sides.Line> lines =
        columns(left, right).stream()
            .map(
                column ->
                    new Sides.Line(
                        RowFields.heading(column, visit.language()),
                        shown(column, left),
                        shown(column, right)))
            .toList();
    return Sides.of(
        "sides", visit.say("conflict.sides"), visit.say(before), visit.say(after), lines);
  }

  private List<PlanForm.Column> columns(CopyRow left, CopyRow right) {
    Set<String> different = left.differentFrom(right).keySet();
    return table.columns().stream().filter(c -> different.contains(c.key())).toList();
  }

  private String shown(PlanForm.Column column, CopyRow row) {
    String cell = row.cell(column.key());
    return column.options().stream()
        .filter(option -> option.key().equals(cell))
        .map(option -> option.words().in(visit.language()))
        .findFirst()
        .orElseGet(() -> column.shown(cell, visit.language()));
  }

  private Form choice(
      CopyRow base,
      CopyRow yours,
      CopyRow theirs,
      int version,
      String who,
      Map<String, String> chosen,
      Set<String> missing) {
    Map<String, String> mine = yours.differentFrom(base);
    Set<String> both = new TreeSet<>(mine.keySet());
    both.retainAll(theirs.differentFrom(base).keySet());
    both.removeIf(key -> yours.cell(key).equals(theirs.cell(key)));
    List<Field> fields =
        table.columns().stream()
            .filter(column -> both.contains(column.key()))
            .map(
                column ->
                    Field.of(
                            Field.Kind.ONE_OF,
                            CHOICE + column.key(),
                            RowFields.heading(column, visit.language()),
                            chosen.getOrDefault(column.key(), ""))
                        .withOptions(
                            List.of(
                                option(YOURS, "conflict.use-yours", column, yours),
                                option(THEIRS, "conflict.use-theirs", column, theirs)))
                        .withProblem(
                            missing.contains(column.key()) ? visit.say("conflict.choose") : ""))
            .toList();
    Form form =
        Form.of(
                "choice",
                visit.say("conflict.decide"),
                addresses.row(content.copy().id(), yours) + "/afgoer",
                fields,
                visit.say("conflict.save"))
            .withLead(
                visit.say(fields.isEmpty() ? "conflict.no-overlap" : "conflict.decide.lead", who))
            .with("version", Integer.toString(version))
            .with("fra", Integer.toString(base.version()))
            .with(UNDECIDED, String.join(",", both));
    for (Map.Entry<String, String> cell : mine.entrySet()) {
      form = form.with(MINE + cell.getKey(), cell.getValue());
    }
    return form;
  }

  private Field.Option option(String key, String said, PlanForm.Column column, CopyRow row) {
    String cell = shown(column, row);
    return new Field.Option(
        key, visit.say(said, cell.isEmpty() ? visit.say("part.nothing") : cell));
  }

  private Form restoring(CopyRow base, CopyRow yours, int version) {
    Form form =
        Form.of(
                "restore",
                visit.say("conflict.removed"),
                addresses.row(content.copy().id(), yours) + "/tilbage",
                List.of(),
                visit.say("conflict.restore"))
            .withLead(visit.say("conflict.removed.lead"))
            .with("version", Integer.toString(version))
            .with("fra", Integer.toString(base.version()));
    for (Map.Entry<String, String> cell : yours.differentFrom(base).entrySet()) {
      form = form.with(MINE + cell.getKey(), cell.getValue());
    }
    return form;
  }

  private Form removal(CopyRow row, int version) {
    return Form.of(
            "remove",
            visit.say("plan.row.remove"),
            addresses.row(content.copy().id(), row) + "/fjern",
            List.of(),
            visit.say("conflict.remove"))
        .withLead(visit.say("conflict.remove.lead"))
        .with("version", Integer.toString(version));
  }

  /// What was sent under names that begin so, by key of the column.
  static Map<String, String> sent(Map<String, String> all, String prefix) {
    Map<String, String> cells = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            cells.put(name.substring(prefix.length()), value);
          }
        });
    return cells;
  }
}
