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
import tools.jackson.databind.JsonNode;

/// `account diff` and `account list`, on the two vintages of the national account that come with
/// the program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountDiffTest {
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
  void a_restatement_is_told_in_danish_and_in_english() {
    assertThat(commands.danish("account", "diff", "1", "2", "--top", "3"))
        .isEqualTo(new Answer(0, golden("diff.da.txt"), ""));
    assertThat(commands.english("account", "diff", "1", "2", "--top", "3"))
        .isEqualTo(new Answer(0, golden("diff.en.txt"), ""));
  }

  @Test
  void a_vintage_is_named_by_its_number_or_by_account_and_day_or_by_the_account_alone() {
    assertThat(
            commands.danish(
                "account", "diff", "ens-kommuner@2026-04-30", "ens-kommuner", "--top=3"))
        .isEqualTo(commands.danish("account", "diff", "1", "2", "--top=3"));
  }

  @Test
  void the_document_has_every_municipality_the_crossings_and_the_ranks() {
    JsonNode document = commands.danish("account", "diff", "1", "2", "--json").json();
    JsonNode restatement = document.get("restatement");
    assertThat(document.at("/earlier/read_on").asString()).isEqualTo("2026-03-17");
    assertThat(restatement.get("compared").asInt()).isEqualTo(2940);
    assertThat(restatement.at("/years/5/difference/earlier_t").decimalValue())
        .isEqualByComparingTo("33991832.7");
    assertThat(restatement.at("/years/5/difference/later_t").decimalValue())
        .isEqualByComparingTo("34039453.5");
    assertThat(restatement.get("municipalities")).hasSize(98 * 6);
    assertThat(texts(restatement.get("crossings"), "name")).contains("København");
    JsonNode copenhagen = restatement.at("/crossings/0");
    assertThat(
            copenhagen
                .get("earlier_percent")
                .decimalValue()
                .setScale(2, java.math.RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("-50.65"));
    assertThat(copenhagen.at("/crossed_percent/0").asInt()).isEqualTo(-50);
    assertThat(restatement.at("/ranks/changed").asInt()).isEqualTo(63);
    assertThat(restatement.at("/ranks/ranked").asInt()).isEqualTo(97);
  }

  @Test
  void one_municipality_is_compared_sector_by_sector_and_year_by_year() {
    Answer answer = commands.danish("account", "diff", "3", "4", "--municipality", "vindby");
    assertThat(answer.out()).isEqualTo(golden("diff-vindby.da.txt"));
    JsonNode document =
        commands.danish("account", "diff", "1", "2", "--municipality", "0825", "--json").json();
    assertThat(document.get("cells")).hasSize(30);
    assertThat(document.at("/totals/5/later_t").decimalValue()).isEqualByComparingTo("-9374.2");
    assertThat(document.at("/totals/5/percent").isNull()).isTrue();
  }

  @Test
  void a_municipality_that_the_account_does_not_tell_of_is_said_not_to_be_there() {
    Answer answer = commands.english("account", "diff", "1", "2", "--municipality", "vindby");
    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.err()).startsWith("Vindby is not in National energy and CO2 account");
  }

  @Test
  void a_vintage_compared_with_itself_says_the_same() {
    Answer answer = commands.english("account", "diff", "2", "2");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).endsWith("The two say the same.\n");
  }

  @Test
  void two_accounts_are_never_compared() {
    Answer answer = commands.danish("account", "diff", "2", "vindby");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .startsWith("ens-kommuner og vindby er to regnskaber. Deres tal trækkes aldrig fra");
  }

  @Test
  void the_list_shows_what_is_stored() {
    Answer answer = commands.danish("account", "list");
    assertThat(answer.code()).isZero();
    assertThat(answer.out().lines())
        .hasSize(5)
        .first()
        .asString()
        .matches("Nr\\. +Regnskab +Læst +Metodeversion +Tal +Gemt +Note");
    assertThat(answer.out()).contains("  2  ens-kommuner  2026-05-18  ikke oplyst    2.940  2026-");
    assertThat(commands.danish("account", "list", "--account", "vindby").out().lines()).hasSize(3);
  }

  @Test
  void the_list_shows_accounts_without_vintages_only_when_asked() {
    assertThat(commands.english("account", "list").out()).doesNotContain("assens-egen");
    assertThat(commands.english("account", "list", "--all").out())
        .contains("Known accounts of which nothing is stored:", "assens-egen");
    Answer none = commands.english("account", "list", "--account", "assens-egen");
    assertThat(none.code()).isZero();
    assertThat(none.out()).isEqualTo("Nothing is stored.\n");
  }

  @Test
  void the_list_is_a_document_too() {
    JsonNode document = commands.english("account", "list", "--json").json();
    assertThat(texts(document.get("vintages"), "read_on"))
        .containsExactly("2026-03-17", "2026-05-18", "2026-03-01", "2026-06-01");
    assertThat(document.at("/vintages/1/entries").asInt()).isEqualTo(2940);
    assertThat(texts(document.get("without_vintage"), "account")).contains("assens-egen");
  }

  @Test
  void an_account_that_nobody_knows_is_answered_with_those_that_are_known() {
    Answer answer = commands.english("account", "list", "--account", "mine");
    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.err())
        .startsWith("No account is called mine. These are known: ens-kommuner,");
  }
}
