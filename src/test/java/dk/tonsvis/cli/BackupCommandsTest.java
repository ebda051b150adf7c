package dk.tonsvis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.cli.TypedCommands.Answer;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `backup` and `restore`.
class BackupCommandsTest {
  @TempDir private Path folder;

  private static TypedCommands on(Settings.External settings) {
    return TypedCommands.outside()
        .with(
            Map.of(
                "TONSVIS_DATABASE_URL", settings.url(),
                "TONSVIS_DATABASE_USER", settings.program().user(),
                "TONSVIS_DATABASE_PASSWORD", settings.program().password(),
                "TONSVIS_DATABASE_OWNER_USER", settings.owner().orElseThrow().user(),
                "TONSVIS_DATABASE_OWNER_PASSWORD", settings.owner().orElseThrow().password()));
  }

  @Test
  void a_backup_is_written_while_the_program_runs_and_put_back_once() {
    Settings.External from = TestDatabase.settings();
    Settings.External to = TestDatabase.settings();
    String file = folder.resolve("tonsvis.backup").toString();
    try (House house =
        House.over(Database.open(from, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      assertThat(house.journal().list(0, 1)).isNotEmpty();
      Answer written = on(from).danish("backup", file);
      assertThat(written.err()).isEmpty();
      assertThat(written.code()).isZero();
      assertThat(written.out()).startsWith("Skrevet til " + file + ": ");
    }
    assertThat(on(from).english("backup", file).code()).isEqualTo(Exit.REJECTED.code());
    Answer restored = on(to).english("restore", file);
    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).startsWith("Everything is in its place again: ");
    Answer again = on(to).danish("restore", file);
    assertThat(again.code()).isEqualTo(Exit.REJECTED.code());
    assertThat(again.err()).startsWith("Databasen er ikke tom");
  }

  @Test
  void a_file_that_is_none_or_not_there_is_refused() throws Exception {
    Settings.External settings = TestDatabase.settings();
    Path text = Files.writeString(folder.resolve("text"), "no backup");
    Answer refused = on(settings).english("restore", text.toString());
    assertThat(refused.code()).isEqualTo(Exit.REJECTED.code());
    assertThat(refused.err()).contains("is not a whole backup");
    assertThat(on(settings).english("restore", folder.resolve("x").toString()).code())
        .isEqualTo(Exit.NOT_FOUND.code());
  }
}
