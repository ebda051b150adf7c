package dk.tonsvis.cli;

import static dk.tonsvis.cli.TypedCommands.golden;
import static dk.tonsvis.cli.TypedCommands.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.cli.TypedCommands.Answer;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.Engine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The commands on pathways, with a small plan of an island on its real account.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathwayCommandsTest {
  private House house;
  private TypedCommands commands;

  @BeforeAll
  void open() {
    house = TypedCommands.house();
    commands = TypedCommands.in(house);
    commands.sending(golden("plan-samsoe.json")).danish("plan", "import", "-");
    commands.danish("plan", "adopt", "samsø", "1", "--on", "2026-05-12", "--body", "Byrådet");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void the_first_sentence_says_what_is_missing() {
    String danish = commands.danish("pathway", "compute", "samsø", "--draws", "400").out();
    assertThat(danish.lines().skip(1).findFirst().orElseThrow())
        .matches(
            "Planen, som den er vedtaget, mangler [0-9.]+ ton i at nå målet for 2030;"
                + " det nås i .+ ud af 100 fremtider\\.");
    assertThat(commands.english("pathway", "compute", "samsø", "--draws", "0").out())
        .contains("The plan as adopted lacks ")
        .doesNotContain("futures, seed");
  }

  @Test
  void the_years_stand_by_sector_with_what_they_are_computed_from() {
    String text = commands.english("pathway", "compute", "samsø", "--draws", "200").out();
    assertThat(text)
        .contains("\n2023  ", "\n2050  ", "1.1 District heating", "The target has not been")
        .contains("The effect is known of 1 of the 2 actions that are on.")
        .contains("Revision of the plan: 1.", "Baseline: emissions held as they are.")
        .contains("200 futures, seed ");
  }

  @Test
  void the_document_adds_up_to_the_gram() {
    JsonNode document =
        commands.english("pathway", "compute", "samsø", "--draws", "100", "--json").json();
    assertThat(document.at("/standing/revision").asInt()).isEqualTo(1);
    assertThat(document.at("/standing/input_hash").asString()).hasSize(64);
    assertThat(document.get("total")).hasSize(28);
    for (JsonNode year : document.get("total")) {
      int index = year.get("year").asInt() - 2023;
      assertThat(sum(document.get("sectors"), "/emissions/" + index + "/co2e_t"))
          .isEqualByComparingTo(year.get("co2e_t").decimalValue());
      assertThat(
              year.get("baseline_t")
                  .decimalValue()
                  .subtract(sum(document.get("actions"), "/effect/" + index + "/reduction_t")))
          .isEqualByComparingTo(year.get("co2e_t").decimalValue());
    }
    assertThat(document.at("/targets/0/status").asString()).isEqualTo("held");
    assertThat(
            document
                .at("/targets/0/co2e_t")
                .decimalValue()
                .subtract(document.at("/targets/0/level_t").decimalValue()))
        .isEqualByComparingTo(document.at("/targets/0/manko_t").decimalValue());
    assertThat(document.at("/targets/1/status").asString()).isEqualTo("level-missing");
    assertThat(document.at("/targets/1/co2e_t").isNull()).isTrue();
    assertThat(document.at("/coverage/missing").get(0).asString()).isNotBlank();
    assertThat(document.at("/uncertainty/draws").asInt()).isEqualTo(100);
  }

  private static BigDecimal sum(JsonNode array, String path) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode each : array) {
      sum = sum.add(each.at(path).decimalValue());
    }
    return sum;
  }

  @Test
  void the_same_seed_gives_the_same_answer() {
    String first = commands.english("pathway", "compute", "samsø", "--draws", "50").out();
    assertThat(commands.english("pathway", "compute", "samsø", "--draws", "50").out())
        .isEqualTo(first);
    assertThat(
            commands.english("pathway", "compute", "samsø", "--draws", "50", "--seed", "7").out())
        .isNotEqualTo(first);
  }

  @Test
  void a_what_if_is_read_as_its_address_has_it() {
    JsonNode off =
        commands
            .english(
                "pathway", "compute", "samsø", "--draws", "0", "--json", "--what-if", "i=1.1:fra")
            .json();
    JsonNode baseline =
        commands
            .english(
                "pathway", "compute", "samsø", "--draws", "0", "--json", "--scenario", "baseline")
            .json();
    assertThat(off.get("total")).isEqualTo(baseline.get("total"));
    assertThat(off.get("scenario").asString()).isEqualTo("what-if");
    Answer wrong = commands.danish("pathway", "compute", "samsø", "--what-if", "i=9.9:fra;1.1:900");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("9.9", "1.1").hasLineCount(2);
  }

  @Test
  void partners_bring_their_actions() {
    JsonNode partners =
        commands
            .english(
                "pathway", "compute", "samsø", "--draws", "0", "--json", "--scenario", "partners")
            .json();
    assertThat(texts(partners.get("actions"), "number")).containsExactly("1.1", "1.2");
  }

  @Test
  void a_municipality_without_a_plan_has_the_baseline_and_its_registered_targets() {
    JsonNode document =
        commands.english("pathway", "compute", "assens", "--draws", "0", "--json").json();
    if (document.at("/standing/revision").isNull()) {
      assertThat(document.at("/standing/baseline").asString()).isEqualTo("kf25");
    }
    JsonNode without =
        commands.english("pathway", "compute", "ærø", "--draws", "0", "--json").json();
    assertThat(without.at("/standing/revision").isNull()).isTrue();
    assertThat(without.at("/standing/baseline").asString()).isEqualTo("kf25");
    assertThat(without.get("actions")).isEmpty();
    assertThat(commands.danish("pathway", "compute", "ærø", "--draws", "0").out())
        .contains("Intet mål for hele kommunen", "Ingen plan gælder");
  }

  @Test
  void all_scenarios_are_exported_as_rows_by_year(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("samsoe.csv");
    Answer answer =
        commands.danish("pathway", "export", "samsø", "--file", file.toString(), "--draws", "50");
    assertThat(answer.out()).isEqualTo("Samsø: 3 scenarier er skrevet til " + file + ".\n");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).startsWith("Model,Scenario,Region,Variable,Unit,2023,2024,");
    assertThat(lines)
        .anyMatch(
            line ->
                line.startsWith("Tonsvis " + Engine.VERSION + ",Baseline,Denmark|Samsø,Emissions|"))
        .anyMatch(line -> line.contains(",Plan and partners,") && line.contains("|95th Percent"));
    int columns = lines.getFirst().split(",", -1).length;
    assertThat(lines).allMatch(line -> line.startsWith("\"") || line.length() > columns);
    assertThat(commands.danish("pathway", "export", "samsø", "--file", file.toString()).code())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pathway compute odnse          | 4 | No municipality is called odnse. Perhaps: Odense?",
        "pathway compute samsø --revision 9 | 4 | Samsø has no revision 9 of a plan.",
        "pathway compute samsø --draws -1   | 2 | --draws cannot be -1:",
        "pathway compute samsø --draws 9999999 | 2 | --draws cannot be 9999999:",
        "pathway compute samsø --scenario gold | 2 | “gold” does not fit --scenario:",
        "pathway compute samsø --scenario plan --what-if x | 2 | --scenario and --what-if",
        "pathway compute ærø --what-if i=1:fra | 4 | Ærø has no plan in force",
        "pathway export samsø               | 2 | --file lacks its value."
      })
  void what_has_no_meaning_is_said(String typed, int code, String sentence) {
    Answer answer = commands.english(typed.split(" ", -1));
    assertThat(answer.err()).startsWith(sentence);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.out()).isEmpty();
  }
}
