package dk.tonsvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.fetch.Source;
import dk.tonsvis.fetch.Standing;
import dk.tonsvis.house.Health.Findings;
import dk.tonsvis.house.Health.Part;
import dk.tonsvis.journal.FollowerStanding;
import dk.tonsvis.mail.MailStanding;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final MailStanding NO_LETTERS = letters(true, Optional.empty());

  private static Instant before(Duration time) {
    return NOW.minus(time);
  }

  private static FollowerStanding stuckSince(Instant since) {
    return new FollowerStanding(
        "letters",
        7,
        3,
        Optional.of(new FollowerStanding.Trouble(since, "it does not say", 4, NOW)),
        Optional.empty());
  }

  private static MailStanding letters(boolean hasServer, Optional<Instant> oldest) {
    return new MailStanding(hasServer, oldest.isPresent() ? 1 : 0, oldest, 0, 5);
  }

  private static Set<Part> ailing(
      List<FollowerStanding> followers, MailStanding mail, List<Standing> sources) {
    return Health.ailing(new Findings(followers, mail, sources), NOW);
  }

  @Test
  void a_fresh_installation_is_well_and_one_without_its_database_is_not() {
    House house = House.over(TestDatabase.fresh(), Clock.fixed(NOW, ZoneOffset.UTC));
    Health fresh = Health.of(house);
    assertThat(fresh.isWell()).isTrue();
    assertThat(fresh.findings().orElseThrow().followers()).hasSize(1);
    assertThat(fresh.findings().orElseThrow().sources()).isEmpty();
    house.close();
    assertThat(Health.of(house)).isEqualTo(Health.withoutDatabase());
  }

  @Test
  void a_follower_is_given_five_minutes_to_get_on_by_itself() {
    assertThat(ailing(List.of(stuckSince(before(Duration.ofMinutes(4)))), NO_LETTERS, List.of()))
        .isEmpty();
    assertThat(ailing(List.of(stuckSince(before(Duration.ofMinutes(6)))), NO_LETTERS, List.of()))
        .containsExactly(Part.FOLLOWERS);
  }

  @Test
  void letters_wait_too_long_only_where_there_is_a_server_to_send_them() {
    Optional<Instant> late = Optional.of(before(Duration.ofMinutes(61)));
    assertThat(ailing(List.of(), letters(true, late), List.of())).containsExactly(Part.MAIL);
    assertThat(ailing(List.of(), letters(false, late), List.of())).isEmpty();
    Optional<Instant> fresh = Optional.of(before(Duration.ofMinutes(59)));
    assertThat(ailing(List.of(), letters(true, fresh), List.of())).isEmpty();
  }

  @Test
  void a_source_that_should_have_been_asked_the_day_before_yesterday_is_asked_by_nobody() {
    assertThat(ailing(List.of(), NO_LETTERS, List.of(planned(before(Duration.ofHours(23))))))
        .isEmpty();
    assertThat(ailing(List.of(), NO_LETTERS, List.of(planned(before(Duration.ofHours(25))))))
        .containsExactly(Part.SCHEDULE);
  }

  private static Standing planned(Instant next) {
    try (House house = House.over(TestDatabase.fresh(), Clock.fixed(NOW, ZoneOffset.UTC))) {
      Source source = house.fetching().sources().getFirst();
      return new Standing(
          source,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(next),
          new Standing.Last.Never());
    }
  }
}
