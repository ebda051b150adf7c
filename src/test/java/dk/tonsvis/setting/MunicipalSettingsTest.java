package dk.tonsvis.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class MunicipalSettingsTest {
  private static final Actor ANNA = Actor.part("test");
  private static final MunicipalSetting GOOD =
      new MunicipalSetting(
          "Klimasekretariatet",
          "klima@vindby.example",
          "+45 12 34 56 78",
          "https://vindby.example/klima",
          Language.ENGLISH,
          42);

  private static Database database;
  private static Journal journal;
  private static MunicipalSettings settings;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    journal =
        new Journal(database, Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
    settings = new MunicipalSettings(database, journal);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void where_nothing_is_settled_a_hearing_lasts_eight_weeks_and_letters_are_danish() {
    assertThat(settings.find("0101")).isEqualTo(MunicipalSetting.USUAL);
    assertThat(MunicipalSetting.USUAL.isReachable()).isFalse();
    assertThat(MunicipalSetting.USUAL.hearingDays()).isEqualTo(8 * 7);
  }

  @Test
  void what_is_settled_is_told_without_how_somebody_is_reached() {
    settings.settle("0999", GOOD, ANNA);
    assertThat(settings.find("0999")).isEqualTo(GOOD);
    List<Entry> facts =
        journal.list(0, 100).stream()
            .filter(entry -> entry.place().filter("0999"::equals).isPresent())
            .toList();
    assertThat(facts).hasSize(1);
    assertThat(facts.getFirst().body())
        .contains("\"office\"", "\"email\"", "\"phone\"", "\"page\"")
        .contains("\"hearingDays\": 56", "\"hearingDays\": 42")
        .doesNotContain("Klimasekretariatet", "klima@", "12 34", "vindby.example");
    assertThat(settings.settle("0999", GOOD, ANNA)).isInstanceOf(Settling.Unchanged.class);
  }

  @Test
  void all_that_is_wrong_is_told_at_once_and_nothing_is_stored() {
    MunicipalSetting wrong =
        new MunicipalSetting(
            "x".repeat(201), "klima", "ring til os", "http://vindby.example", Language.DANISH, 6);
    assertThat(settings.settle("0147", wrong, ANNA))
        .isEqualTo(new Settling.Refused(Set.of(SettingFlaw.values())));
    assertThat(settings.find("0147")).isEqualTo(MunicipalSetting.USUAL);
  }

  @Test
  void another_municipality_can_read_it_and_not_change_it() {
    settings.settle("0461", GOOD, ANNA);
    Sight elsewhere = Sight.of(Set.of("0999"));
    assertThat(elsewhere.during(() -> settings.find("0461"))).isEqualTo(GOOD);
    assertThatThrownBy(
            () -> elsewhere.during(() -> settings.settle("0461", MunicipalSetting.USUAL, ANNA)))
        .isInstanceOf(DataAccessException.class);
    assertThat(settings.find("0461")).isEqualTo(GOOD);
  }
}
