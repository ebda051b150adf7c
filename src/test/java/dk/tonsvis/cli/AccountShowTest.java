package dk.tonsvis.cli;

import static dk.tonsvis.cli.TypedCommands.golden;
import static dk.tonsvis.cli.TypedCommands.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.cli.TypedCommands.Answer;
import dk.tonsvis.house.House;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `account show`, on the figures that come with the program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountShowTest {
  private House house;
  private TypedCommands commands;

  @BeforeAll
  void open() {
    house = TypedCommands.house();
    commands = TypedCommands.in(house);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void odense_is_shown_in_danish_and_in_english() {
    assertThat(commands.danish("account", "show", "odense"))
        .isEqualTo(new Answer(0, golden("show-odense.da.txt"), ""));
    assertThat(commands.english("account", "show", "odense"))
        .isEqualTo(new Answer(0, golden("show-odense.en.txt"), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0461", "461", "Odense", "ODENSE"})
  void a_municipality_is_known_by_name_and_code(String address) {
    assertThat(commands.danish("account", "show", address).out())
        .isEqualTo(golden("show-odense.da.txt"));
  }

  @Test
  void the_document_has_exact_tonnes_and_the_gap() {
    JsonNode odense = commands.danish("account", "show", "odense", "--json").json();
    assertThat(odense.at("/place/code").asString()).isEqualTo("0461");
    assertThat(odense.at("/vintage/read_on").asString()).isEqualTo("2026-05-18");
    assertThat(odense.at("/vintage/method_version").isNull()).isTrue();
    assertThat(texts(odense.get("sectors"), "code"))
        .containsExactly(
            "energy", "transport", "agriculture_land", "waste_wastewater", "industrial_processes");
    assertThat(odense.at("/total/5/year").asInt()).isEqualTo(2023);
    assertThat(odense.at("/total/5/co2e_t").decimalValue()).isEqualByComparingTo("808556.3");
    assertThat(odense.at("/change/difference/percent").decimalValue())
        .isBetween(new BigDecimal("-26.99"), new BigDecimal("-26.98"));
    assertThat(odense.at("/targets/0/status").asString()).isEqualTo("measured");
    assertThat(odense.at("/targets/0/gap/gap_t").decimalValue()).isEqualByComparingTo("808556.3");
    assertThat(odense.at("/targets/0/gap/achieved_per_year_t").decimalValue())
        .isEqualByComparingTo("59750.76");
  }

  @Test
  void an_earlier_vintage_is_shown_by_its_day() {
    Answer march =
        commands.danish("account", "show", "odense", "--vintage", "ens-kommuner@2026-03-17");
    assertThat(march.out()).contains("version 1, læst 17. marts 2026", "799.448");
    assertThat(commands.danish("account", "show", "odense", "--vintage", "1")).isEqualTo(march);
  }

  @Test
  void laesoe_has_tonnes_and_no_percentage() {
    String danish = commands.danish("account", "show", "Læsø").out();
    assertThat(danish).contains("Ændring 2018–2023: −1.361 ton. En procent giver ingen mening");
    assertThat(danish).doesNotContain("%");
    JsonNode document = commands.english("account", "show", "laesoe", "--json").json();
    assertThat(document.at("/change/difference/amount_t").decimalValue())
        .isEqualByComparingTo("-1361");
    assertThat(document.at("/change/difference/percent").isNull()).isTrue();
  }

  @Test
  void vindby_is_marked_as_invented() {
    assertThat(commands.danish("account", "show", "vindby").out())
        .startsWith("Vindby (0999) er opdigtet.");
    assertThat(commands.english("account", "show", "0999").out())
        .startsWith("Vindby (0999) is invented.")
        .contains("In 2023 emissions were 48,000 tonnes. In 2030 they may be 18,000 tonnes")
        .contains("emissions have to fall by 4,286 tonnes a year");
    JsonNode document = commands.english("account", "show", "vindby", "--json").json();
    assertThat(document.at("/place/invented").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"national", "danmark", "Alle", "denmark"})
  void all_municipalities_are_shown_with_their_coverage(String address) {
    Answer answer = commands.danish("account", "show", address);
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("Danmarks kommuner tilsammen", "34.039.454", "98 af 98")
        .doesNotContain("Vindby");
  }

  @Test
  void the_nations_targets_are_not_subtracted_from_the_municipalities_sum() {
    JsonNode document = commands.danish("account", "show", "danmark", "--json").json();
    assertThat(document.get("place").isNull()).isTrue();
    assertThat(document.at("/coverage/0/municipalities").asInt()).isEqualTo(98);
    assertThat(texts(document.get("targets"), "status")).containsOnly("other-account");
    assertThat(document.at("/targets/0/level_t").decimalValue()).isEqualByComparingTo("23754000");
    assertThat(document.at("/targets/0/gap").isNull()).isTrue();
  }

  @Test
  void assens_target_is_shown_with_its_own_numbers_and_why_it_is_not_subtracted() {
    assertThat(commands.english("account", "show", "assens").out())
        .contains("The target was set on another account: Assens’ own account.")
        .contains("The emissions in 1990 have not been published");
  }

  @Test
  void a_municipality_without_a_target_says_so() {
    assertThat(commands.danish("account", "show", "aarhus").out())
        .contains("Mål\n  Intet mål er registreret.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "odnse       |          | 4 | No municipality is called odnse. Perhaps: Odense?",
        "xyzzy       |          | 4 | No municipality is called xyzzy.",
        "odense      | vindby   | 4 | Odense is not in Vindby’s account (invented).",
        "danmark     | vindby   | 2 | Vindby’s account (invented) is not an account of all",
        "odense      | 999      | 4 | There is no vintage 999.",
        "odense      | vindby@x | 2 | vindby@x: “x” is not a day.",
        "odense      | vindby@2020-01-01 | 4 | There is no vintage vindby@2020-01-01."
      })
  void what_is_not_there_is_said(String address, String vintage, int code, String sentence) {
    Answer answer =
        vintage == null
            ? commands.english("account", "show", address)
            : commands.english("account", "show", address, "--vintage", vintage, "--json");
    assertThat(answer.err()).startsWith(sentence);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.out()).isEmpty();
  }
}
