package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyChange;
import dk.tonsvis.drafting.CopyCheck;
import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.Finding;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.plan.PlanForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of the pages on which a working copy is looked over.
final class CopyPages {
  private static final int CHANGES_SHOWN = 10;
  private static final int FINDINGS_SHOWN = 20;

  private final House house;
  private final Visit visit;
  private final CopyContent content;
  private final CopyCheck check;
  private final PlanWords words;
  private final PlanAddresses addresses;
  private final CommentParts comments;

  CopyPages(House house, Visit visit, CopyContent content) {
    this.house = house;
    this.visit = visit;
    this.content = content;
    this.check = house.copies().check(content);
    this.words = new PlanWords(visit);
    this.addresses = new PlanAddresses(visit);
    this.comments = new CommentParts(house, visit, content);
  }

  private CopyId id() {
    return content.copy().id();
  }

  private boolean mayEdit() {
    return visit.may(Right.EDIT_PLAN);
  }

  String lead() {
    String changed =
        visit.say(
            "plan.copy.changed",
            words.moment(content.copy().changedAt()),
            words.name(content.copy().changedBy(), house.people()));
    return content
        .copy()
        .fromRevision()
        .map(number -> visit.say("plan.copy.from", Integer.toString(number)) + " " + changed)
        .orElse(changed);
  }

  List<Part> overview() {
    List<Part> parts = new ArrayList<>();
    parts.add(findings());
    if (mayEdit()) {
      parts.add(make());
    }
    parts.add(comments.way());
    parts.add(tables());
    if (mayEdit()) {
      undo().ifPresent(parts::add);
    }
    parts.add(further());
    parts.add(changes());
    if (mayEdit()) {
      parts.add(
          Form.of(
                  "discard",
                  visit.say("plan.copy.discard"),
                  addresses.copy(id()) + "/kasser",
                  List.of(),
                  visit.say("plan.copy.discard.button"))
              .withLead(visit.say("plan.copy.discard.lead")));
    }
    return parts;
  }

  private Part findings() {
    List<Finding> findings = check.findings();
    if (findings.isEmpty()) {
      return Notice.done(visit.say("plan.copy.sound"));
    }
    List<Part.Link> links =
        findings.stream()
            .limit(FINDINGS_SHOWN)
            .map(
                finding ->
                    new Part.Link(
                        finding.problem().sentence(visit.language()),
                        addresses.finding(id(), finding),
                        where(finding)))
            .toList();
    long errors = findings.stream().filter(f -> f.problem().isError()).count();
    return new Links(
        "findings",
        errors == 0
            ? words.count("plan.copy.warnings", findings.size())
            : words.count("plan.copy.errors", errors),
        links,
        "");
  }

  private String where(Finding finding) {
    Optional<PlanForm.Table> table = finding.table().flatMap(PlanForm::find);
    List<String> parts = new ArrayList<>();
    table.ifPresent(found -> parts.add(words.table(found)));
    if (finding.row().isPresent()) {
      content
          .find(finding.row().getAsInt())
          .ifPresent(row -> parts.add(words.row(row, content, house.reference())));
    }
    table
        .flatMap(found -> finding.column().flatMap(found::find))
        .ifPresent(column -> parts.add(column.heading().in(visit.language())));
    return String.join(" · ", parts);
  }

  private Part make() {
    return Form.of(
            "make",
            visit.say("plan.copy.make"),
            addresses.copy(id()) + "/udgave",
            List.of(),
            visit.say("plan.copy.make.button"))
        .withLead(
            visit.say(check.plan().isPresent() ? "plan.copy.make.lead" : "plan.copy.make.not-yet"));
  }

  private Part tables() {
    List<Part.Link> links =
        PlanForm.tables().stream()
            .map(
                table -> {
                  long wrong =
                      check.findings().stream()
                          .filter(f -> f.table().equals(Optional.of(table.key())))
                          .count();
                  String rows = words.count("plan.rows", content.of(table.key()).size());
                  String problems = wrong == 0 ? "" : " " + words.count("plan.problems", wrong);
                  return new Part.Link(
                      words.table(table),
                      addresses.table(id(), table),
                      rows + problems + " " + table.explanation().in(visit.language()));
                })
            .toList();
    return new Links("tables", visit.say("plan.copy.tables"), links, "");
  }

  /// The way back from one's own last change; empty where there is none.
  private Optional<Part> undo() {
    return house
        .copies()
        .findUndoable(id(), visit.actor())
        .map(
            change ->
                Form.of(
                        "undo",
                        visit.say("plan.undo"),
                        addresses.copy(id()) + "/fortryd",
                        List.of(),
                        visit.say("plan.undo.button"))
                    .withLead(
                        visit.say(
                            "plan.undo.lead", words.deed(change), words.moment(change.at()))));
  }

  private Part further() {
    List<Part.Link> links = new ArrayList<>();
    house
        .plans()
        .findInForce(visit.code())
        .ifPresent(
            inForce ->
                links.add(
                    new Part.Link(
                        visit.say("plan.copy.difference"),
                        addresses.compare(Integer.toString(inForce.number()), "kladde-" + id()),
                        visit.say("plan.copy.difference.note"))));
    links.add(
        new Part.Link(
            visit.say("plan.copy.workbook"),
            addresses.copy(id()) + "/fil.xlsx",
            visit.say("plan.copy.workbook.note")));
    links.add(
        new Part.Link(
            visit.say("plan.copy.json"),
            addresses.copy(id()) + "/fil.json",
            visit.say("plan.copy.json.note")));
    return new Links("further", visit.say("plan.copy.further"), links, "");
  }

  private Part changes() {
    List<Listing.Row> rows =
        house.copies().changes(id()).stream()
            .limit(CHANGES_SHOWN)
            .map(
                (CopyChange change) ->
                    Listing.Row.of(
                        Listing.Cell.of(words.moment(change.at())),
                        Listing.Cell.of(words.name(change.actor(), house.people())),
                        Listing.Cell.of(words.deed(change))))
            .toList();
    return new Listing(
        "changes",
        visit.say("plan.copy.changes"),
        List.of(visit.say("plan.when"), visit.say("plan.who"), visit.say("plan.what")),
        rows,
        "");
  }

  List<Part> table(PlanForm.Table table) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        rows("rows", visit.say("plan.rows.all"), content.of(table.key()), table.key(), mayEdit()));
    if (mayEdit()) {
      parts.add(adding(table, ""));
    }
    return parts;
  }

  /// @param action number of the action that a row is added below; empty for none
  private Part adding(PlanForm.Table table, String action) {
    Form form =
        Form.of(
            "add-" + table.key(),
            visit.say("plan.add." + table.key()),
            addresses.copy(id()) + "/ny",
            List.of(),
            visit.say("plan.add.button"));
    Form named = form.with("tabel", table.key());
    return action.isEmpty() ? named : named.with("indsats", action);
  }

  private Part rows(String id, String title, List<CopyRow> rows, String table, boolean isMovable) {
    List<String> headings = new ArrayList<>(List.of(words.table(PlanForm.table(table))));
    headings.add(visit.say("plan.state"));
    if (isMovable) {
      headings.add(visit.say("plan.order"));
    }
    List<Listing.Row> lines = new ArrayList<>();
    for (CopyRow row : rows) {
      List<Finding> wrong = check.of(row);
      List<Listing.Cell> cells = new ArrayList<>();
      cells.add(
          Listing.Cell.link(
                  words.row(row, content, house.reference()), addresses.row(this.id(), row))
              .with(noted(row)));
      cells.add(
          Listing.Cell.of(
              wrong.isEmpty()
                  ? visit.say("plan.row.sound")
                  : words.count("plan.problems", wrong.size())));
      if (isMovable) {
        cells.add(
            lines.isEmpty()
                ? Listing.Cell.of(visit.say("plan.first"))
                : Listing.Cell.of(
                    new Listing.Deed(
                        addresses.row(this.id(), row) + "/flyt",
                        Map.of("retning", "op"),
                        visit.say("plan.up"),
                        words.row(row, content, house.reference()))));
      }
      lines.add(new Listing.Row(cells));
    }
    return new Listing(id, title, headings, lines, visit.say("plan.rows.none"));
  }

  /// What the row is, and how much is said about it.
  private String noted(CopyRow row) {
    long open = comments.open(row);
    return Stream.of(note(row), open == 0 ? "" : words.count("comment.open", open))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String note(CopyRow row) {
    return switch (row.table()) {
      case "effects" ->
          visit.say(
              "plan.note.effect",
              option("effects", "type", row.cell("type")),
              PlanForm.table("effects")
                  .find("likely")
                  .map(column -> column.shown(row.cell("likely"), visit.language()))
                  .orElse(""),
              row.cell("start"),
              row.cell("full"));
      case "milestones" -> words.dayOrYear(row.cell("by"));
      case "targets" -> row.cell("year");
      case "actions" -> row.cell("unit");
      default -> "";
    };
  }

  private String option(String table, String column, String key) {
    Language language = visit.language();
    return PlanForm.table(table).find(column).stream()
        .flatMap(found -> found.options().stream())
        .filter(option -> option.key().equals(key))
        .map(option -> option.words().in(language))
        .findFirst()
        .orElse(key);
  }

  // ---- one row

  List<Part> row(CopyRow row) {
    List<Part> parts = new ArrayList<>();
    boolean isSaidFirst = comments.open(row) > 0;
    if (isSaidFirst) {
      comments.said(row).ifPresent(parts::add);
    }
    parts.add(mayEdit() ? form(row, check.of(row)) : read(row));
    if (row.table().equals("actions") && !row.name().isEmpty()) {
      below(parts, row, "effects");
      below(parts, row, "milestones");
    }
    if (!isSaidFirst) {
      comments.said(row).ifPresent(parts::add);
    }
    comments.form(row).ifPresent(parts::add);
    if (!mayEdit()) {
      return parts;
    }
    undo().ifPresent(parts::add);
    if (RowFields.isRenumbered(row)) {
      parts.add(renumbering(row, row.name(), ""));
    }
    if (!row.table().equals("plan")) {
      parts.add(
          Form.of(
                  "remove",
                  visit.say("plan.row.remove"),
                  addresses.row(id(), row) + "/fjern",
                  List.of(),
                  visit.say("plan.row.remove.button"))
              .withLead(
                  visit.say(
                      row.table().equals("actions")
                          ? "plan.row.remove.action"
                          : "plan.row.remove.lead"))
              .with("version", Integer.toString(content.copy().version())));
    }
    return parts;
  }

  private void below(List<Part> parts, CopyRow action, String table) {
    PlanForm.Table described = PlanForm.table(table);
    parts.add(rows(table, words.table(described), content.of(table, action), table, mayEdit()));
    if (mayEdit()) {
      parts.add(adding(described, action.name()));
    }
  }

  /// The row for those who may not change it.
  private Part read(CopyRow row) {
    List<Listing.Row> lines =
        RowFields.columns(row).stream()
            .filter(column -> !row.cell(column.key()).isEmpty())
            .map(
                column ->
                    Listing.Row.of(
                        Listing.Cell.of(RowFields.heading(column, visit.language())),
                        Listing.Cell.of(
                            column.kind() == PlanForm.Kind.CHOICE
                                ? option(row.table(), column.key(), row.cell(column.key()))
                                : column.shown(row.cell(column.key()), visit.language()))))
            .toList();
    return new Listing(
        "row",
        visit.say("plan.row.fields"),
        List.of(visit.say("part.field"), visit.say("plan.what-it-says")),
        lines,
        visit.say("plan.rows.none"));
  }

  private Form form(CopyRow row, List<Finding> findings) {
    return Form.of(
            "row",
            visit.say("plan.row.fields"),
            addresses.row(id(), row),
            new RowFields(visit, content, row, house.reference()).fields(findings),
            visit.say("plan.row.save"))
        .with("version", Integer.toString(content.copy().version()))
        .saving();
  }

  Part renumbering(CopyRow row, String typed, String problem) {
    PlanForm.Table table = PlanForm.table(row.table());
    String heading =
        table
            .identity()
            .flatMap(table::find)
            .map(column -> column.heading().in(visit.language()))
            .orElse("");
    return Form.of(
            "renumber",
            visit.say("plan.renumber", heading.toLowerCase(visit.language().locale()), row.name()),
            addresses.row(id(), row) + "/nummer",
            List.of(Field.text("nummer", heading, typed).withProblem(problem)),
            visit.say("plan.renumber.button"))
        .withLead(visit.say("plan.renumber.lead"));
  }
}
