package dk.tonsvis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at random moments of a fetch of 98 municipalities and seven years: what was answered
/// is not asked again, and the end is one whole vintage.
class FetchKillTest {
  private static final int QUESTIONS = 98 * 7;

  @TempDir Path temporary;

  @Test
  void a_fetch_that_is_killed_goes_on_and_ends_in_one_whole_vintage() throws Exception {
    kill(1, 1);
  }

  /// A new seed each time, unless `-Dtonsvis.seed` gives one.
  @Test
  @Tag("long")
  void a_fetch_that_is_killed_ten_times_ends_in_one_whole_vintage() throws Exception {
    kill(10, Long.getLong("tonsvis.seed", System.nanoTime()));
  }

  private void kill(int times, long seed) throws Exception {
    System.out.println(times + " kills of a fetch, seed " + seed);
    Random random = new Random(seed);
    Path folder = temporary.toRealPath().resolve("data");
    try (StandInServices services = StandInServices.start()) {
      int at = 0;
      for (int kill = 0; kill < times; kill++) {
        at = Math.min(QUESTIONS - 1, at + 1 + random.nextInt(2 * QUESTIONS / (times + 1)));
        killAt(folder, services, at);
      }
      finish(folder, services);
      // One answer at most is lost with each kill: that which was on its way.
      assertThat(services.asked("municipality-data")).isBetween(QUESTIONS, QUESTIONS + times);
      assertThat(services.mostAsked()).isLessThanOrEqualTo(1 + times);
    }
    try (House house = House.open(Settings.embedded(folder), Language.ENGLISH, _ -> {})) {
      List<Vintage> proposed = house.accounts().listProposed();
      assertThat(proposed).hasSize(1);
      assertThat(proposed.getFirst().entries()).isEqualTo(QUESTIONS * 5);
      assertThat(house.accounts().emissions(proposed.getFirst()).years()).hasSize(7);
      assertThat(counted(house, "select count(*) from fetch_run")).isEqualTo(1);
      assertThat(counted(house, "select count(*) from fetch_reply")).isEqualTo(QUESTIONS);
      assertThat(counted(house, "select count(*) from fetch_attempt")).isEqualTo(times + 1);
      assertThat(counted(house, "select count(*) from journal_fact where kind = 'VintageProposed'"))
          .isEqualTo(1);
    }
  }

  private static int counted(House house, String sql) {
    return house.database().jdbc().sql(sql).query((row, _) -> row.getInt(1)).single();
  }

  private static void killAt(Path folder, StandInServices services, int question)
      throws IOException, InterruptedException {
    Process program = start(folder, services);
    try (BufferedReader out = program.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && !line.equals("asked " + question)) {
        assertThat(line).doesNotStartWith("done");
        line = out.readLine();
      }
      assertThat(line).as("it was killed while it asked").isNotNull();
      program.toHandle().destroyForcibly();
      program.waitFor();
    } finally {
      program.destroyForcibly();
    }
  }

  private static void finish(Path folder, StandInServices services) throws Exception {
    Process program = start(folder, services);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = out.lines().toList();
      assertThat(lines).anyMatch(line -> line.startsWith("done Changed"));
    } finally {
      program.destroyForcibly();
    }
  }

  private static Process start(Path folder, StandInServices services) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            FetchUntilKilled.class.getName(),
            folder.toString(),
            services.address().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
