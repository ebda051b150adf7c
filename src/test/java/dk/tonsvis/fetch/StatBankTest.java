package dk.tonsvis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.house.House;
import dk.tonsvis.indicator.IndicatorKey;
import dk.tonsvis.indicator.Reading;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.store.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tables of StatBank and of Energi Data Service, fetched from services that answer as they do.
class StatBankTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final Actor ACTOR = Actor.part("test");
  private static final MunicipalityCode ODENSE = new MunicipalityCode("0461");
  private static final String CARS = "statbank-bil54";
  private static final String HEATING = "statbank-bol102";

  private StandInServices services;
  private House house;

  @BeforeEach
  void open() {
    services = StandInServices.start();
    house = House.over(TestDatabase.fresh(), NOON);
  }

  @AfterEach
  void close() {
    house.close();
    services.close();
  }

  @Test
  void population_is_that_of_the_first_quarter_from_2018_on() {
    publish("statbank-folk1a");
    assertThat(readings("population"))
        .containsExactly("2018 46100", "2019 46100", "2020 46100", "2021 46100", "2022 46100");
    assertThat(services.asked("2018K1")).isEqualTo(1);
    assertThat(services.asked("2018K2") + services.asked("2017K1")).isZero();
  }

  @Test
  void cars_are_those_of_january_by_fuel() {
    publish(CARS);
    assertThat(reading("cars.petrol", 2020)).isEqualTo(value(922));
    assertThat(reading("cars.electric", 2020)).isEqualTo(value(461));
    assertThat(reading("cars.other", 2022)).isEqualTo(value(0));
    assertThat(services.asked("\"4000101002\"")).isEqualTo(5);
  }

  @Test
  void texts_that_mean_the_same_heating_are_one_indicator() {
    publish(HEATING);
    assertThat(reading("dwellings.district-heating", 2020)).isEqualTo(value(461));
    services.statBank.add("BOL102", "OPVARMNING", "8", "Anden opvarmning");
    publish(HEATING);
    assertThat(reading("dwellings.other", 2020)).isEqualTo(value(2 * 461));
  }

  @Test
  void marks_become_missing_with_a_reason_and_make_their_sum_missing() {
    services.statBank.say("BOL102", "461", "1", "2020", "..");
    services.statBank.say("BOL102", "461", "2", "2020", "-");
    services.statBank.say("BOL102", "461", "3", "2020", "x");
    services.statBank.say("BOL102", "461", "4", "2020", "");
    services.statBank.add("BOL102", "OPVARMNING", "8", "Anden opvarmning");
    services.statBank.say("BOL102", "461", "8", "2021", "..");
    publish(HEATING);
    assertThat(List.of("district-heating", "oil", "natural-gas", "heat-pump"))
        .extracting(part -> reading("dwellings." + part, 2020))
        .containsExactly(
            Reading.missing("not-available"),
            Reading.missing("none-stated"),
            Reading.missing("not-possible"),
            Reading.missing("empty"));
    assertThat(reading("dwellings.other", 2021)).isEqualTo(Reading.missing("not-available"));
  }

  @Test
  void a_code_that_nobody_has_placed_keeps_the_table_out_and_is_named() {
    services.statBank.add("BIL54", "DRIV", "20299", "Luft");
    services.statBank.add("BIL54", "DRIV", "20298", "Vand");
    assertThat(fetch(CARS))
        .isEqualTo(
            new Fetch.Refused(
                List.of(
                    Fault.of(Kind.CODE_UNKNOWN, "BIL54", "DRIV", "20299", "Luft"),
                    Fault.of(Kind.CODE_UNKNOWN, "BIL54", "DRIV", "20298", "Vand"))));
  }

  @Test
  void a_code_holds_in_its_years_only() {
    services.statBank.say("BIL54", "461", "20256", "2019M01", "7");
    services.statBank.say("BIL54", "461", "20200", "2019M01", "2312");
    assertThat(fetch(CARS))
        .isEqualTo(
            new Fetch.Refused(List.of(Fault.of(Kind.CODE_OUT_OF_YEARS, "BIL54", "2019", "20256"))));
  }

  @Test
  void parts_that_do_not_make_the_total_keep_the_table_out() {
    services.statBank.say("BIL54", "461", "20256", "2021M01", "7");
    assertThat(fetch(CARS))
        .isEqualTo(
            new Fetch.Refused(
                List.of(Fault.of(Kind.TOTAL_DISAGREES, "BIL54", "2021", "0461: 2312 / 2305"))));
  }

  @Test
  void a_variable_that_must_be_chosen_and_is_not_known_keeps_the_table_out() {
    services.statBank.addVariable("BIL54", "FARVE");
    assertThat(fetch(CARS))
        .isEqualTo(new Fetch.Refused(List.of(Fault.of(Kind.VARIABLE_UNDECIDED, "BIL54", "FARVE"))));
  }

  @Test
  void a_table_that_is_half_or_a_page_is_asked_for_again_and_never_read() {
    services.mishap("2019K1", 1, StandInServices.says("<html>Lukket</html>"));
    services.mishap("2020K1", 1, StandInServices.says("OMRÅDE;TID;INDHOLD\r\n101;2020K1;12"));
    services.mishap("2021K1", 1, StandInServices.says("OMRÅDE;TID;INDHOLD\r\n101;2021K1\r\n"));
    publish("statbank-folk1a");
    assertThat(readings("population")).hasSize(5);
    services.mishap("2019K1", 9, StandInServices.says("<html>Lukket</html>"));
    assertThat(((Fetch.Failed) fetch("statbank-folk1a")).fault().kind()).isEqualTo(Kind.NOT_CSV);
  }

  @Test
  void other_columns_places_and_values_than_expected_are_refused() {
    services.mishap("2019K1", 1, StandInServices.says("OMRÅDE;KØN;TID;INDHOLD\r\n"));
    assertThat(((Fetch.Refused) fetch("statbank-folk1a")).faults())
        .containsExactly(Fault.of(Kind.COLUMNS_UNEXPECTED, "FOLK1A", "OMRÅDE, KØN, TID, INDHOLD"));
    services.mishap(
        "2019K1",
        1,
        StandInServices.says(
            "OMRÅDE;TID;INDHOLD\r\n411;2019K1;90\r\n101;2019K1;1,5\r\n147;2018K1;9\r\n"));
    assertThat(((Fetch.Refused) fetch("statbank-folk1a")).faults())
        .containsExactly(
            Fault.of(Kind.PLACE_UNKNOWN, "FOLK1A", "2019", "411"),
            Fault.of(Kind.VALUE_UNREADABLE, "FOLK1A", "2019", "1,5"),
            Fault.of(Kind.VALUE_UNREADABLE, "FOLK1A", "2019", "2018K1"));
  }

  @Test
  void a_municipality_that_the_answer_leaves_out_keeps_it_out() {
    StringBuilder text = new StringBuilder("OMRÅDE;TID;INDHOLD\r\n");
    StandInServices.codes().stream()
        .filter(code -> !code.equals("0773"))
        .forEach(code -> text.append(code.substring(1)).append(";2019K1;5\r\n"));
    services.mishap("2019K1", 1, StandInServices.says(text.toString()));
    assertThat(((Fetch.Refused) fetch("statbank-folk1a")).faults())
        .extracting(fault -> fault.kind() + " " + fault.arguments().getLast())
        .containsExactly("NOT_FIT 0773 lacks 1 of 5 values that other municipalities have.");
  }

  @Test
  void the_capacity_of_wind_and_sun_is_that_of_january_and_christiansoe_is_no_municipality() {
    publish("energidataservice-capacity");
    assertThat(reading("capacity.onshore-wind", 2026))
        .isEqualTo(Reading.of(new BigDecimal("12.5")));
    assertThat(reading("capacity.solar", 2018)).isEqualTo(Reading.of(new BigDecimal("3.25")));
  }

  @Test
  void capacity_that_is_not_all_there_or_not_recognised_is_refused() {
    services.mishap(
        "start=2018",
        1,
        StandInServices.says(
            CapacityStandIn.document(List.of(CapacityStandIn.record("2018", "461", "1")), 99)));
    assertThat(faults("energidataservice-capacity").getFirst().kind())
        .isEqualTo(Kind.RECORDS_MISSING);
    services.mishap(
        "start=2018",
        1,
        StandInServices.says(
            CapacityStandIn.document(
                List.of(
                    CapacityStandIn.record("2018", "461", "-1"),
                    CapacityStandIn.record("2018", "460", "1"),
                    CapacityStandIn.record("2019", "461", "1"),
                    CapacityStandIn.record("2018", "DK", "1")),
                4)));
    assertThat(faults("energidataservice-capacity"))
        .containsExactly(
            Fault.of(
                Kind.VALUE_UNREADABLE,
                "CapacityPerMunicipality",
                "2018",
                "0461 OnshoreWindCapacity"),
            Fault.of(Kind.PLACE_UNKNOWN, "CapacityPerMunicipality", "2018", "0460"),
            Fault.of(
                Kind.VALUE_UNREADABLE, "CapacityPerMunicipality", "2018", "2019-01-01T00:00:00"),
            Fault.of(Kind.PLACE_UNKNOWN, "CapacityPerMunicipality", "2018", "DK"));
  }

  @Test
  void the_same_values_again_propose_nothing() {
    Fetch.Changed first = (Fetch.Changed) fetch(CARS);
    assertThat(fetch(CARS)).isEqualTo(new Fetch.Unchanged(first.vintage(), List.of()));
  }

  private List<Fault> faults(String source) {
    return ((Fetch.Refused) fetch(source)).faults();
  }

  private Fetch fetch(String source) {
    return house
        .fetching()
        .fetch(
            house.fetching().get(source),
            Span.ALL,
            Quick.of(services),
            ACTOR,
            FetchProgress.UNSEEN);
  }

  private void publish(String source) {
    Fetch outcome = fetch(source);
    assertThat(outcome).isInstanceOf(Fetch.Changed.class);
    house.indicators().publish(((Fetch.Changed) outcome).vintage(), ACTOR);
  }

  private Reading reading(String key, int year) {
    return house.indicators().series(ODENSE, new IndicatorKey(key)).orElseThrow().reading(year);
  }

  private List<String> readings(String key) {
    return house
        .indicators()
        .series(ODENSE, new IndicatorKey(key))
        .orElseThrow()
        .readings()
        .entrySet()
        .stream()
        .map(e -> e.getKey() + " " + e.getValue().known().orElseThrow().toPlainString())
        .toList();
  }

  private static Reading value(int count) {
    return Reading.of(BigDecimal.valueOf(count));
  }
}
