package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.tonsvis.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// Plans of real size: public tables of measures, as plans. An extra, since the tables are not ours
/// to bring along: `TONSVIS_TABLES` names their folder, and without it they are skipped.
class RealTablesTest {
  @Test
  void seventy_seven_measures_with_tonnes_go_out_and_in() throws IOException {
    Draft draft = emptied();
    Map<String, String> themes = new LinkedHashMap<>();
    for (CSVRecord measure : rows("norway-measures-2025.csv")) {
      String sector = measure.get("sektor");
      String theme = themes.computeIfAbsent(sector, _ -> Integer.toString(themes.size() + 1));
      draft.row("actions", "number", measure.get("id"), "name_da", measure.get("titel"));
      int row = draft.count("actions");
      draft.put("actions", row, "kind", "mitigation").put("actions", row, "control", "national");
      draft.put("actions", row, "theme", theme);
      String tonnes = measure.get("potentiale_kt_co2e_2035");
      draft.effect(
          measure.get("id"), "type", "tonnes", "likely", 1000 * Double.parseDouble(tonnes));
      draft.put("actions", row, "NOK pr. ton", measure.get("omkostning_nok_pr_ton"));
    }
    themes.forEach((name, number) -> draft.row("themes", "number", number, "title_da", name));
    assertThat(draft.count("actions")).isEqualTo(77);
    goesOutAndIn(draft);
  }

  @Test
  void two_hundred_and_seventy_five_measures_with_status_go_out_and_in() throws IOException {
    Draft draft = emptied();
    for (CSVRecord measure : rows("muenster-measure-status.csv")) {
      draft.row("actions", "number", measure.get("id"), "name_da", measure.get("title"));
      int row = draft.count("actions");
      draft.put("actions", row, "kind", "mitigation").put("actions", row, "control", "own");
      draft.put("actions", row, "description_da", measure.get("text"));
      draft.put("actions", row, "effect_missing", "keine Angabe");
      draft.put("actions", row, "Bewertung", measure.get("assessment"));
    }
    assertThat(draft.count("actions")).isEqualTo(275);
    goesOutAndIn(draft);
  }

  private static void goesOutAndIn(Draft draft) {
    Plan plan = Draft.plan(draft.read());
    byte[] file = PlanFiles.workbook(plan, Language.DANISH, Draft.REFERENCE);
    assertThat(Draft.plan(Draft.read(file))).isEqualTo(plan);
    assertThat(file).hasSizeLessThan(500_000);
  }

  private static Draft emptied() {
    Draft draft = new Draft();
    List.of("actions", "effects", "factors", "pools", "themes", "targets")
        .forEach(draft::dropTable);
    return draft;
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    String folder = System.getenv("TONSVIS_TABLES");
    assumeTrue(folder != null, "skipped: TONSVIS_TABLES names no folder of tables");
    Path path = Path.of(folder, file);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrailingData(true)
            .get();
    return format.parse(Files.newBufferedReader(path)).getRecords();
  }
}
