package dk.tonsvis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.cli.TypedCommands.Answer;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;

/// What all commands have in common.
class CommandsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_command_option_and_argument_is_explained_in_both_languages(Language language) {
    Shell shell =
        new Shell(
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            InputStream.nullInputStream(),
            language,
            false,
            Map.of(),
            Path.of(""));
    List<CommandLine> commands = new ArrayList<>();
    commands.add(Commands.root(shell, (_, _, _) -> 0));
    for (int i = 0; i < commands.size(); i++) {
      CommandLine command = commands.get(i);
      commands.addAll(command.getSubcommands().values());
      String name = command.getCommandSpec().qualifiedName();
      assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
      for (ArgSpec argument : command.getCommandSpec().args()) {
        assertThat(argument.description()).as(name + " " + argument).isNotEmpty();
      }
      assertThat(command.getUsageMessage()).as(name).contains("  4   ").doesNotContain("${");
    }
    assertThat(commands).hasSize(34);
  }

  @Test
  void help_speaks_the_language_and_needs_no_house() {
    Answer danish = TypedCommands.outside().danish("account", "import", "--help");
    assertThat(danish.code()).isZero();
    assertThat(danish.err()).isEmpty();
    assertThat(danish.out()).startsWith("Brug: tonsvis account import").contains("=ÅÅÅÅ-MM-DD");
    assertThat(TypedCommands.outside().english("account", "show", "-h").out())
        .startsWith("Usage: tonsvis account show")
        .contains("3   the file cannot be stored, or the step cannot be taken, as it is");
  }

  @Test
  void the_version_is_one_line() {
    assertThat(TypedCommands.outside().english("--version").out()).matches("Tonsvis .+\\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "account shwo           | »shwo« kendes ikke her. Måske show, publish? | tonsvis account",
        "account list --al      | »--al« kendes ikke her. Måske         | tonsvis account list",
        "account list more      | »more« kendes ikke her.               | tonsvis account list",
        "account list --data    | --data mangler sin værdi.             | tonsvis account list",
        "account show           | Der mangler noget: STED.              | tonsvis account show",
        "account diff 1         | Der mangler noget: V2.                | tonsvis account diff",
        "account diff 1 2 --top x | »x« passer ikke til --top:          | tonsvis account diff",
        "account list --json --json | --json må kun stå én gang.        | tonsvis account list"
      })
  void a_wrong_call_is_explained_in_plain_words(String typed, String sentence, String help) {
    Answer answer = TypedCommands.outside().danish(typed.split(" ", -1));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).startsWith(sentence).endsWith("\nSe " + help + " --help.\n");
  }

  @Test
  void a_command_that_only_gathers_others_says_which_there_are() {
    Answer answer = TypedCommands.outside().english("account");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("import", "list", "diff", "show");
    Answer negative = TypedCommands.outside().english("account", "diff", "1", "2", "--top=-1");
    assertThat(negative.code()).isEqualTo(2);
    assertThat(negative.err()).startsWith("--top cannot be -1");
  }

  @Test
  void the_data_folder_is_that_of_the_option_else_of_the_variable_else_at_home() {
    List<Settings> asked = new ArrayList<>();
    TypedCommands commands = TypedCommands.asking(asked);
    commands.danish("account", "list");
    commands.with(Map.of("TONSVIS_DATA", "elsewhere")).danish("account", "list");
    commands.danish("account", "list", "--data", "mine");
    assertThat(asked)
        .containsExactly(
            Settings.embedded(Path.of("home/data")),
            Settings.embedded(Path.of("elsewhere")),
            Settings.embedded(Path.of("mine")));
  }

  @Test
  void a_bug_is_one_sentence_and_a_stack_trace_only_when_asked() {
    TypedCommands commands =
        TypedCommands.through(
            (_, _, _) -> {
              throw new IllegalStateException("a wheel came off");
            });
    Answer answer = commands.english("account", "list", "--json");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .isEqualTo(
            "Something went wrong in the program: "
                + "java.lang.IllegalStateException: a wheel came off\n"
                + "With --verbose all about the error is shown.\n");
    assertThat(commands.english("account", "list", "--verbose").err()).contains("\tat ");
    assertThat(commands.with(Map.of("TONSVIS_DEBUG", "1")).english("account", "list").err())
        .contains("\tat ");
  }

  @Test
  void a_database_that_cannot_be_had_is_told_in_the_stores_words(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    Answer answer =
        TypedCommands.through(Entrance.own()).danish("account", "list", "--data", file.toString());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).startsWith("Datamappen " + file).doesNotContain("\tat ");
  }

  @Test
  void the_own_entrance_opens_the_house_and_closes_it() {
    List<House> entered = new ArrayList<>();
    Entrance own = Entrance.own();
    Entrance watched =
        (settings, shell, work) ->
            own.enter(
                settings,
                shell,
                house -> {
                  entered.add(house);
                  return work.in(house);
                });
    Settings.External settings = TestDatabase.settings();
    TypedCommands commands =
        TypedCommands.through(watched)
            .with(
                Map.of(
                    "TONSVIS_DATABASE_URL", settings.url(),
                    "TONSVIS_DATABASE_USER", settings.program().user(),
                    "TONSVIS_DATABASE_PASSWORD", settings.program().password(),
                    "TONSVIS_DATABASE_OWNER_USER", settings.owner().orElseThrow().user(),
                    "TONSVIS_DATABASE_OWNER_PASSWORD", settings.owner().orElseThrow().password()));
    Answer answer = commands.english("account", "list", "--json");
    assertThat(answer.code()).isZero();
    assertThat(answer.json().get("vintages")).hasSize(4);
    assertThat(answer.err()).startsWith("Using the database ").hasLineCount(1);
    assertThatThrownBy(() -> entered.getFirst().accounts().list())
        .hasStackTraceContaining("has been closed");
  }

  @Command(name = "serve")
  static final class Other implements java.util.concurrent.Callable<Integer> {
    @Override
    public Integer call() {
      return 0;
    }
  }

  @Test
  void another_package_adds_its_commands_and_they_speak_the_same_words() {
    StringWriter out = new StringWriter();
    Shell shell =
        new Shell(
            new PrintWriter(out, true),
            new PrintWriter(out, true),
            InputStream.nullInputStream(),
            Language.DANISH,
            false,
            Map.of(),
            Path.of(""));
    CommandLine root = Commands.root(shell, (_, _, _) -> 0, new Other());
    assertThat(root.execute("serve")).isZero();
    assertThat(root.execute("--help")).isZero();
    assertThat(out.toString()).contains("serve", "Starter Tonsvis");
  }
}
