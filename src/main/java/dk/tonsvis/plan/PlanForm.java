package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// What a plan consists of, for those who make forms of it: its tables and their columns in order,
/// with headings, choices and explanations. It says the same as the workbook's sheet of
/// explanations, and comes from the same tables.
public final class PlanForm {
  /// Columns whose cells name a row of another table, by the table whose rows they name.
  private static final Map<String, String> NAMES_OF =
      Map.ofEntries(
          Map.entry("targets.part_of", "targets"),
          Map.entry("themes.shares_with", "themes"),
          Map.entry("actions.theme", "themes"),
          Map.entry("actions.included_in", "actions"),
          Map.entry("actions.superseded_by", "actions"),
          Map.entry("actions.merged_with", "actions"),
          Map.entry("actions.goals", "goals"),
          Map.entry("effects.action", "actions"),
          Map.entry("effects.pool", "pools"),
          Map.entry("effects.from_factor", "factors"),
          Map.entry("effects.to_factor", "factors"),
          Map.entry("milestones.action", "actions"),
          Map.entry("alternatives.actions", "actions"));

  private static final List<Table> TABLES =
      Layout.PLAN.sheets().stream().map(PlanForm::table).toList();

  private PlanForm() {}

  /// What a field holds.
  public enum Kind {
    TEXT,
    NUMBER,
    YEAR,
    DAY,
    /// A year or a day.
    WHEN,
    /// Several texts, with `; ` between them.
    LIST,
    CHOICE,
    /// Several of the options, with `; ` between them.
    CHOICES,
    /// `yes` or nothing.
    YES
  }

  /// A table of the plan.
  ///
  /// @param identity key of the column that names a row, such as the number of an action; empty
  ///     where no single column does
  public record Table(
      String key,
      Bilingual title,
      Bilingual explanation,
      Optional<String> identity,
      List<Column> columns) {
    public Table {
      columns = List.copyOf(columns);
    }

    public Optional<Column> find(String column) {
      return columns.stream().filter(c -> c.key().equals(column)).findFirst();
    }
  }

  /// A column of a table, a field of a form.
  ///
  /// @param explanation empty where the heading says it all
  /// @param namesOf key of the table whose rows a cell may name; empty if it names none
  /// @param isSector whether a cell may name a sector of the plan's account
  /// @param isPersonal whether a cell may hold a person's name, which stays in the municipality
  public record Column(
      String key,
      Bilingual heading,
      Kind kind,
      boolean required,
      List<Option> options,
      Optional<Bilingual> explanation,
      Optional<String> example,
      Optional<String> namesOf,
      boolean isSector,
      boolean isPersonal) {
    public Column {
      options = List.copyOf(options);
    }

    /// A cell as a person reads it: numbers with the decimal sign of the language.
    public String shown(String cell, Language language) {
      return kind == Kind.NUMBER ? TypedNumbers.shown(cell, language) : cell;
    }

    /// A cell as it is kept, from what a person typed. What cannot be understood is kept as it was
    /// typed, and told of when the plan is checked.
    public String kept(String typed, Language language) {
      return kind == Kind.NUMBER ? TypedNumbers.kept(typed, language) : typed.strip();
    }
  }

  /// What may be chosen.
  public record Option(String key, Bilingual words) {}

  /// All tables, in the order of the plan's file.
  public static List<Table> tables() {
    return TABLES;
  }

  public static Optional<Table> find(String table) {
    return TABLES.stream().filter(t -> t.key().equals(table)).findFirst();
  }

  /// Throws [NoSuchElementException] for a table that no plan has.
  public static Table table(String table) {
    return find(table).orElseThrow(() -> new NoSuchElementException("no table " + table));
  }

  /// The columns of all tables that name rows of this one, as `effects.action`.
  public static List<String> referencesTo(String table) {
    return NAMES_OF.entrySet().stream()
        .filter(entry -> entry.getValue().equals(table))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// The sectors of an account, as a field may name them; none where it is not known.
  public static List<Option> sectors(String account, Reference reference) {
    return SectorNames.of(account, Language.DANISH, reference).tree().stream()
        .flatMap(tree -> tree.leaves().stream())
        .map(
            sector ->
                new Option(
                    sector.code(),
                    new Bilingual(sector.name(Language.DANISH), sector.name(Language.ENGLISH))))
        .toList();
  }

  private static Table table(Layout.Sheet sheet) {
    return new Table(
        sheet.key(),
        sheet.title(),
        sheet.explanation(),
        sheet.isUnique() && sheet.identity().size() == 1
            ? Optional.of(sheet.identity().getFirst())
            : Optional.empty(),
        sheet.columns().stream().map(column -> column(sheet, column)).toList());
  }

  private static Column column(Layout.Sheet sheet, Layout.Column column) {
    String name = sheet.key() + "." + column.key();
    return new Column(
        column.key(),
        column.heading(),
        kind(column.kind()),
        column.required(),
        column.options().stream()
            .map(
                option ->
                    new Option(
                        option,
                        new Bilingual(
                            column.option(option, Language.DANISH),
                            column.option(option, Language.ENGLISH))))
            .toList(),
        column.explanation(),
        column.example(),
        Optional.ofNullable(NAMES_OF.get(name)),
        SectorNames.isFor(column),
        name.equals("actions.owner"));
  }

  private static Kind kind(Layout.Kind kind) {
    return kind.isNumber() ? Kind.NUMBER : Kind.valueOf(kind.name());
  }
}
