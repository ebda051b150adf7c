package dk.tonsvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.Verification;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Owner;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// Today's program on a database of the first release.
class UpgradeTest {
  /// What release 0.1.0 stored when somebody imported an account and registered a target.
  private static final String FIRST_RELEASE =
      """
      insert into account_vintage
        (account, read_on, note_da, note_en, content_sha256, file_sha256, entry_count, stored_at)
      values
        ('vindby', date '2026-11-20', 'Egen', 'Own', repeat('a', 64), repeat('b', 64), 1,
         timestamptz '2026-11-22 10:00:00+00');

      insert into account_entry values (1, '0999', 2018, 'energy', 41000000000, null);

      insert into plan_target
        (id, owner, type, account, base_year, base_g, reduction, target_year,
         statement_da, statement_en, source, registered_at)
      values
        ('egen-2030', '0999', 'base-year', 'vindby', 2018, 60000000000, 0.7, 2030,
         'Mål', 'Target', 'Opdigtet', timestamptz '2026-11-22 10:00:00+00');

      insert into journal_fact (at, actor_kind, actor, place, kind, body)
      values
        (timestamptz '2026-11-22 10:00:00+00', 'person', 'maja', null, 'VintageStored',
         '{"vintage": 1, "account": "vindby"}'),
        (timestamptz '2026-11-22 10:00:01+00', 'part', 'reference', '0999', 'TargetRegistered',
         '{"target": "egen-2030"}');
      """;

  @Test
  void a_database_of_the_first_release_is_brought_up_to_date_and_keeps_what_it_has() {
    Settings.External settings = TestDatabase.settings();
    Settings.Login owner = settings.owner().orElseThrow();
    Flyway.configure()
        .dataSource(settings.url(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("program", settings.program().user()))
        .table("schema_version")
        .target("3")
        .load()
        .migrate();
    Owner.run(settings, FIRST_RELEASE);
    try (House house =
        House.over(Database.open(settings, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      assertThat(house.accounts().list())
          .filteredOn(vintage -> vintage.number() == 1)
          .extracting(Vintage::entries)
          .containsExactly(1);
      List<Entry> facts = house.journal().list(0, 2);
      assertThat(facts)
          .extracting(Entry::kind)
          .containsExactly("VintageStored", "TargetRegistered");
      assertThat(facts.getFirst().actor()).isEqualTo(Actor.person("maja"));
      assertThat(house.journal().verify()).isInstanceOf(Verification.Whole.class);
      assertThat(house.followers().standing()).allMatch(standing -> standing.lag() == 0);
      assertThat(house.plans().list("0999")).isNotEmpty();
    }
    try (House again =
        House.over(Database.open(settings, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      assertThat(again.journal().verify()).isInstanceOf(Verification.Whole.class);
    }
  }
}
