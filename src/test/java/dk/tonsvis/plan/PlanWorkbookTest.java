package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Draws;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanWorkbookTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void the_template_has_everything_but_a_plan(Language language) throws IOException {
    byte[] template = PlanFiles.template(language, Draft.REFERENCE);
    assertThat(Draft.brief(Draft.read(template))).containsExactly("NO_PLAN_ROW");
    assertThat(sheets(template).keySet())
        .startsWith(language == Language.DANISH ? "Vejledning" : "Guide", "Plan")
        .hasSize(Layout.PLAN.sheets().size() + 3);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_guide_explains_every_table_and_column(Language language) throws IOException {
    Map<String, List<String>> sheets = sheets(PlanFiles.template(language, Draft.REFERENCE));
    List<String> guide = sheets.values().iterator().next();
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      assertThat(guide).contains(sheet.title().in(language), sheet.explanation().in(language));
      for (Layout.Column column : sheet.columns()) {
        assertThat(guide).contains(column.heading().in(language));
        assertThat(sheets.get(sheet.title().in(language))).contains(column.heading().in(language));
      }
    }
  }

  @Test
  void the_standard_actions_are_there_to_adopt_from() throws IOException {
    List<String> sheet =
        sheets(PlanFiles.template(Language.DANISH, Draft.REFERENCE)).get("Standardindsatser");
    Draft.REFERENCE
        .standardActions()
        .forEach(action -> assertThat(sheet).contains(action.id(), action.name().danish()));
  }

  @Test
  void what_can_be_chosen_has_a_drop_down() {
    Parts parts = Parts.of(PlanFiles.template(Language.DANISH, Draft.REFERENCE));
    for (int i = 0; i < Layout.PLAN.sheets().size(); i++) {
      long choices =
          Layout.PLAN.sheets().get(i).columns().stream()
              .filter(column -> !column.options().isEmpty())
              .count();
      assertThat(parts.sheet(i + 2).split("<dataValidation ", -1).length - 1)
          .isGreaterThanOrEqualTo((int) choices);
    }
    assertThat(parts.sheet(5)).contains("'Lister'!$").contains("'Hovedretninger'!$A$2");
  }

  @Test
  void no_text_is_a_formula() {
    Draws.times(
        30,
        draws -> {
          Plan plan = PlanDraws.plan(draws);
          Parts parts = Parts.of(PlanFiles.workbook(plan, Language.DANISH, Draft.REFERENCE));
          for (int i = 1; i <= Layout.PLAN.sheets().size() + 3; i++) {
            assertThat(parts.sheet(i)).contains("<sheetData").doesNotContain("<f>");
          }
        });
  }

  @Test
  void headings_are_not_alike_within_a_table() {
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      for (Layout.Column column : sheet.columns()) {
        for (String name :
            List.of(column.key(), column.heading().danish(), column.heading().english())) {
          assertThat(sheet.findColumn(name)).as(sheet.key() + " " + name).contains(column);
        }
        for (String option : column.options()) {
          for (Language language : Language.values()) {
            assertThat(column.findOption(column.option(option, language))).contains(option);
          }
        }
      }
    }
  }

  @Test
  void examples_are_what_their_columns_can_hold() {
    Draft draft = new Draft();
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      draft.dropTable(sheet.key()).row(sheet.key());
      for (Layout.Column column : sheet.columns()) {
        column.example().ifPresent(example -> draft.put(sheet.key(), 1, column.key(), example));
      }
    }
    assertThat(Draft.brief(draft.read()))
        .allMatch(
            problem ->
                problem.startsWith("NOT_THERE")
                    || problem.startsWith("NO_ALTERNATIVE")
                    || problem.startsWith("BASELINE_ROWS_NOT_USED"));
  }

  @Test
  void a_workbook_with_definitions_is_refused_unread() {
    byte[] file =
        Parts.of(PlanFiles.template(Language.DANISH, Draft.REFERENCE))
            .sheet(
                2,
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                    + "<worksheet/>")
            .zip();
    assertThat(Draft.brief(Draft.read(file))).containsExactly("WORKBOOK_WITH_DEFINITIONS");
  }

  @Test
  void a_workbook_damaged_anywhere_is_answered() {
    byte[] file = PlanFiles.template(Language.DANISH, Draft.REFERENCE);
    Draws.times(
        100,
        draws -> {
          byte[] broken = file.clone();
          for (int i = 0; i < 3; i++) {
            broken[draws.between(4, broken.length - 1)] = (byte) draws.between(-128, 127);
          }
          assertThat(Draft.read(broken)).isInstanceOf(PlanReading.Refused.class);
        });
  }

  /// The texts of each sheet, in order.
  private static Map<String, List<String>> sheets(byte[] file) throws IOException {
    Map<String, List<String>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.put(
            sheet.getName(),
            sheet.read().stream()
                .flatMap(Row::stream)
                .filter(cell -> cell != null && cell.getValue() != null)
                .map(cell -> cell.getText())
                .collect(Collectors.toList()));
      }
    }
    return sheets;
  }
}
