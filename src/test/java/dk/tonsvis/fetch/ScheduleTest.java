package dk.tonsvis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The sources are asked by themselves, once however many nodes there are.
class ScheduleTest {
  @Test
  void two_nodes_with_one_database_ask_each_source_once() throws InterruptedException {
    Settings settings = TestDatabase.settings();
    try (StandInServices services = StandInServices.start();
        House one =
            House.over(Database.open(settings, Language.ENGLISH, _ -> {}), Clock.systemUTC());
        House two =
            House.over(Database.open(settings, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      Map<String, String> withoutKey = new HashMap<>(services.environment());
      withoutKey.remove("TONSVIS_ENERGISTYRELSEN_KEY");
      try (Schedule first = one.fetching().schedule(Quick.of(withoutKey));
          Schedule second = two.fetching().schedule(Quick.of(withoutKey))) {
        assertThat(first).isNotSameAs(second);
        waitUntilAllHaveAnswered(one);
      }
      assertThat(services.mostAsked()).isEqualTo(1);
      assertThat(services.asked("municipality-data")).isZero();
      assertThat(one.indicators().listProposed()).hasSize(4);
      Standing population = standing(two, "statbank-folk1a");
      assertThat(Duration.between(Instant.now(), population.next().orElseThrow()))
          .isBetween(Duration.ofDays(29), Duration.ofDays(30));
      assertThat(standing(two, "energistyrelsen").next()).isEmpty();
    }
  }

  @Test
  void a_run_that_stopped_on_the_way_goes_on_within_the_hour() throws InterruptedException {
    try (StandInServices services = StandInServices.start();
        House house = House.over(TestDatabase.fresh(), Clock.systemUTC())) {
      Map<String, String> withoutKey = new HashMap<>(services.environment());
      withoutKey.remove("TONSVIS_ENERGISTYRELSEN_KEY");
      services.mishap("CapacityPerMunicipality", 4, StandInServices.status(500));
      try (Schedule schedule = house.fetching().schedule(Quick.of(withoutKey))) {
        assertThat(schedule).isNotNull();
        waitUntil(house, each -> each.last() instanceof Standing.Last.Failed && isPlanned(each));
      }
      Standing capacity = standing(house, "energidataservice-capacity");
      assertThat(Duration.between(Instant.now(), capacity.next().orElseThrow()))
          .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60));
    }
  }

  private static boolean isPlanned(Standing standing) {
    return standing.next().filter(next -> next.isAfter(Instant.now())).isPresent();
  }

  private static void waitUntil(House house, Predicate<Standing> one) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 1_200 && house.fetching().standings().stream().noneMatch(one); i++) {
      assertThat(never.await(50, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private static void waitUntilAllHaveAnswered(House house) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 1_200 && !allHavePlans(house); i++) {
      assertThat(never.await(50, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(allHavePlans(house)).isTrue();
  }

  private static boolean allHavePlans(House house) {
    return house.fetching().standings().stream()
        .filter(each -> each.source().keyVariable().isEmpty())
        .allMatch(
            each ->
                each.succeeded().isPresent()
                    && each.next().filter(next -> next.isAfter(Instant.now())).isPresent());
  }

  private static Standing standing(House house, String id) {
    Optional<Standing> found =
        house.fetching().standings().stream()
            .filter(each -> each.source().id().equals(id))
            .findFirst();
    return found.orElseThrow();
  }

  @Test
  void nothing_is_asked_by_itself_unless_the_setting_says_so() {
    assertThat(Surroundings.of(Map.of()).isScheduled()).isFalse();
    assertThat(Surroundings.of(Map.of("TONSVIS_FETCH", "yes")).isScheduled()).isTrue();
  }
}
