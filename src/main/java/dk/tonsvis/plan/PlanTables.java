package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Places;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problems;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A plan as tables of texts, which may be unfinished or wrong: what a plan is while people work on
/// it. Numbers that were understood have a decimal point and no thousands; everything else is as it
/// was typed.
///
/// @param rows by key of the table, in the order of the plan
public record PlanTables(Map<String, List<Row>> rows) {
  private static final int PROBLEMS = 500;

  public PlanTables {
    Map<String, List<Row>> copied = new LinkedHashMap<>();
    for (PlanForm.Table table : PlanForm.tables()) {
      copied.put(table.key(), List.copyOf(rows.getOrDefault(table.key(), List.of())));
    }
    rows = Collections.unmodifiableMap(copied);
  }

  /// A row of a table.
  ///
  /// @param cells by key of the column; an empty one is not there
  /// @param extras by heading, what stands in columns that no plan has
  public record Row(Map<String, String> cells, Map<String, String> extras) {
    public Row {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
      extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }
  }

  /// What came of taking in a file as it is.
  public sealed interface Reading {
    /// What stands in it, whatever is wrong with its cells.
    ///
    /// @param problems with the file as such, such as a sheet that was not read
    record Read(PlanTables tables, List<Problem> problems) implements Reading {
      public Read {
        problems = List.copyOf(problems);
      }
    }

    /// Nothing of it is a plan.
    record Refused(List<Problem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  public List<Row> of(String table) {
    return rows.getOrDefault(table, List.of());
  }

  /// The tables of a plan. Read again they are the same plan.
  public static PlanTables of(Plan plan) {
    return of(PlanWriter.write(plan));
  }

  /// The tables of a file, whatever is wrong with their cells.
  public static Reading read(byte[] file) {
    Problems problems = new Problems(PROBLEMS);
    Tables tables = PlanFiles.tables(file, problems);
    if (tables.excess().isPresent()) {
      return new Reading.Refused(List.of(tables.excess().get()));
    }
    return tables.isEmpty()
        ? new Reading.Refused(problems.all())
        : new Reading.Read(of(tables), problems.all());
  }

  /// The plan, or all that is wrong: each problem with the key of its table and column, and the row
  /// counted from 1 within the table.
  public PlanReading check(Reference reference, Places places) {
    Problems problems = new Problems(PROBLEMS);
    Tables tables = tables();
    return tables
        .excess()
        .<PlanReading>map(excess -> new PlanReading.Refused(List.of(excess)))
        .orElseGet(() -> PlanReader.read(tables, reference, places, problems));
  }

  /// As the file of a plan, finished or not.
  public String json() {
    return JsonFile.write(tables());
  }

  /// The same as a workbook.
  public byte[] workbook(Language language, Reference reference) {
    String account =
        of("plan").stream()
            .flatMap(row -> Optional.ofNullable(row.cells().get("account")).stream())
            .findFirst()
            .orElse("");
    return WorkbookOut.write(
        tables(), language, reference, SectorNames.of(account, language, reference));
  }

  private static PlanTables of(Tables tables) {
    return new PlanTables(
        Layout.PLAN.sheets().stream()
            .collect(
                Collectors.toMap(
                    Layout.Sheet::key,
                    sheet -> tables.lines(sheet.key()).stream().map(PlanTables::row).toList())));
  }

  private static Row row(Line line) {
    Map<String, String> cells = new LinkedHashMap<>();
    line.cells().forEach((key, content) -> cells.put(key, content.text()));
    return new Row(cells, line.extras());
  }

  private Tables tables() {
    Tables tables = new Tables();
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      int number = 0;
      for (Row row : of(sheet.key())) {
        number++;
        Line line = line(sheet, row, number);
        if (!line.isEmpty()) {
          tables.add(sheet.key(), line);
        }
      }
    }
    return tables;
  }

  private static Line line(Layout.Sheet sheet, Row row, int number) {
    Map<String, Content> cells = new LinkedHashMap<>();
    for (Layout.Column column : sheet.columns()) {
      Optional.ofNullable(row.cells().get(column.key()))
          .filter(text -> !text.isBlank())
          .ifPresent(text -> cells.put(column.key(), content(column, text)));
    }
    return new Line(Place.FILE.table(sheet.key()).row(number), Map.of(), true, cells, row.extras());
  }

  private static Content content(Layout.Column column, String text) {
    return column.kind().isNumber() && TypedNumbers.isKept(text)
        ? new Content.Numeric(new BigDecimal(text))
        : new Content.Text(text);
  }
}
