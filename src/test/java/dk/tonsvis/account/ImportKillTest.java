package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.store.Kill;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.Start;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at a random moment of an import: what was acknowledged is there, and what is there is
/// whole. By turns the program is killed alone, and together with the database server.
class ImportKillTest {
  private static final Pattern STORED = Pattern.compile("stored ([0-9]+) ([0-9a-f]{64})");

  /// Some imports take longer than this, some do not.
  private static final int LONGEST_MILLIS = 600;

  @TempDir Path temporary;

  /// Content hashes by number of vintage, as the programs said before they were killed.
  private final Map<Integer, String> acknowledged = new HashMap<>();

  private final Set<Integer> seen = new HashSet<>();

  @Test
  void three_kills_lose_nothing_and_leave_no_half_vintage() throws Exception {
    kill(3, 1);
  }

  /// A new seed each time, unless `-Dtonsvis.seed` gives one.
  @Test
  @Tag("long")
  void thirty_kills_lose_nothing_and_leave_no_half_vintage() throws Exception {
    kill(30, Long.getLong("tonsvis.seed", System.nanoTime()));
  }

  private void kill(int times, long seed) throws Exception {
    System.out.println(times + " kills, seed " + seed);
    Random random = new Random(seed);
    Path folder = temporary.toRealPath().resolve("data");
    for (int kill = 0; kill < times; kill++) {
      boolean serverToo = kill % 2 == 1;
      int least = kill == 0 ? 1 : random.nextInt(3);
      killAfter(folder, least, random.nextInt(LONGEST_MILLIS), serverToo, 1_000L * kill);
      try (House house = House.open(Settings.embedded(folder), Language.ENGLISH, _ -> {})) {
        assertThat(house.database().start())
            .isEqualTo(serverToo ? Start.RECOVERED : Start.TAKEN_OVER);
        assertNothingLost(house);
      }
    }
    assertThat(acknowledged).isNotEmpty();
  }

  /// Lets a program store some vintages, and kills it some time after.
  private void killAfter(Path folder, int vintages, int millis, boolean serverToo, long seed)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessImports.class.getName(),
                folder.toString(),
                Long.toString(seed))
            .redirectError(folder.resolveSibling("program.err").toFile())
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      readUntil("open", out);
      for (int i = 0; i < vintages; i++) {
        acknowledge(readUntil("stored ", out));
      }
      assertThat(program.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
      if (serverToo) {
        assertThat(Kill.server(folder)).isPositive();
      }
      // Through its handle, which leaves the pipe open, so that its last words can be read.
      program.toHandle().destroyForcibly();
      program.waitFor();
      out.lines().forEach(this::acknowledge);
    } finally {
      program.destroyForcibly();
    }
  }

  /// Passes over what the program's libraries log.
  private static String readUntil(String start, BufferedReader out) throws IOException {
    String line = out.readLine();
    while (line != null && !line.startsWith(start)) {
      line = out.readLine();
    }
    assertThat(line).as("the program ended without: " + start).isNotNull();
    return line;
  }

  private void acknowledge(String line) {
    Matcher stored = STORED.matcher(line);
    if (stored.matches()) {
      acknowledged.put(Integer.valueOf(stored.group(1)), stored.group(2));
    }
  }

  private void assertNothingLost(House house) {
    List<Vintage> vintages = house.accounts().list();
    Map<Integer, String> stored =
        vintages.stream().collect(Collectors.toMap(Vintage::number, Vintage::contentHash));
    assertThat(stored).containsAllEntriesOf(acknowledged);
    assertThat(vintagesThatAreNotWhole(house)).isEmpty();
    assertThat(vintagesNotToldOfOnce(house)).isEmpty();
    List<Vintage> added = vintages.stream().filter(v -> seen.add(v.number())).toList();
    for (Vintage vintage : added) {
      assertThat(ContentHash.of(entries(house, vintage))).isEqualTo(vintage.contentHash());
    }
    assertThat(added)
        .filteredOn(v -> !acknowledged.containsKey(v.number()))
        .filteredOn(v -> v.readOn().getYear() < 2026)
        .as("stored, and killed before it could be said")
        .hasSizeLessThanOrEqualTo(1);
  }

  private static List<Entry> entries(House house, Vintage vintage) {
    Map<Cell, Figure> figures = house.accounts().emissions(vintage).figures().figures();
    return figures.entrySet().stream()
        .map(e -> new Entry(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Entry::cell))
        .toList();
  }

  private static List<Integer> vintagesThatAreNotWhole(House house) {
    return house
        .database()
        .jdbc()
        .sql(
            """
            select coalesce(v.id, e.vintage)
            from account_vintage as v
            full join (
              select vintage, count(*) as entries from account_entry group by vintage
            ) as e on e.vintage = v.id
            where e.entries is distinct from v.entry_count
            """)
        .query((row, _) -> row.getInt(1))
        .list();
  }

  private static List<Integer> vintagesNotToldOfOnce(House house) {
    return house
        .database()
        .jdbc()
        .sql(
            """
            select coalesce(v.id, f.vintage)
            from account_vintage as v
            full join (
              select (body ->> 'vintage')::integer as vintage, count(*) as times
              from journal_fact
              where kind = 'VintageStored'
              group by 1
            ) as f on f.vintage = v.id
            where f.times is distinct from 1 or v.id is null
            """)
        .query((row, _) -> row.getInt(1))
        .list();
  }
}
