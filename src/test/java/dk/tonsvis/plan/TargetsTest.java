package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private Database database;
  private Journal journal;
  private Targets targets;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    journal = new Journal(database, Clock.systemUTC());
    targets = new Targets(database, journal, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_type_of_target_comes_back_as_it_was_registered() {
    List<Target> registered =
        List.of(
            target("a", new Aim.FixedLevel(Co2e.ZERO), 2030),
            target(
                "b",
                new Aim.BaseYear(
                    1990, Figure.measured(Co2e.ofTonnes(100_000)), Share.ofPercent(70)),
                2031),
            target(
                "c",
                new Aim.BaseYear(
                    1990, Figure.missing(Targets.BASE_NOT_PUBLISHED), Share.ofPercent(70)),
                2032),
            target(
                "d",
                new Aim.BaselineScenario(
                    2018, Figure.measured(Co2e.ofTonnes(9)), Share.ofPercent(40)),
                2033));
    registered.forEach(target -> targets.register(target, Actor.part("test")));
    assertThat(targets.of("0999")).isEqualTo(registered);
    assertThat(targets.of("0461")).isEmpty();
    assertThat(journal.list(0, 10)).hasSize(4);
  }

  @Test
  void a_target_is_registered_once_and_never_overwritten() {
    Target first = target("a", new Aim.FixedLevel(Co2e.ZERO), 2030);
    Target other = target("a", new Aim.FixedLevel(Co2e.ZERO), 2045);
    assertThat(targets.register(first, Actor.part("test")))
        .isEqualTo(new Registration.Registered(first));
    assertThat(targets.register(first, Actor.part("test")))
        .isEqualTo(new Registration.Unchanged(first));
    assertThat(targets.register(other, Actor.part("test")))
        .isEqualTo(new Registration.Taken(first));
    assertThat(targets.list()).containsExactly(first);
    assertThat(journal.list(0, 10)).hasSize(1);
  }

  private static Target target(String id, Aim aim, int year) {
    return Target.whole(
        id,
        "0999",
        aim,
        "vindby",
        year,
        new Wording("Mål", "Target"),
        Optional.of(LocalDate.of(2020, 12, 16)),
        "invented");
  }
}
