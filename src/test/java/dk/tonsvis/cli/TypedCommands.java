package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Commands as a person types them, and what the program answers.
final class TypedCommands {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final Entrance entrance;
  private boolean isTerminal;
  private Map<String, String> environment = Map.of();
  private InputStream in = InputStream.nullInputStream();

  private TypedCommands(Entrance entrance) {
    this.entrance = entrance;
  }

  /// What came back.
  record Answer(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.builder().build().readTree(out);
    }
  }

  /// A house of its own on the test server, as it is after the first start.
  static House house() {
    return House.over(TestDatabase.fresh(), NOON);
  }

  static TypedCommands in(House house) {
    return new TypedCommands((_, _, work) -> work.in(house));
  }

  static TypedCommands through(Entrance entrance) {
    return new TypedCommands(entrance);
  }

  /// Commands that must not need the house.
  static TypedCommands outside() {
    return new TypedCommands(
        (_, _, _) -> {
          throw new AssertionError("the house was entered");
        });
  }

  /// Keeps where the database was looked for, and does no work.
  static TypedCommands asking(List<Settings> asked) {
    return new TypedCommands(
        (settings, _, _) -> {
          asked.add(settings);
          return 0;
        });
  }

  TypedCommands atTerminal() {
    isTerminal = true;
    return this;
  }

  TypedCommands with(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  TypedCommands sending(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  TypedCommands sending(InputStream stream) {
    in = stream;
    return this;
  }

  Answer danish(String... words) {
    return type(Language.DANISH, words);
  }

  Answer english(String... words) {
    return type(Language.ENGLISH, words);
  }

  private Answer type(Language language, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Shell shell =
        new Shell(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            in,
            language,
            isTerminal,
            environment,
            Path.of("home"));
    int code = Commands.root(shell, entrance).execute(words);
    return new Answer(code, lines(out), lines(err));
  }

  private static String lines(StringWriter written) {
    return written.toString().replace(System.lineSeparator(), "\n");
  }

  /// A text that was looked over once and is to stay as it is.
  static String golden(String name) {
    try (InputStream file = TypedCommands.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("no golden text " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.get(field).asString()));
    return texts;
  }
}
