package dk.tonsvis.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.store.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Measured series and their vintages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorsTest {
  private static final MunicipalityCode VINDBY = new MunicipalityCode("0999");
  private static final MunicipalityCode ODENSE = new MunicipalityCode("0461");
  private static final IndicatorKey POPULATION = new IndicatorKey("population");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Actor ACTOR = Actor.part("test");

  private House house;
  private Indicators indicators;

  @BeforeAll
  void open() {
    house = House.over(TestDatabase.fresh(), Clock.systemUTC());
    indicators = house.indicators();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void vindby_has_cars_by_fuel_and_dwellings_by_heating_that_can_be_added_on_paper() {
    for (int year = 2018; year <= 2024; year++) {
      assertThat(sum("cars", year))
          .isEqualByComparingTo(BigDecimal.valueOf(4800 + 30 * (year - 2018)));
      assertThat(sum("dwellings", year))
          .isEqualByComparingTo(BigDecimal.valueOf(4500 + 20 * (year - 2018)));
    }
    IndicatorSeries electric =
        indicators.series(VINDBY, new IndicatorKey("cars.electric")).orElseThrow();
    assertThat(electric.dataset().publisher()).contains("opdigtet");
    assertThat(electric.reading(2023)).isEqualTo(Reading.of(new BigDecimal("460")));
    assertThat(electric.reading(1990).known()).isEmpty();
  }

  private BigDecimal sum(String group, int year) {
    return indicators.group(group).stream()
        .map(i -> indicators.series(VINDBY, i.key()).orElseThrow().reading(year))
        .map(reading -> reading.known().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void a_series_is_seen_once_a_person_has_published_its_vintage() {
    assertThat(indicators.series(ODENSE, POPULATION)).isEmpty();
    Intake intake = indicators.propose("statbank-folk1a", DAY, population(1000), ACTOR);
    IndicatorVintage vintage = ((Intake.Proposed) intake).vintage();
    assertThat(indicators.series(ODENSE, POPULATION)).isEmpty();
    assertThat(indicators.listProposed()).containsExactly(vintage);
    assertThat(indicators.publish(vintage.number(), ACTOR))
        .isEqualTo(new Release.Published(vintage));
    assertThat(indicators.series(ODENSE, POPULATION).orElseThrow().reading(2023))
        .isEqualTo(Reading.of(new BigDecimal(1000)));
    assertThat(indicators.publish(vintage.number(), ACTOR)).isEqualTo(new Release.Already(vintage));
    assertThat(indicators.propose("statbank-folk1a", DAY, population(1000), ACTOR))
        .isEqualTo(new Intake.Unchanged(vintage));
    assertThat(indicators.publish(4_711, ACTOR)).isEqualTo(new Release.Unknown(4_711));
  }

  @Test
  void all_that_is_wrong_with_a_dataset_is_told_at_once() {
    List<Observation> observations = new ArrayList<>(population(2000));
    observations.removeIf(o -> o.municipality().equals(ODENSE));
    observations.add(observation("0411", "population", 90));
    observations.add(observation("0999", "population", 90));
    observations.add(observation("0101", "population", 90));
    observations.add(observation("0101", "cars.petrol", 90));
    Intake.Rejected rejected =
        (Intake.Rejected) indicators.propose("statbank-folk1a", DAY, observations, ACTOR);
    assertThat(rejected.shortfalls())
        .extracting(s -> s.kind() + " " + s.arguments())
        .containsExactly(
            "TWICE [0101, population, 2023]",
            "UNKNOWN_MUNICIPALITY [0411]",
            "UNKNOWN_MUNICIPALITY [0999]",
            "UNKNOWN_INDICATOR [cars.petrol]",
            "INCOMPLETE [0461, 1, 1]");
    assertThat(
            ((Intake.Rejected) indicators.propose("statbank-folk1a", DAY, List.of(), ACTOR))
                .shortfalls())
        .containsExactly(Shortfall.of(Shortfall.Kind.EMPTY));
  }

  @Test
  void what_is_missing_keeps_its_reason_and_is_not_zero() {
    List<Observation> observations = new ArrayList<>(population(3000));
    observations.removeIf(o -> o.municipality().equals(ODENSE));
    observations.add(new Observation(ODENSE, POPULATION, 2023, Reading.missing("confidential")));
    Intake intake = indicators.propose("statbank-folk1a", DAY.plusDays(1), observations, ACTOR);
    indicators.publish(((Intake.Proposed) intake).vintage().number(), ACTOR);
    assertThat(indicators.series(ODENSE, POPULATION).orElseThrow().reading(2023))
        .isEqualTo(Reading.missing("confidential"));
  }

  private List<Observation> population(int inhabitants) {
    return house.places().list().stream()
        .map(Municipality::code)
        .map(code -> observation(code.digits(), "population", inhabitants))
        .toList();
  }

  private static Observation observation(String municipality, String key, int value) {
    return new Observation(
        new MunicipalityCode(municipality),
        new IndicatorKey(key),
        2023,
        Reading.of(BigDecimal.valueOf(value)));
  }
}
