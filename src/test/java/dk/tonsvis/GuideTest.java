package dk.tonsvis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Import;
import dk.tonsvis.account.Submission;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.store.TestDatabase;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Holds the documents to the program: examples are read by it, links and commands are there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideTest {
  private static final Path ROOT = Path.of("");
  private static final Path GUIDE = Path.of("docs/guide");
  private static final Path LAUNCHER = Path.of("tonsvis");
  private static final Path SOURCES = Path.of("src/main/java");

  /// Danish page, English page.
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("README.md", "README.md"),
          Map.entry("laes-siderne.md", "read-the-pages.md"),
          Map.entry("efterproev-et-tal.md", "check-a-figure.md"),
          Map.entry("planen-og-stien.md", "the-plan-and-the-pathway.md"),
          Map.entry("lav-en-plan.md", "make-a-plan.md"),
          Map.entry("ret-planen-i-browseren.md", "edit-the-plan-in-the-browser.md"),
          Map.entry("hent-data.md", "get-data.md"),
          Map.entry("importer-et-regnskab.md", "import-an-account.md"),
          Map.entry("hent-tal.md", "fetch-figures.md"),
          Map.entry("driv-tonsvis.md", "run-tonsvis.md"),
          Map.entry("driftsvejledning.md", "operate.md"),
          Map.entry("log-ind.md", "sign-in.md"));

  private static final Map<Language, Path> IMPORTS =
      Map.of(
          Language.DANISH, GUIDE.resolve("da/importer-et-regnskab.md"),
          Language.ENGLISH, GUIDE.resolve("en/import-an-account.md"));

  private static final Map<Language, Path> PLANS =
      Map.of(
          Language.DANISH, GUIDE.resolve("da/lav-en-plan.md"),
          Language.ENGLISH, GUIDE.resolve("en/make-a-plan.md"));

  private static final Table SHEETS =
      Table.read(
          PlanFiles.class, "tables.csv", "key", "da", "en", "explain_da", "explain_en", "identity");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```([^\\n]*)\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern COMMAND =
      Pattern.compile(
          "\\./tonsvis ((?:account|indicator|plan|pathway|journal) [a-z-]+|[a-z]+|--[a-z]+)");
  /// The launcher tells of several commands in one line: `plan list|show|diff`.
  private static final Pattern COMMANDS =
      Pattern.compile(
          "\\./tonsvis ((?:account|indicator|plan|pathway|journal) )([a-z-]+(?:\\|[a-z-]+)+)");

  private static final Pattern CALL = Pattern.compile("\\./tonsvis [^`#\\n]*");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
  private static final Pattern VARIABLE = Pattern.compile("TONSVIS_[A-Z_]+[A-Z]");

  private final House house =
      House.over(
          TestDatabase.fresh(), Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void the_examples_of_the_guide_can_be_imported() throws IOException {
    for (Path page : IMPORTS.values()) {
      List<Block> examples = blocks(page, "csv");
      assertThat(examples).as("%s", page).hasSize(2);
      for (Block example : examples) {
        assertThat(rehearse(example))
            .as("%s: %s", page, example.text())
            .isInstanceOfSatisfying(
                Import.Ready.class,
                ready -> {
                  assertThat(ready.entries()).isEqualTo((int) example.text().lines().count() - 1);
                  assertThat(ready.warnings()).isEmpty();
                });
      }
    }
  }

  @Test
  void the_wrong_example_is_rejected_for_the_reasons_that_the_guide_shows() throws IOException {
    for (Map.Entry<Language, Path> page : IMPORTS.entrySet()) {
      Block wrong = blocks(page.getValue(), "csv rejected").getFirst();
      List<String> shown = blocks(page.getValue(), "problems").getFirst().text().lines().toList();
      assertThat(rehearse(wrong))
          .isInstanceOfSatisfying(
              Import.Rejected.class,
              rejected ->
                  assertThat(rejected.problems())
                      .allMatch(Problem::isError)
                      .extracting(problem -> problem.text(page.getKey()))
                      .isEqualTo(shown));
    }
  }

  @Test
  void the_plan_in_the_guide_is_one_that_can_be_read() throws IOException {
    for (Path page : PLANS.values()) {
      Block example = blocks(page, "json plan").getFirst();
      assertThat(
              house.plans().rehearse("plan.json", example.text().getBytes(StandardCharsets.UTF_8)))
          .as("%s", page)
          .isInstanceOfSatisfying(
              PlanImport.Ready.class,
              ready -> {
                assertThat(ready.plan().actions()).hasSize(2);
                assertThat(ready.plan().targets()).hasSize(1);
                assertThat(ready.warnings()).isEmpty();
              });
    }
  }

  @Test
  void the_guide_tells_of_each_sheet_of_a_plan_by_its_name() throws IOException {
    for (Map.Entry<Language, Path> page : PLANS.entrySet()) {
      String text = Files.readString(page.getValue());
      for (Row sheet : SHEETS.rows()) {
        String name = sheet.text(page.getKey() == Language.DANISH ? "da" : "en");
        assertThat(text).as("%s", page.getValue()).contains(name);
      }
    }
  }

  private Import rehearse(Block example) throws IOException {
    return house
        .accounts()
        .rehearse(
            new ByteArrayInputStream(example.text().getBytes(StandardCharsets.UTF_8)),
            new Submission(
                "vindby",
                Optional.empty(),
                LocalDate.of(2026, 10, 1),
                new Bilingual("Opdigtet", "Invented"),
                Optional.empty()));
  }

  @Test
  void both_guides_have_the_same_pages_and_sections() throws IOException {
    assertThat(names(GUIDE.resolve("da"))).isEqualTo(new TreeSet<>(PAGES.keySet()));
    assertThat(names(GUIDE.resolve("en"))).isEqualTo(new TreeSet<>(PAGES.values()));
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      assertThat(levels(GUIDE.resolve("da").resolve(page.getKey())))
          .as("%s", page)
          .isEqualTo(levels(GUIDE.resolve("en").resolve(page.getValue())));
    }
  }

  @Test
  void every_link_in_the_documents_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      for (String link : found(LINK, prose(document), 1)) {
        if (!link.matches("(https?|mailto):.*") && !resolves(document, link)) {
          broken.add(document + " → " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_command_in_the_documents_is_one_that_the_launcher_tells_of() throws IOException {
    String launcher = Files.readString(LAUNCHER);
    Set<String> known = new TreeSet<>(found(COMMAND, launcher, 1));
    COMMANDS
        .matcher(launcher)
        .results()
        .forEach(
            line ->
                Arrays.stream(line.group(2).split("\\|", -1))
                    .forEach(command -> known.add(line.group(1) + command)));
    assertThat(known).contains("serve", "check", "account import");
    Set<String> unknown = new TreeSet<>();
    for (Path document : documents()) {
      for (String command : found(COMMAND, Files.readString(document), 1)) {
        boolean isGroup = known.stream().anyMatch(k -> k.startsWith(command + " "));
        if (!known.contains(command) && !isGroup && !launcher.contains(command)) {
          unknown.add(document + ": " + command);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void every_option_in_the_documents_is_one_that_the_program_reads() throws IOException {
    String program = program();
    Set<String> unknown = new TreeSet<>();
    for (Path document : documents()) {
      String text = Files.readString(document);
      Stream<String> calls =
          Stream.concat(
              found(CALL, text, 0).stream(), found(Pattern.compile("`--[^`]+`"), text, 0).stream());
      calls
          .flatMap(call -> found(OPTION, call, 0).stream())
          .filter(option -> !program.contains("\"" + option + "\"") && !option.equals("--long"))
          .forEach(option -> unknown.add(document + ": " + option));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void every_variable_in_the_documents_is_one_that_the_program_reads() throws IOException {
    String program = program() + Files.readString(LAUNCHER);
    Set<String> unknown = new TreeSet<>();
    for (Path document : documents()) {
      for (String variable : found(VARIABLE, Files.readString(document), 0)) {
        if (!program.contains(variable)) {
          unknown.add(document + ": " + variable);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  private record Block(String kind, String text) {}

  private static List<Block> blocks(Path page, String kind) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .map(match -> new Block(match.group(1), match.group(2)))
        .filter(block -> block.kind().equals(kind))
        .toList();
  }

  /// A document without its examples, in which brackets are no links and `#` no heading.
  private static String prose(Path document) throws IOException {
    return BLOCK.matcher(Files.readString(document)).replaceAll("");
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map((MatchResult m) -> m.group(group)).toList();
  }

  private static List<Integer> levels(Path page) throws IOException {
    return prose(page).lines().filter(l -> l.startsWith("#")).map(l -> l.indexOf(' ')).toList();
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(Path::getFileName)
          .map(Path::toString)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /// The documents of the root and of `docs`.
  private static List<Path> documents() throws IOException {
    try (Stream<Path> root = Files.list(ROOT.toAbsolutePath());
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(root, docs).filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static boolean resolves(Path document, String link) throws IOException {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? document : document.resolveSibling(path);
    return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  /// The names that a heading gets where documents are shown.
  private static List<String> anchors(Path document) throws IOException {
    return found(HEADING, prose(document), 1).stream()
        .map(h -> h.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(h -> h.replace(' ', '-'))
        .toList();
  }

  /// The sources, and the table that names the variables of the services.
  private static String program() throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(Files.readString(Path.of("src/main/resources/dk/tonsvis/fetch/sources.csv")));
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(source));
      }
    }
    return text.toString();
  }
}
