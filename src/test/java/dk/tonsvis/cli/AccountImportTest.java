package dk.tonsvis.cli;

import static dk.tonsvis.cli.TypedCommands.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.cli.TypedCommands.Answer;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.reference.VintageTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// `account import`, with accounts of the invented Vindby.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountImportTest {
  private static final String LAST_ENERGY = "0999;2023;energy;16500.0";

  @TempDir private Path folder;
  private House house;
  private String shipped;

  @BeforeAll
  void open() throws IOException {
    house = TypedCommands.house();
    VintageTable table = house.reference().listVintages().getLast();
    try (InputStream in = house.reference().open(table)) {
      shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(shipped).contains(LAST_ENERGY);
  }

  @AfterAll
  void close() {
    house.close();
  }

  private TypedCommands commands() {
    return TypedCommands.in(house);
  }

  /// A file that says something else of 2023.
  private String file(String energyOf2023) throws IOException {
    return write(energyOf2023 + ".csv", "energy;" + energyOf2023);
  }

  private String write(String name, String energyOf2023) throws IOException {
    String text = shipped.replace(LAST_ENERGY, "0999;2023;" + energyOf2023);
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private record Counts(int vintages, int facts) {}

  private Counts counts() {
    return new Counts(
        house.accounts().list().size(), house.journal().list(0, Integer.MAX_VALUE).size());
  }

  @Test
  void a_file_is_stored_and_the_same_file_again_changes_nothing() throws IOException {
    String file = file("16600.0");
    Answer stored =
        commands()
            .danish(
                "account",
                "import",
                file,
                "--account=vindby",
                "--read-on=2026-11-20",
                "--method-version=3",
                "--note=Prøve");
    Vintage vintage = house.accounts().findLatest("vindby").orElseThrow();
    assertThat(stored.code()).isZero();
    assertThat(stored.out())
        .startsWith(
            "Gemt som version "
                + vintage.number()
                + " af Vindbys klimaregnskab (opdigtet): 30 tal, læst 20. november 2026.\n")
        .contains("\n1 af 30 tal er ændret, i 2023.\n")
        .contains("\nDen største ændring er i Vindby, Energi, 2023: +100 ton.\n")
        .endsWith("Se det hele: tonsvis account diff 4 " + vintage.number() + "\n");
    assertThat(vintage.methodVersion()).hasValue("3");
    assertThat(vintage.note().danish()).isEqualTo("Prøve");
    Entry fact = house.journal().list(0, Integer.MAX_VALUE).getLast();
    assertThat(fact.kind()).isEqualTo("VintageStored");
    assertThat(fact.actor().name()).isEqualTo("cli");

    Counts before = counts();
    Answer again = commands().english("account", "import", file, "--account", "vindby");
    assertThat(again.code()).isZero();
    assertThat(again.out()).startsWith("The same figures are stored already as vintage");
    JsonNode document =
        commands().danish("account", "import", file, "--account", "vindby", "--json").json();
    assertThat(document.get("outcome").asString()).isEqualTo("unchanged");
    assertThat(document.at("/vintage/number").asInt()).isEqualTo(vintage.number());
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void a_rehearsal_says_what_would_change_and_writes_nothing() throws IOException {
    String file = file("16000.0");
    Counts before = counts();
    Answer answer =
        commands()
            .english(
                "account", "import", file, "--account=vindby", "--read-on=2026-06-02", "--dry-run");
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("This was a rehearsal; nothing is stored.")
        .contains("Compared with vintage 4, read on 1 June 2026:")
        .containsPattern("2023 +48,000 +47,500 +−500 +−1\\.0 %");
    JsonNode document =
        commands()
            .english("account", "import", file, "--account=vindby", "--dry-run", "--json")
            .json();
    assertThat(document.get("outcome").asString()).isEqualTo("ready");
    assertThat(document.get("vintage").isNull()).isTrue();
    assertThat(document.at("/restatement/restated").asInt()).isEqualTo(1);
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void what_is_wrong_with_a_file_is_told_all_at_once_and_nothing_is_stored() throws IOException {
    String file = write("wrong.csv", "energy;many\n0462;2023;energy;1\n0999;1066;transport;2");
    Counts before = counts();
    Answer answer = commands().english("account", "import", file, "--account", "vindby");
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines().toList())
        .hasSize(4)
        .anyMatch(
            line -> line.matches("ERROR  Row \\d+, column ton_co2e: “many” is not a number\\."))
        .anyMatch(line -> line.contains("No municipality has the code 0462."))
        .anyMatch(line -> line.contains("The year 1066 is outside"))
        .endsWith("The file was not imported. Errors: 3. Warnings: 0.");
    assertThat(counts()).isEqualTo(before);

    Answer json = commands().danish("account", "import", file, "--account", "vindby", "--json");
    assertThat(json.code()).isEqualTo(3);
    assertThat(json.err()).isEmpty();
    assertThat(json.json().get("outcome").asString()).isEqualTo("rejected");
    assertThat(json.json().get("errors").asInt()).isEqualTo(3);
    assertThat(texts(json.json().get("problems"), "kind")).contains("not-a-number");
    assertThat(json.json().at("/problems/0/row").isInt()).isTrue();
  }

  @Test
  void a_warning_is_told_and_lets_the_file_in() throws IOException {
    String text =
        shipped
            .replace("ton_co2e", "ton_co2e;initialer")
            .replaceAll("(?m)^(0999;.*)$", "$1;ab")
            .replace(LAST_ENERGY, "0999;2023;energy;16700.0");
    Answer answer =
        commands().sending(text).danish("account", "import", "-", "--account=vindby", "--dry-run");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("\nADVARSEL  ").contains("initialer");
  }

  @Test
  void a_file_that_is_sent_in_is_read() {
    Answer answer =
        commands().sending(shipped).english("account", "import", "-", "--account=vindby");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("stored already as vintage 4");
  }

  @Test
  void a_file_that_breaks_off_while_it_is_read_is_a_failure() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    Answer answer = commands().sending(broken).english("account", "import", "-");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).isEqualTo("The file - could not be read: Stream closed\n");
  }

  @Test
  void the_bar_moves_for_a_person_and_for_nobody_else() throws IOException {
    String file = file("16800.0");
    String[] words = {"account", "import", file, "--account=vindby", "--dry-run"};
    assertThat(commands().atTerminal().danish(words).err())
        .contains("\rLæser [##############################] 100 %")
        .endsWith("\r");
    assertThat(commands().danish(words).err()).isEmpty();
    assertThat(commands().atTerminal().with(Map.of("CI", "true")).danish(words).err()).isEmpty();
    String[] json = {"account", "import", file, "--account=vindby", "--dry-run", "--json"};
    assertThat(commands().atTerminal().danish(json).err()).isEmpty();
  }

  @Test
  void texts_of_others_cannot_steer_the_terminal() throws IOException {
    Answer answer =
        commands()
            .english(
                "account",
                "import",
                file("16900.0"),
                "--account=vindby",
                "--read-on=2026-11-22",
                "--note=\u001b[2Jgone\u202e");
    assertThat(answer.code()).isZero();
    String list = commands().english("account", "list").out();
    assertThat(list).contains("\ufffd[2Jgone\ufffd").doesNotContain("\u001b", "\u202e");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-such-file.csv | --dry-run               | 4 | There is no file no-such-file.csv.",
        "target           | --dry-run               | 1 | target is a folder and not a file.",
        "-                | --account=mine          | 4 | No account is called mine.",
        "-                | --account=assens-egen   | 2 | The account assens-egen is not divided",
        "-                | --account=kf25-nation   | 2 | The account kf25-nation is not divided",
        "-                | --read-on=2027-01-01    | 2 | The figures cannot have been read on 1 Jan",
        "-                | --read-on=yesterday     | 2 | “yesterday” does not fit --read-on:",
        "-                | --decimals=dk           | 2 | “dk” does not fit --decimals:",
        "-                | --method-version=       | 2 | --method-version must have 1 to 100 char"
      })
  void what_cannot_be_done_is_refused(String file, String option, int code, String sentence) {
    Answer answer = commands().english("account", "import", file, option);
    assertThat(answer.err()).startsWith(sentence);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void decimals_can_be_said_where_the_file_does_not_show_them() {
    String text = "kommunekode;aar;sektor;ton_co2e\n0999;2023;energy;16,500\n";
    Answer unclear = commands().sending(text).english("account", "import", "-", "--account=vindby");
    assertThat(unclear.code()).isEqualTo(3);
    assertThat(unclear.err()).contains("Give --decimals da");
    Answer clear =
        commands()
            .sending(text)
            .english("account", "import", "-", "--account=vindby", "--decimals", "en", "--dry-run");
    assertThat(clear.code()).isZero();
    assertThat(clear.out()).contains(": 1 figures, read on");
  }
}
