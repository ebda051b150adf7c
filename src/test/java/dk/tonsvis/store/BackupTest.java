package dk.tonsvis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Verification;
import dk.tonsvis.language.Language;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  /// A session that somebody has, and what else is only good while it lasts.
  private static final String OF_THE_MOMENT =
      """
      insert into spring_session
      values ('p', 's', 0, 0, 60, 60000, 'maja');
      insert into spring_session_attributes values ('p', 'person', '\\x00');
      insert into access_attempt values (sha256('a'), 1, now(), now());
      insert into access_link (id, token_hash, purpose, subject, issued_at, expires_at)
      values (gen_random_uuid(), sha256('t'), 'invitation', 'x', now(), now() + interval '1 day');
      insert into hearing_salt values ('2026-11-24', 'salt');
      insert into hearing_attempt values (repeat('0', 64), now());
      insert into desk_kept_form
      select repeat('0', 64), id, '/arbejde', '/arbejde', '{"name": "Maja"}', now() from person
      """;

  private final Settings.External settings = TestDatabase.settings();
  private Path folder;
  private Path file;

  @BeforeAll
  void fillAndWrite(@TempDir Path temporary) throws Exception {
    folder = temporary;
    file = temporary.resolve("tonsvis.backup");
    try (House house =
        House.over(Database.open(settings, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      populate(house);
      Owner.run(settings, OF_THE_MOMENT);
      assertThat(Backup.write(settings, file, "0.4.0", NOON).rows()).isGreaterThan(2_000);
    }
  }

  /// Signs that the format of the file has to keep apart.
  private static void populate(House house) {
    Actor actor = Actor.part("cli");
    Person maja =
        house.people().create("Maja \\N \" æøå 🚲", "maja@kommune.example", Language.DANISH, actor);
    house
        .people()
        .addMembership(
            maja.id(),
            Organisation.of(house.places().find("vindby").orElseThrow()),
            Role.COORDINATOR,
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            actor);
    house
        .database()
        .inTransaction(
            () ->
                house
                    .mail()
                    .queue(
                        new Letter(
                            "k",
                            "maja@kommune.example",
                            Language.DANISH,
                            "reply-received",
                            Map.of(
                                "plan", "P\\t",
                                "place", "Vindby",
                                "link", "https://klima.example/"))));
  }

  private static Backup.Reached reached(Settings.External settings) {
    return new Backup.Reached(
        settings.url(), settings.owner().orElseThrow(), settings.program(), Optional.empty());
  }

  private static Map<String, String> contents(Settings.External settings) throws SQLException {
    try (Connection connection = reached(settings).connect()) {
      Map<String, String> contents = new java.util.TreeMap<>();
      for (var table : Relations.tables(connection).entrySet()) {
        contents.put(
            table.getKey(),
            Backup.copyOut(
                    connection,
                    table.getKey(),
                    table.getValue(),
                    Withheld.select(table.getKey(), table.getValue()),
                    OutputStream.nullOutputStream())
                .toString());
      }
      for (Manifest.Counter counter : Relations.sequences(connection)) {
        contents.put(counter.name(), counter.toString());
      }
      return contents;
    }
  }

  @Test
  void every_table_and_counter_is_the_same_after_restoring() throws Exception {
    Settings.External other = TestDatabase.settings();
    assertThat(Backup.restore(other, file)).isInstanceOf(Restoration.Restored.class);
    Map<String, String> before = contents(settings);
    assertThat(contents(other)).isEqualTo(before);
    assertThat(before)
        .containsKeys("journal_fact", "journal_link", "account_entry", "person", "mail_letter");
    try (House house =
        House.over(Database.open(other, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      assertThat(house.journal().verify()).isInstanceOf(Verification.Whole.class);
      Person again = house.people().findByEmail("maja@kommune.example").orElseThrow();
      assertThat(again.name()).isEqualTo("Maja \\N \" æøå 🚲");
      house.people().create("Ole", "ole@kommune.example", Language.DANISH, Actor.part("cli"));
      assertThat(house.journal().verify()).isInstanceOf(Verification.Whole.class);
      assertThat(contents(other).get("journal_fact")).isNotEqualTo(before.get("journal_fact"));
    }
  }

  @Test
  void sessions_and_letters_that_wait_are_not_in_the_file() throws Exception {
    for (String table : Withheld.EMPTY) {
      assertThat(entry("tables/" + table + ".copy")).as(table).isEmpty();
    }
    assertThat(entry("tables/access_link.copy").strip().split("\t", -1)[7])
        .as("when the link was taken back")
        .startsWith("20");
    assertThat(entry("tables/mail_letter.copy"))
        .contains("dropped")
        .doesNotContain("waiting", "klima.example", "maja@kommune.example");
  }

  @Test
  void they_are_not_put_back_from_a_file_of_an_earlier_release_that_has_them() throws Exception {
    Settings.External other = TestDatabase.settings();
    Path earlier = folder.resolve("with-sessions");
    try (Connection connection = reached(settings).connect()) {
      connection.setAutoCommit(false);
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(earlier))) {
        Backup.write(connection, zip, "0.4.0", NOON, Relations::select);
      }
    }
    assertThat(Backup.restore(other, earlier)).isInstanceOf(Restoration.Restored.class);
    try (Connection connection = reached(other).connect()) {
      for (var table : Relations.tables(connection).entrySet()) {
        assertThat(rows(connection, Relations.select(table.getKey(), table.getValue())))
            .as(table.getKey())
            .isEqualTo(rows(connection, Withheld.select(table.getKey(), table.getValue())));
      }
    }
  }

  private static String rows(Connection connection, String query) throws SQLException {
    return Backup.copyOut(connection, "", List.of(), query, OutputStream.nullOutputStream())
        .toString();
  }

  private String entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_rules_of_the_database_hold_again_after_restoring() throws IOException {
    Settings.External other = TestDatabase.settings();
    Backup.restore(other, file);
    assertThatThrownBy(() -> Owner.run(other, "update journal_fact set actor = 'x'"))
        .hasStackTraceContaining("never changed or removed");
    assertThatThrownBy(() -> Owner.run(other, "delete from plan_step"))
        .hasStackTraceContaining("never changed or removed");
  }

  @Test
  void a_backup_is_of_one_moment_while_others_write() throws Exception {
    Settings.External busy = TestDatabase.settings();
    Settings.External copy = TestDatabase.settings();
    try (House house =
        House.over(Database.open(busy, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                        house
                            .people()
                            .create(
                                "P",
                                "p" + i + "@kommune.example",
                                Language.DANISH,
                                Actor.part("t"));
                      }
                    } catch (RuntimeException e) {
                      failures.add(e);
                    }
                  });
      Path picture = folder.resolve("busy.backup");
      while (house.people().list().isEmpty() && writer.isAlive()) {
        Thread.onSpinWait();
      }
      Manifest manifest = Backup.write(busy, picture, "0.4.0", NOON);
      writer.interrupt();
      writer.join();
      long links = rows(manifest, "journal_link");
      assertThat(rows(manifest, "journal_fact")).isEqualTo(links);
      assertThat(Backup.restore(copy, picture)).isInstanceOf(Restoration.Restored.class);
    }
    try (Database restored = Database.open(copy, Language.ENGLISH, _ -> {})) {
      long people =
          restored
              .jdbc()
              .sql("select count(*) from person")
              .query((row, _) -> row.getLong(1))
              .single();
      long enrolled =
          restored
              .jdbc()
              .sql("select count(*) from journal_fact where kind = 'PersonEnrolled'")
              .query((row, _) -> row.getLong(1))
              .single();
      assertThat(people).isPositive().isEqualTo(enrolled);
    }
  }

  private static long rows(Manifest manifest, String table) {
    return manifest.tables().stream()
        .filter(content -> content.name().equals(table))
        .mapToLong(Manifest.TableContent::rows)
        .sum();
  }

  @Test
  void only_who_wrote_a_backup_can_read_it_and_none_is_written_over() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> Backup.write(settings, file, "0.4.0", NOON))
        .isInstanceOf(FileAlreadyExistsException.class);
    try (var files = Files.list(folder)) {
      assertThat(files.filter(f -> f.toString().endsWith(".half"))).isEmpty();
    }
  }

  @Test
  void a_database_in_which_something_happened_is_left_alone() throws Exception {
    Map<String, String> before = contents(settings);
    assertThat(Backup.restore(settings, file)).isEqualTo(new Restoration.NotEmpty());
    assertThat(contents(settings)).isEqualTo(before);
    Settings.External others = TestDatabase.settings();
    Owner.run(others, "create table somebody_elses (id int)");
    assertThat(Backup.restore(others, file)).isEqualTo(new Restoration.NotEmpty());
  }

  @Test
  void a_damaged_file_is_refused_before_anything_is_written() throws Exception {
    Settings.External other = TestDatabase.settings();
    Path changed = rewritten("tables/person.copy", text -> text.replace("Maja", "Naja"));
    assertThat(Backup.restore(other, changed))
        .isEqualTo(new Restoration.Damaged("tables/person.copy"));
    Path lacking = rewritten("tables/journal_link.copy", _ -> "");
    assertThat(Backup.restore(other, lacking))
        .isEqualTo(new Restoration.Damaged("tables/journal_link.copy"));
    assertThat(Backup.restore(other, rewritten(Manifest.ENTRY, _ -> "{")))
        .isInstanceOf(Restoration.Damaged.class);
    Path cut = folder.resolve("cut");
    byte[] whole = Files.readAllBytes(file);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(Backup.restore(other, cut)).isInstanceOf(Restoration.Damaged.class);
    Path text = Files.writeString(folder.resolve("text"), "no backup");
    assertThat(Backup.restore(other, text)).isInstanceOf(Restoration.Damaged.class);
    assertThat(contents(other)).isEmpty();
    assertThat(Backup.restore(other, file)).isInstanceOf(Restoration.Restored.class);
  }

  @Test
  void a_file_of_a_later_program_is_refused() throws IOException {
    Settings.External other = TestDatabase.settings();
    Path schema =
        rewritten(
            Manifest.ENTRY,
            text -> text.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"9999\""));
    assertThat(Backup.restore(other, schema)).isInstanceOf(Restoration.Newer.class);
    Path format =
        rewritten(Manifest.ENTRY, text -> text.replace("\"format\" : 1", "\"format\" : 2"));
    assertThat(Backup.restore(other, format)).isInstanceOf(Restoration.Newer.class);
  }

  @Test
  void a_backup_of_an_earlier_release_is_brought_up_to_date() throws Exception {
    Settings.External old = TestDatabase.settings();
    Schema.bringTo(old.url(), old.program(), old.owner().orElseThrow(), "10");
    Owner.run(
        old,
        """
        insert into journal_fact (at, actor_kind, actor, place, kind, body)
        values (now(), 'person', 'maja', null, 'LampLit', '{"lamps": 1}')
        """);
    Path early = folder.resolve("early");
    assertThat(Backup.write(old, early, "0.3.0", NOON).schema()).isEqualTo("10");
    Settings.External other = TestDatabase.settings();
    assertThat(Backup.restore(other, early)).isInstanceOf(Restoration.Restored.class);
    try (House house =
        House.over(Database.open(other, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      assertThat(house.journal().list(0, 1).getFirst().kind()).isEqualTo("LampLit");
      assertThat(house.journal().verify()).isInstanceOf(Verification.Whole.class);
    }
  }

  @Test
  void without_the_owner_there_is_no_backup() {
    Settings.External unowned =
        new Settings.External(settings.url(), settings.program(), Optional.empty());
    assertThatThrownBy(() -> Backup.write(unowned, folder.resolve("x"), "0.4.0", NOON))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("TONSVIS_DATABASE_OWNER_USER");
  }

  /// The file with one entry of it changed.
  private Path rewritten(String entry, UnaryOperator<String> change) throws IOException {
    Path changed = Files.createTempFile(folder, "changed", "");
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry each : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(each.getName()));
        try (InputStream in = from.getInputStream(each)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          to.write(
              (each.getName().equals(entry) ? change.apply(text) : text)
                  .getBytes(StandardCharsets.UTF_8));
        }
        to.closeEntry();
      }
    }
    return changed;
  }
}
