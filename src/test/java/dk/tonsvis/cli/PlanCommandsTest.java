package dk.tonsvis.cli;

import static dk.tonsvis.cli.TypedCommands.golden;
import static dk.tonsvis.cli.TypedCommands.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.cli.TypedCommands.Answer;
import dk.tonsvis.house.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The commands on plans, with a small plan of an island that ships none.
class PlanCommandsTest {
  private static final String ON = "2026-05-12";

  @TempDir private Path folder;
  private House house;
  private TypedCommands commands;

  @BeforeEach
  void open() {
    house = TypedCommands.house();
    commands = TypedCommands.in(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String plan() {
    return golden("plan-samsoe.json");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void adopt(int revision) {
    Answer answer =
        commands.danish("plan", "adopt", "samsø", "" + revision, "--on", ON, "--body", "Byrådet");
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
  }

  @Test
  void a_plan_goes_from_file_to_adoption_and_back() throws IOException {
    String file = file("plan.json", plan());
    Answer rehearsal = commands.danish("plan", "import", file, "--dry-run");
    assertThat(rehearsal.err()).isEmpty();
    assertThat(rehearsal.out())
        .isEqualTo(
            """
            Planen for Samsø kan gemmes som en kladde: 2 mål og 4 indsatser. \
            Dette var en prøve; intet er gemt.
            ADVARSEL  Tabellen »targets«, række 2, kolonnen base_t: Udledningen i basis mangler. \
            Målet kan ikke regnes om til ton.

            Ingen plan gælder i forvejen, så der er intet at sammenligne med.
            """);
    assertThat(commands.english("plan", "list", "samsø").out()).isEqualTo("No plan is stored.\n");

    assertThat(commands.english("plan", "import", file).out())
        .startsWith("Stored as Samsø, revision 1: a draft with 4 actions.\n");
    assertThat(commands.english("plan", "import", file).out())
        .isEqualTo(
            "The same plan is stored already as Samsø, revision 1 (draft)."
                + " Nothing has changed.\n");
    adopt(1);

    String exported = path("exported.json");
    assertThat(
            commands
                .danish("plan", "export", "samsø", "--format", "json", "--file", exported)
                .out())
        .isEqualTo("Samsø, udgave 1, er skrevet til " + exported + ".\n");
    String edited =
        file(
            "edited.json",
            Files.readString(Path.of(exported))
                .replace("Flere cykler", "Mange flere cykler")
                .replace("\"level_t\":20000", "\"level_t\":15000"));
    assertThat(commands.danish("plan", "import", edited, "--dry-run").out())
        .isEqualTo(
            """
            Planen for Samsø kan gemmes som en kladde: 2 mål og 4 indsatser. \
            Dette var en prøve; intet er gemt.
            ADVARSEL  Tabellen »targets«, række 2, kolonnen base_t: Udledningen i basis mangler. \
            Målet kan ikke regnes om til ton.

            Sammenlignet med udgave 1, der gælder:
            Mål
              mere ambitiøst: Højst 20.000 ton i 2030
                Niveau (ton): 20.000,0 → 15.000,0
              uændret: 1
            Indsatser
              ændret: 2.1 Mange flere cykler
                Indsats: Flere cykler → Mange flere cykler
              uændret: 3
            """);
    assertThat(commands.danish("plan", "import", edited).code()).isZero();
    assertThat(commands.danish("plan", "diff", "samsø", "1", "2").out())
        .startsWith(
            "Samsø: fra udgave 1 (vedtaget 12. maj 2026 af Byrådet) til udgave 2 (kladde)\n")
        .contains("ændret: 2.1 Mange flere cykler");
    assertThat(
            commands
                .danish("plan", "hearing", "samsø", "2", "--on", ON, "--until", "2026-07-01")
                .out())
        .isEqualTo("Samsø, udgave 2: i høring fra 12. maj 2026 til 1. juli 2026.\n");
    assertThat(
            commands
                .danish(
                    "plan",
                    "adopt",
                    "samsø",
                    "2",
                    "--on",
                    "2026-09-01",
                    "--body",
                    "Byrådet",
                    "--case",
                    "26/123")
                .out())
        .isEqualTo(
            """
            Samsø, udgave 2: vedtaget 1. september 2026 af Byrådet (sag 26/123).
            Udgave 1 er afløst.
            """);
    assertThat(
            commands
                .english(
                    "plan",
                    "certify",
                    "samsø",
                    "2",
                    "--on",
                    "2026-10-01",
                    "--framework",
                    "CAPF",
                    "--by",
                    "C40 og CONCITO")
                .out())
        .isEqualTo(
            "Samsø, revision 2: certified on 1 October 2026 under CAPF by C40 og CONCITO.\n");
    assertThat(commands.danish("plan", "show", "samsø").out()).contains("Mange flere cykler");
    assertThat(commands.english("plan", "list", "samsø").out())
        .contains("superseded on 1 September 2026 by revision 2");
  }

  @Test
  void what_a_revision_says_is_shown_in_both_languages() throws IOException {
    commands.danish("plan", "import", file("plan.json", plan()));
    adopt(1);
    assertThat(commands.danish("plan", "show", "samsø"))
        .isEqualTo(new Answer(0, golden("plan-samsoe.da.txt"), ""));
    assertThat(commands.english("plan", "show", "samsø", "--revision", "1"))
        .isEqualTo(new Answer(0, golden("plan-samsoe.en.txt"), ""));
  }

  @Test
  void the_document_keeps_missing_apart_from_zero() throws IOException {
    commands.danish("plan", "import", file("plan.json", plan()));
    JsonNode document = commands.english("plan", "show", "0741", "--json").json();
    assertThat(document.at("/revision/state").asString()).isEqualTo("draft");
    assertThat(document.at("/targets/1/level_t").isNull()).isTrue();
    assertThat(document.at("/targets/1/missing").asString()).isNotBlank();
    assertThat(document.at("/themes/1/reduction_t").isNull()).isTrue();
    assertThat(document.at("/themes/2/shared_with").asString()).isEqualTo("1");
    assertThat(document.at("/theme_sums/0/reduction_t").decimalValue())
        .isEqualByComparingTo("4000");
    assertThat(document.at("/theme_sums/0/themes").asInt()).isEqualTo(1);
    assertThat(document.at("/theme_sums/0/of").asInt()).isEqualTo(2);
    assertThat(document.at("/coverage/effects_known").asInt()).isEqualTo(2);
    assertThat(document.at("/coverage/of").asInt()).isEqualTo(3);
    assertThat(document.at("/actions/2/missing").asString()).isEqualTo("ikke beregnet");
  }

  @Test
  void all_that_is_wrong_with_a_file_is_told_at_once_and_nothing_is_stored() throws IOException {
    String hostile =
        plan()
            .replace("\"municipality\":\"0741\"", "\"municipality\":\"9998\"")
            .replace("\"likely\":20,", "\"likely\":500,")
            .replace("\"year\":2035", "\"year\":\"engang\"");
    String file = file("hostile.json", hostile);
    Answer danish = commands.danish("plan", "import", file);
    assertThat(danish.code()).isEqualTo(3);
    assertThat(danish.out()).isEmpty();
    assertThat(danish.err()).contains("FEJL  ", "engang", "500").contains("Filen er ikke indlæst.");
    Answer english = commands.english("plan", "import", file, "--dry-run", "--json");
    assertThat(english.code()).isEqualTo(3);
    assertThat(english.json().get("outcome").asString()).isEqualTo("rejected");
    assertThat(english.json().get("errors").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(texts(english.json().get("problems"), "severity")).contains("error");
    assertThat(commands.danish("plan", "list", "samsø").out())
        .isEqualTo("Der er ikke gemt nogen plan.\n");
  }

  @Test
  void what_is_no_plan_at_all_is_refused() throws IOException {
    for (String content : new String[] {"", "{", "[[[[", "PK\u0003\u0004", "a;b;c\n", "null"}) {
      Answer answer = commands.english("plan", "import", file("x", content), "--dry-run");
      assertThat(answer.code()).as(content).isEqualTo(3);
      assertThat(answer.err()).as(content).contains("ERROR  ").doesNotContain("\tat ");
    }
  }

  @Test
  void a_plan_may_be_sent_in() {
    assertThat(commands.sending(plan()).english("plan", "import", "-").out())
        .startsWith("Stored as Samsø, revision 1");
  }

  @Test
  void a_step_that_cannot_be_taken_is_refused_in_words() throws IOException {
    String targets = plan().substring(plan().indexOf("\"targets\""), plan().indexOf("\"themes\""));
    commands.danish("plan", "import", file("none.json", plan().replace(targets, "")));
    Answer none = commands.english("plan", "adopt", "samsø", "1", "--on", ON, "--body", "Byrådet");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("targets");

    Answer unknown =
        commands.english("plan", "adopt", "samsø", "7", "--on", ON, "--body", "Byrådet");
    assertThat(unknown.code()).isEqualTo(4);
    Answer certified =
        commands.english(
            "plan",
            "certify",
            "samsø",
            "1",
            "--on",
            ON,
            "--framework",
            "CAPF",
            "--by",
            "C40",
            "--json");
    assertThat(certified.code()).isEqualTo(3);
    assertThat(certified.json().get("outcome").asString()).isEqualTo("refused");
    assertThat(certified.json().get("obstacles")).hasSize(1);
  }

  @Test
  void a_target_that_is_less_ambitious_than_before_keeps_a_plan_from_adoption() throws IOException {
    commands.danish("plan", "import", file("plan.json", plan()));
    adopt(1);
    String looser = file("looser.json", plan().replace("\"level_t\":20000", "\"level_t\":25000"));
    assertThat(commands.english("plan", "import", looser).out())
        .contains("less ambitious: At most 20,000 t in 2030")
        .contains("Targets that are less ambitious than before.");
    Answer refused =
        commands.danish("plan", "adopt", "samsø", "2", "--on", "2026-06-01", "--body", "Byrådet");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("25.000");
    assertThat(commands.danish("plan", "show", "samsø").out()).contains("udgave 1: vedtaget");
  }

  @Test
  void a_file_that_is_there_is_not_written_over() throws IOException {
    String mine = file("mine.xlsx", "my day's work");
    Answer answer = commands.english("plan", "template", "--file", mine);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).startsWith("The file " + mine + " is there already");
    assertThat(Files.readString(Path.of(mine))).isEqualTo("my day's work");
  }

  @Test
  void the_template_can_be_begun_for_a_municipality() throws IOException {
    String empty = path("empty.xlsx");
    assertThat(commands.danish("plan", "template", "--file", empty).out())
        .startsWith("Skabelonen er skrevet til " + empty);
    assertThat(Files.size(Path.of(empty))).isPositive();
    String odense = path("odense.xlsx");
    assertThat(
            commands
                .danish("plan", "template", "--file", odense, "--municipality", "odense")
                .code())
        .isZero();
    Answer rehearsal = commands.danish("plan", "import", odense, "--dry-run", "--json");
    assertThat(texts(rehearsal.json().get("problems"), "kind")).containsOnly("cell-empty");
  }

  @Test
  void a_plan_as_a_workbook_comes_back_as_the_same_plan() throws IOException {
    commands.danish("plan", "import", file("plan.json", plan()));
    String workbook = path("samsø.xlsx");
    assertThat(commands.english("plan", "export", "samsø", "--file", workbook).code()).isZero();
    assertThat(Files.readAllBytes(Path.of(workbook)))
        .startsWith("PK".getBytes(StandardCharsets.UTF_8));
    assertThat(commands.english("plan", "import", workbook).out())
        .startsWith("The same plan is stored already");
  }

  @Test
  void json_without_a_file_is_printed() throws IOException {
    commands.danish("plan", "import", file("plan.json", plan()));
    Answer answer = commands.english("plan", "export", "samsø", "--format", "json");
    assertThat(answer.json().at("/plan/0/municipality").asString()).isEqualTo("0741");
  }

  @Test
  void the_standard_actions_are_listed_with_how_usual_they_are() {
    Answer danish = commands.danish("plan", "standard-actions");
    assertThat(danish.code()).isZero();
    assertThat(danish.out()).hasLineCount(48).contains("99 %");
    assertThat(
            commands.english("plan", "standard-actions", "--json").json().get("standard_actions"))
        .hasSize(46);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan show odnse                | 4 | No municipality is called odnse. Perhaps: Odense?",
        "plan show samsø                | 4 | Samsø has no plan.",
        "plan show samsø --revision 3   | 4 | Samsø has no revision 3 of a plan.",
        "plan diff samsø 1 2            | 4 | Samsø has no revision 1 of a plan.",
        "plan export samsø              | 4 | Samsø has no plan.",
        "plan import nowhere.xlsx       | 4 | There is no file nowhere.xlsx.",
        "plan adopt samsø 1 --on x --body B | 2 | “x” does not fit --on:",
        "plan adopt samsø 1 --on 2026-01-01 | 2 | --body lacks its value.",
        "plan export samsø --format doc | 2 | “doc” does not fit --format:"
      })
  void what_is_not_there_or_has_no_meaning_is_said(String typed, int code, String sentence) {
    Answer answer = commands.english(typed.split(" ", -1));
    assertThat(answer.err()).startsWith(sentence);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.out()).isEmpty();
  }
}
