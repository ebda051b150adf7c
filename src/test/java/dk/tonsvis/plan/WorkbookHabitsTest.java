package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/// Workbooks as people make and leave them.
class WorkbookHabitsTest {
  private static final List<String> ACTIONS =
      List.of("Nr.", "Indsats", "Formål", "Afgøres af", "Effekt mangler fordi");

  @Test
  void sheets_and_columns_may_stand_in_any_order_and_optional_ones_may_lack() throws IOException {
    Plan plan =
        read(
            book -> {
              table(
                  book,
                  "Indsatser",
                  List.of("Indsats", "Formål", "Nr.", "Afgøres af", "Effekt mangler fordi"),
                  List.of("Cykelsti", "reduktion", "7.1", "kommunen", "ukendt"));
              plan(book);
            });
    assertThat(plan.actions()).extracting(Action::number).containsExactly("7.1");
    assertThat(plan.targets()).isEmpty();
  }

  @Test
  void headings_are_known_in_both_languages_with_any_blanks_and_capitals() throws IOException {
    Plan plan =
        read(
            book -> {
              table(
                  book,
                  " PLAN\u00a0",
                  List.of(
                      "KOMMUNEKODE",
                      "title (danish)",
                      "\u200bRegn\u200bskab",
                      "baseline",
                      "  Kilde "),
                  List.of(999, "Plan", "ens-kommuner", "Frozen", "Vindby"));
              table(
                  book,
                  "actions",
                  List.of(
                      "No.", "Action (Danish)", "Purpose", "decided_by", "Effect missing\nbecause"),
                  List.of("7.1", "Cykelsti", "Mitigation", "THE MUNICIPALITY", "ukendt"));
            });
    assertThat(plan.head().municipality()).isEqualTo("0999");
    assertThat(plan.actions().getFirst().effect()).isEqualTo(Effect.missing("ukendt"));
  }

  @Test
  void a_title_may_stand_above_the_headings_and_blanks_behind_the_last() throws IOException {
    Plan plan =
        read(
            book -> {
              plan(book);
              Worksheet sheet = book.newWorksheet("Indsatser");
              row(sheet, 0, List.of("Indsatser i klimaplanen"));
              sheet.range(0, 0, 0, 5).merge();
              row(sheet, 2, ACTIONS);
              row(sheet, 3, action("7.1"));
              row(sheet, 5, action("7.2"));
              row(sheet, 9, List.of(" ", "\u00a0", "", "", ""));
              sheet.value(3, 40, " ");
              sheet.style(900, 60).fillColor("FFFF00").set();
            });
    assertThat(plan.actions()).extracting(Action::number).containsExactly("7.1", "7.2");
  }

  @Test
  void numbers_may_be_texts_and_percentages_formats() throws IOException {
    Plan plan =
        read(
            book -> {
              plan(book);
              table(
                  book,
                  "Indsatser",
                  ACTIONS.subList(0, 4),
                  List.of("7.1", "Cykelsti", "reduktion", "kommunen"));
              Worksheet sheet = book.newWorksheet("Effekter");
              row(
                  sheet,
                  0,
                  List.of(
                      "Indsats nr.",
                      "Sektor eller kildegruppe",
                      "Slags",
                      "Sandsynlig",
                      "Start",
                      "Fuld effekt",
                      "Sandsynlighed (%)"));
              row(sheet, 1, List.of(7.1, "Transport", "ton", "1.234,5", "2027", 2029, "90 %"));
              row(sheet, 2, List.of("7.1", "energy", "andel", 0.27, 2027, "2029", 0.5));
              sheet.style(2, 3).format("0 %").set();
              sheet.style(2, 6).format("0.0%").set();
              row(sheet, 3, List.of("7.1", "energy", "Tonnes", "2 500 ton", 2027, 2029, ""));
              row(sheet, 4, List.of("7.1", "energy", "Tonnes", "1.234", 2027, 2029, ""));
            });
    List<Term> terms = plan.actions().getFirst().effect().terms();
    assertThat(terms)
        .extracting(Term::size)
        .containsExactly(
            new Size.Tonnes(Span.of(1234.5)),
            new Size.Part(Span.of(0.27)),
            new Size.Tonnes(Span.of(2500)),
            new Size.Tonnes(Span.of(1234)));
    assertThat(terms)
        .extracting(term -> term.chance().success().value())
        .containsExactly(0.9, 0.5, 1.0, 1.0);
    assertThat(terms.getFirst().course())
        .isEqualTo(new Course(2027, 2029, OptionalInt.empty(), Ramp.LINEAR));
  }

  @Test
  void dates_may_be_texts_of_many_forms_or_dates() throws IOException {
    LocalDate day = LocalDate.of(2026, 12, 31);
    for (Object written :
        List.of(
            day,
            "31-12-2026",
            "31/12 2026",
            "2026-12-31",
            "31.12.2026",
            "31. december 2026",
            "31 December 2026")) {
      Plan plan =
          read(
              book -> {
                plan(book);
                target(book, written);
                table(book, "Indsatser", ACTIONS, action("7.1"));
                Worksheet sheet = book.newWorksheet("Milepæle");
                row(sheet, 0, List.of("Indsats nr.", "Milepæl", "Senest"));
                row(sheet, 1, List.of("7.1", "x", written));
                if (written instanceof LocalDate) {
                  sheet.style(1, 2).format("d/m yyyy").set();
                }
                row(sheet, 2, List.of("7.1", "y", 2027));
              });
      assertThat(plan.targets().getFirst().adoptedOn()).contains(day);
      assertThat(plan.actions().getFirst().delivery().milestones())
          .extracting(Action.Milestone::by)
          .containsExactly("2026-12-31", "2027");
    }
  }

  @Test
  void a_merged_cell_stands_for_all_the_rows_it_covers() throws IOException {
    Plan plan =
        read(
            book -> {
              plan(book);
              table(book, "Hovedretninger", List.of("Nr.", "Hovedretning"), List.of("1", "Varme"));
              Worksheet sheet = book.newWorksheet("Indsatser");
              row(
                  sheet,
                  0,
                  List.of(
                      "Nr.",
                      "Indsats",
                      "Formål",
                      "Afgøres af",
                      "Hovedretning",
                      "Effekt mangler fordi"));
              row(sheet, 1, List.of("7.1", "a", "reduktion", "kommunen", "1", "ukendt"));
              row(sheet, 2, List.of("7.2", "b", "reduktion", "kommunen"));
              row(sheet, 3, List.of("7.3", "c", "reduktion", "kommunen"));
              row(sheet, 6, List.of(""));
              sheet.range(1, 4, 6, 4).merge();
              sheet.range(1, 5, 6, 5).merge();
            });
    assertThat(plan.actions()).extracting(Action::number).containsExactly("7.1", "7.2", "7.3");
    assertThat(plan.actions())
        .extracting(action -> action.placement().theme())
        .containsOnly(Optional.of("1"));
    assertThat(plan.actions()).extracting(Action::effect).containsOnly(Effect.missing("ukendt"));
  }

  @Test
  void a_number_in_merged_cells_is_read_in_each_row_and_told() throws IOException {
    byte[] file =
        workbook(
            book -> {
              plan(book);
              Worksheet sheet = book.newWorksheet("Hovedretninger");
              row(sheet, 0, List.of("Nr.", "Hovedretning", "Målår", "Reduktion (ton)"));
              row(sheet, 1, List.of("1", "Varme", 2030, 500));
              row(sheet, 2, List.of("2", "Transport", 2030));
              sheet.range(1, 3, 2, 3).merge();
            });
    assertThat(Draft.brief(Draft.read(file)))
        .containsExactly("NUMBER_IN_MERGED_CELLS Hovedretninger 3 Reduktion (ton)");
  }

  @Test
  void an_unknown_column_is_kept_reported_and_comes_out_again() throws IOException {
    byte[] file =
        workbook(
            book -> {
              plan(book);
              table(
                  book,
                  "Indsatser",
                  List.of(
                      "Nr.",
                      "Politikområde",
                      "Indsats",
                      "Formål",
                      "Afgøres af",
                      "Effekt mangler fordi"),
                  List.of("7.1", "=Trafik", "Cykelsti", "reduktion", "kommunen", "ukendt"));
            });
    PlanReading reading = Draft.read(file);
    assertThat(Draft.brief(reading)).containsExactly("COLUMN_KEPT Indsatser Politikområde");
    Plan plan = Draft.plan(reading);
    assertThat(plan.extras())
        .containsExactly(new Plan.Extra("actions", "7.1", "Politikområde", "=Trafik"));
    byte[] again = PlanFiles.workbook(plan, Language.ENGLISH, Draft.REFERENCE);
    assertThat(Draft.plan(Draft.read(again))).isEqualTo(plan);
  }

  @Test
  void what_is_not_read_is_told() throws IOException {
    byte[] file =
        workbook(
            book -> {
              plan(book);
              row(book.newWorksheet("Noter"), 0, List.of("husk"));
              row(book.newWorksheet("Vejledning"), 0, List.of("x"));
              Worksheet sheet = book.newWorksheet("Indsatser");
              row(sheet, 0, ACTIONS);
              row(sheet, 1, action("7.1"));
              sheet.value(1, 7, "husk også");
            });
    assertThat(Draft.brief(Draft.read(file)))
        .containsExactly("TABLE_NOT_READ Noter", "COLUMN_WITHOUT_HEADING Indsatser 2");
  }

  @Test
  void problems_stand_with_sheet_row_and_the_heading_of_the_file() throws IOException {
    byte[] file =
        workbook(
            book -> {
              plan(book);
              table(
                  book,
                  "Actions",
                  List.of("No.", "Action (Danish)", "Purpose", "Start", "start"),
                  List.of("7.1", "x", "mitigation", "soon", ""));
              row(book.newWorksheet("Mål"), 0, List.of("husk", "mål"));
              table(book, "Indsatser", ACTIONS, action("7.2"));
            });
    assertThat(Draft.brief(Draft.read(file)))
        .containsExactlyInAnyOrder(
            "COLUMN_TWICE Actions 1",
            "COLUMN_MISSING Actions 1",
            "NOT_A_YEAR Actions 2 Start",
            "NO_EFFECT_AND_NO_REASON Actions 2 effect_missing",
            "NO_HEADINGS Mål",
            "TABLE_TWICE Indsatser");
    assertThat(Draft.problems(Draft.read(file)))
        .extracting(problem -> problem.text(Language.ENGLISH))
        .contains(
            "Sheet “Actions”, row 2, column Start: “soon” is not a year of four digits.",
            "Sheet “Actions”, row 1: The column Decided by is missing.");
  }

  @Test
  void a_merged_area_of_the_whole_sheet_costs_nothing() throws IOException {
    byte[] file =
        workbook(
            book -> {
              plan(book);
              Worksheet sheet = book.newWorksheet("Indsatser");
              row(sheet, 0, ACTIONS);
              row(sheet, 1, action("7.1"));
              sheet.range(1, 1, 2, 2).merge();
            });
    Parts parts = Parts.of(file);
    byte[] huge = parts.sheet(2, parts.sheet(2).replace("B2:C3", "A2:XFD1048576")).zip();
    assertThat(parts.sheet(2)).contains("A2:XFD1048576");
    assertThat(Draft.plan(Draft.read(huge)).actions()).hasSize(1);
  }

  private static void plan(Workbook book) {
    table(
        book,
        "Plan",
        List.of("Kommunekode", "Titel", "Regnskab", "Grundforløb", "Kilde"),
        List.of("0999", "Plan", "ens-kommuner", "fastholdt", "Vindby"));
  }

  private static void target(Workbook book, Object adopted) {
    Worksheet sheet = book.newWorksheet("Mål");
    row(sheet, 0, List.of("Id", "Mål", "Måltype", "Målår", "Niveau (ton)", "Vedtaget", "Kilde"));
    row(sheet, 1, List.of("nul", "Nul", "fast niveau", 2045, 0, adopted, "Vindby"));
    if (adopted instanceof LocalDate) {
      sheet.style(1, 5).format("dd-mm-yyyy").set();
    }
  }

  private static List<Object> action(String number) {
    return List.of(number, "Cykelsti", "reduktion", "kommunen", "ukendt");
  }

  private static Plan read(Consumer<Workbook> content) throws IOException {
    PlanReading reading = Draft.read(workbook(content));
    assertThat(Draft.brief(reading)).isEmpty();
    return Draft.plan(reading);
  }

  private static byte[] workbook(Consumer<Workbook> content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Test", "1.0")) {
      content.accept(book);
    }
    return out.toByteArray();
  }

  private static void table(Workbook book, String name, List<?> headings, List<?> cells) {
    Worksheet sheet = book.newWorksheet(name);
    row(sheet, 0, headings);
    row(sheet, 1, cells);
  }

  private static void row(Worksheet sheet, int row, List<?> cells) {
    for (int i = 0; i < cells.size(); i++) {
      switch (cells.get(i)) {
        case Number number -> sheet.value(row, i, number);
        case LocalDate day -> sheet.value(row, i, day);
        case Object other -> sheet.value(row, i, other.toString());
      }
    }
  }
}
