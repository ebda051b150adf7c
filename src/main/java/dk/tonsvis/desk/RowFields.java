package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.Finding;
import dk.tonsvis.language.Language;
import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.PlanForm.Column;
import dk.tonsvis.reference.Reference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/// The fields of a row's form, as the layout of plans describes its table, and what was typed into
/// them.
final class RowFields {
  private static final Set<String> LONG =
      Set.of(
          "description",
          "barriers",
          "co_benefits",
          "distribution",
          "indicators",
          "money",
          "exposed",
          "less_ambitious",
          "reason",
          "effect",
          "missing");

  /// What of an action is seldom filled in, by the heading that it is folded under.
  private static final Map<String, Set<String>> FOLDED =
      Map.of(
          "effect",
          Set.of("standard", "effect_missing", "included_in", "in_projection_percent"),
          "money",
          Set.of("budget_kr", "investment_kr", "funding", "money_da", "money_en"),
          "consequences",
          Set.of(
              "barriers_da",
              "barriers_en",
              "co_benefits_da",
              "co_benefits_en",
              "distribution_da",
              "distribution_en",
              "indicators_da",
              "indicators_en"),
          "adaptation",
          Set.of("hazards", "goals"),
          "descent",
          Set.of("continues", "superseded_by", "merged_with"));

  private final Visit visit;
  private final CopyContent content;
  private final CopyRow row;
  private final Reference reference;

  RowFields(Visit visit, CopyContent content, CopyRow row, Reference reference) {
    this.visit = visit;
    this.content = content;
    this.row = row;
    this.reference = reference;
  }

  /// The columns that can be filled in. What names a row, and is named by others, is changed by a
  /// form of its own once it is there; whose plan it is, never.
  static List<Column> columns(CopyRow row) {
    PlanForm.Table table = PlanForm.table(row.table());
    return table.columns().stream()
        .filter(column -> !(row.table().equals("plan") && column.key().equals("municipality")))
        .filter(column -> !isRenumbered(row) || !table.identity().equals(Optional.of(column.key())))
        .toList();
  }

  /// Whether the row has a name that other rows may hold on to.
  static boolean isRenumbered(CopyRow row) {
    return !row.name().isEmpty() && !PlanForm.referencesTo(row.table()).isEmpty();
  }

  List<Field> fields(List<Finding> findings) {
    return columns(row).stream().map(column -> field(column, findings)).toList();
  }

  private Field field(Column column, List<Finding> findings) {
    String problem =
        findings.stream()
            .filter(finding -> finding.column().equals(Optional.of(column.key())))
            .map(finding -> finding.problem().sentence(language()))
            .distinct()
            .collect(Collectors.joining(" "));
    List<Field.Option> options = options(column);
    Field field =
        Field.of(kind(column, options), column.key(), heading(column, language()), value(column))
            .withOptions(options)
            .withHint(hint(column))
            .withProblem(problem)
            .foldedUnder(fold(column));
    return column.required() ? field : field.optional();
  }

  private String fold(Column column) {
    return FOLDED.entrySet().stream()
        .filter(fold -> row.table().equals("actions") && fold.getValue().contains(column.key()))
        .map(fold -> visit.say("plan.fold." + fold.getKey()))
        .findFirst()
        .orElse("");
  }

  private Language language() {
    return visit.language();
  }

  /// The heading; both languages are named where a text stands in both.
  static String heading(Column column, Language language) {
    return column.heading().in(language);
  }

  private String hint(Column column) {
    String explanation = column.explanation().map(text -> text.in(language())).orElse("");
    String example =
        column
            .example()
            .filter(_ -> column.options().isEmpty() && column.namesOf().isEmpty())
            .filter(text -> !column.isSector() && !explanation.contains(text))
            .map(text -> visit.say("plan.example", text))
            .orElse("");
    return (explanation + " " + example).strip();
  }

  private static Field.Kind kind(Column column, List<Field.Option> options) {
    return switch (column.kind()) {
      case NUMBER -> Field.Kind.NUMBER;
      case YES -> Field.Kind.YES;
      case CHOICE -> Field.Kind.CHOICE;
      case CHOICES -> Field.Kind.SEVERAL;
      case LIST -> options.isEmpty() ? Field.Kind.TEXT : Field.Kind.SEVERAL;
      case TEXT ->
          options.isEmpty()
              ? isLong(column) ? Field.Kind.LONG_TEXT : Field.Kind.TEXT
              : Field.Kind.CHOICE;
      case YEAR, DAY, WHEN -> Field.Kind.TEXT;
    };
  }

  private static boolean isLong(Column column) {
    return LONG.contains(column.key().replaceAll("_(da|en|missing)$", ""));
  }

  private String value(Column column) {
    String cell = row.cell(column.key());
    return kind(column, options(column)) == Field.Kind.SEVERAL
        ? String.join("\n", parts(cell))
        : column.shown(cell, language());
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split("[;\n]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /// What may be chosen, and what stands there already though it may not.
  private List<Field.Option> options(Column column) {
    Map<String, String> options = new LinkedHashMap<>();
    column.options().forEach(option -> options.put(option.key(), option.words().in(language())));
    column
        .namesOf()
        .ifPresent(
            table ->
                content.of(table).stream()
                    .filter(other -> other.id() != row.id())
                    .forEach(other -> name(other).forEach(options::put)));
    if (column.isSector()) {
      String account =
          content.of("plan").stream().map(plan -> plan.cell("account")).findFirst().orElse("");
      PlanForm.sectors(account, reference)
          .forEach(option -> options.put(option.key(), option.words().in(language())));
    }
    if (!options.isEmpty()) {
      boolean isList =
          column.kind() == PlanForm.Kind.LIST || column.kind() == PlanForm.Kind.CHOICES;
      String cell = row.cell(column.key());
      List<String> present = isList ? parts(cell) : cell.isEmpty() ? List.of() : List.of(cell);
      present.forEach(text -> options.putIfAbsent(text, text));
    }
    return options.entrySet().stream()
        .map(option -> new Field.Option(option.getKey(), option.getValue()))
        .toList();
  }

  private Map<String, String> name(CopyRow other) {
    String name = other.table().equals("factors") ? other.cell("id") : other.name();
    return name.isEmpty() ? Map.of() : Map.of(name, new PlanWords(visit).row(other));
  }

  /// What was sent, as it is kept. A box that is not ticked is not sent, so of those nothing means
  /// empty; a text that is not sent stays as it is.
  static Map<String, String> kept(
      CopyRow row, MultiValueMap<String, String> sent, Language language) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Column column : columns(row)) {
      List<String> values = sent.getOrDefault(column.key(), List.of());
      if (!values.isEmpty() || isTicked(column)) {
        String typed =
            values.stream()
                .distinct()
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("; "))
                .replace("\r\n", "\n");
        cells.put(column.key(), column.kept(typed, language));
      }
    }
    return cells;
  }

  private static boolean isTicked(Column column) {
    return switch (column.kind()) {
      case YES, CHOICES, LIST -> true;
      case TEXT, NUMBER, YEAR, DAY, WHEN, CHOICE -> false;
    };
  }
}
