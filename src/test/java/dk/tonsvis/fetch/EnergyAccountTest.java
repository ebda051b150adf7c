package dk.tonsvis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Cell;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.store.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The account of the 98 municipalities, fetched from a service that answers as the real one does.
class EnergyAccountTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final Actor ACTOR = Actor.part("test");
  private static final String ODENSE_2020 = "municipality=461&year=2020";

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
  void all_years_that_answer_become_one_proposed_vintage() {
    Fetch.Changed changed = (Fetch.Changed) fetch(Span.ALL);
    Vintage vintage = house.accounts().findProposed(changed.vintage()).orElseThrow();
    assertThat(vintage.entries()).isEqualTo(98 * 7 * 5);
    assertThat(changed.absent()).containsExactly(2025);
    assertThat(vintage.note().english()).contains("These years did not answer yet: 2025.");
    Emissions emissions = house.accounts().emissions(vintage);
    assertThat(emissions.years()).containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024);
    BigDecimal waste =
        services
            .energy
            .tonnes("0461", 2023, "Affaldsdeponi")
            .add(services.energy.tonnes("0461", 2023, "Spildevand"));
    assertThat(emissions.figure("0461", 2023, "waste_wastewater").known())
        .contains(Co2e.parseTonnes(waste.toPlainString()));
    // Læsø's agriculture takes up more than everything else emits.
    assertThat(emissions.total("0825", 2023).asFigure().known().orElseThrow().isNegative())
        .isTrue();
    assertThat(house.accounts().list()).doesNotContain(vintage);
    assertThat(services.mostAsked()).isEqualTo(1);
    assertThat(services.asked("year=2025")).isEqualTo(3);
    assertThat(services.asked("municipality=411")).isZero();
  }

  @Test
  void the_same_answers_again_propose_nothing() {
    Fetch.Changed first = (Fetch.Changed) fetch(Span.of(2018, 2023));
    assertThat(fetch(Span.of(2018, 2023)))
        .isEqualTo(new Fetch.Unchanged(first.vintage(), List.of()));
    assertThat(house.accounts().listProposed()).hasSize(1);
    services.energy.factor("1.002");
    assertThat(fetch(Span.of(2018, 2023))).isInstanceOf(Fetch.Changed.class);
    assertThat(house.accounts().listProposed()).hasSize(2);
  }

  @Test
  void what_passes_by_itself_does_no_harm() {
    services.mishap("municipality=101&year=2019", 2, StandInServices.status(500));
    services.mishap("municipality=147&year=2019", 2, StandInServices.asksToWait(429, "5"));
    services.mishap("municipality=151&year=2019", 1, StandInServices.cutsOff("{\"data\": [{"));
    services.mishap(
        "municipality=153&year=2019", 1, StandInServices.says("<html>Vi er straks tilbage</html>"));
    services.mishap("municipality=155&year=2019", 1, StandInServices.says("{\"data\": [{\"sek"));
    services.mishap("municipality=157&year=2019", 1, StandInServices.says("{\"error\": \"busy\"}"));
    Fetch.Changed changed = (Fetch.Changed) fetch(Span.of(2018, 2023));
    Vintage vintage = house.accounts().findProposed(changed.vintage()).orElseThrow();
    assertThat(vintage.entries()).isEqualTo(98 * 6 * 5);
  }

  @Test
  void a_run_that_stopped_on_the_way_goes_on_where_it_stopped() {
    services.mishap(ODENSE_2020, 4, StandInServices.says("<html>Nede</html>"));
    Fetch.Failed failed = (Fetch.Failed) fetch(Span.of(2018, 2023));
    assertThat(failed.fault().kind()).isEqualTo(Kind.NOT_JSON);
    assertThat(failed.fault().sentence(Language.DANISH)).contains("<html>Nede</html>");
    assertThat(house.accounts().listProposed()).isEmpty();
    int asked = services.asked("municipality-data");
    assertThat(fetch(Span.of(2018, 2023))).isInstanceOf(Fetch.Changed.class);
    assertThat(services.asked("municipality-data")).isEqualTo(98 * 6 + 4);
    assertThat(asked).isBetween(98 * 2 + 4, 98 * 3 + 4);
  }

  @Test
  void another_span_begins_a_run_of_its_own() {
    services.mishap(ODENSE_2020, 4, StandInServices.status(500));
    assertThat(fetch(Span.of(2018, 2023))).isInstanceOf(Fetch.Failed.class);
    assertThat(fetch(Span.of(2018, 2024))).isInstanceOf(Fetch.Changed.class);
    assertThat(services.asked("municipality=101&year=2018")).isEqualTo(2);
  }

  @Test
  void answers_that_are_not_fit_are_all_told_of_and_asked_for_anew_next_time() {
    String document = services.energy.document("0461", 2020);
    services.mishap(
        ODENSE_2020, 1, StandInServices.says(document.replace("\"Ton CO2e\"", "\"Kiloton CO2e\"")));
    services.mishap(
        "municipality=420&year=2021",
        1,
        StandInServices.says(
            services.energy.document("0420", 2021).replace("\"Energi\"", "\"Energy\"")));
    Fetch.Refused refused = (Fetch.Refused) fetch(Span.of(2018, 2023));
    assertThat(refused.faults())
        .extracting(Fault::kind)
        .contains(Kind.UNIT_UNKNOWN, Kind.SECTOR_UNKNOWN, Kind.SECTOR_MISSING);
    assertThat(refused.faults())
        .extracting(fault -> fault.arguments().getFirst())
        .containsOnly("0461", "0420");
    assertThat(house.accounts().listProposed()).isEmpty();
    assertThat(fetch(Span.of(2018, 2023))).isInstanceOf(Fetch.Changed.class);
  }

  @Test
  void a_year_that_only_some_answer_keeps_everything_out() {
    services.mishap("municipality=461&year=2024", 1, StandInServices.status(404));
    assertThat(fetch(Span.of(2018, 2024)))
        .isEqualTo(new Fetch.Refused(List.of(Fault.of(Kind.YEAR_INCOMPLETE, "2024", "97", "98"))));
  }

  @Test
  void a_year_that_is_published_and_no_longer_answers_keeps_everything_out() {
    services.energy.years(2018, 2019, 2020, 2021, 2022);
    assertThat(fetch(Span.of(2018, 2024)))
        .isEqualTo(new Fetch.Refused(List.of(Fault.of(Kind.YEAR_GONE, "2023"))));
  }

  @Test
  void a_vintage_is_not_proposed_without_the_years_that_are_published() {
    assertThat(fetch(Span.of(2023, 2024)))
        .isEqualTo(
            new Fetch.Refused(
                List.of(
                    Fault.of(
                        Kind.YEARS_NOT_ASKED, "2018, 2019, 2020, 2021, 2022, 2023", "2023–2024"))));
    assertThat(services.asked("municipality-data")).isZero();
  }

  @Test
  void without_a_key_nothing_is_asked() {
    Fetch outcome =
        house.fetching().fetch(source(), Span.ALL, Quick.of(Map.of()), ACTOR, FetchProgress.UNSEEN);
    assertThat(outcome)
        .isEqualTo(new Fetch.Failed(Fault.of(Kind.KEY_MISSING, "TONSVIS_ENERGISTYRELSEN_KEY")));
  }

  @Test
  void an_address_in_the_open_is_refused_unless_it_is_this_machine() {
    for (String address :
        List.of("http://elsewhere.example", "ftp://127.0.0.1", "here", "http://[")) {
      Fetch outcome =
          house
              .fetching()
              .fetch(
                  source(),
                  Span.ALL,
                  Quick.of(
                      Map.of(
                          "TONSVIS_ENERGISTYRELSEN_URL",
                          address,
                          "TONSVIS_ENERGISTYRELSEN_KEY",
                          "secret")),
                  ACTOR,
                  FetchProgress.UNSEEN);
      assertThat(((Fetch.Failed) outcome).fault().kind())
          .as(address)
          .isEqualTo(Kind.ADDRESS_REFUSED);
    }
  }

  @Test
  void two_who_ask_at_once_ask_once() throws InterruptedException, ExecutionException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    services.mishap(
        "municipality=101&year=2018",
        1,
        exchange -> {
          inside.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          StandInServices.text(exchange, 200, services.energy.document("0101", 2018));
        });
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<Fetch> first = other.submit(() -> fetch(Span.of(2018, 2023)));
      inside.await();
      assertThat(fetch(Span.of(2018, 2023))).isEqualTo(new Fetch.Busy());
      goOn.countDown();
      assertThat(first.get()).isInstanceOf(Fetch.Changed.class);
    }
  }

  @Test
  void how_fresh_a_source_is_can_be_told_after_each_try() {
    assertThat(standing().last()).isEqualTo(new Standing.Last.Never());
    services.mishap("year=2018", 4, StandInServices.status(500));
    fetch(Span.of(2018, 2023));
    Standing failed = standing();
    assertThat(failed.tried()).contains(NOON.instant());
    assertThat(failed.succeeded()).isEmpty();
    assertThat(((Standing.Last.Failed) failed.last()).reasons().danish())
        .isEqualTo("127.0.0.1 svarede med en fejl (HTTP 500).");
    fetch(Span.of(2018, 2023));
    assertThat(standing().last()).isEqualTo(new Standing.Last.Succeeded(true));
    assertThat(standing().changed()).contains(NOON.instant());
    fetch(Span.of(2018, 2023));
    assertThat(standing().last()).isEqualTo(new Standing.Last.Succeeded(false));
  }

  @Test
  void a_fetched_vintage_is_compared_with_the_published_one_before_it_is_published() {
    Fetch.Changed changed = (Fetch.Changed) fetch(Span.of(2018, 2023));
    Vintage proposed = house.accounts().findProposed(changed.vintage()).orElseThrow();
    Vintage published = house.accounts().findEarlier(proposed).orElseThrow();
    assertThat(published).isEqualTo(house.accounts().findLatest(Accounts.NATIONAL).orElseThrow());
    assertThat(house.accounts().compare(published, proposed).restatedYears()).hasSize(6);
    assertThat(
            house
                .accounts()
                .emissions(published)
                .figures()
                .figures()
                .get(new Cell("0461", 2023, "energy")))
        .isNotEqualTo(
            house
                .accounts()
                .emissions(proposed)
                .figures()
                .figures()
                .get(new Cell("0461", 2023, "energy")));
  }

  private Standing standing() {
    return house.fetching().standings().stream()
        .filter(each -> each.source().equals(source()))
        .findFirst()
        .orElseThrow();
  }

  private Source source() {
    return house.fetching().get("energistyrelsen");
  }

  private Fetch fetch(Span span) {
    return house.fetching().fetch(source(), span, Quick.of(services), ACTOR, FetchProgress.UNSEEN);
  }
}
