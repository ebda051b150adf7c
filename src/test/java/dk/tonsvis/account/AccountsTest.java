package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Importing and reading accounts, on the real database with all that the program ships.
class AccountsTest {
  private static final Actor ACTOR = Actor.person("Maja");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  private Database database;
  private House house;
  private Accounts accounts;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    house = House.over(database, Clock.systemUTC());
    accounts = house.accounts();
  }

  @AfterEach
  void close() {
    house.close();
  }

  /// The sums of both vintages, to the tenth of a tonne in which the account is published.
  @Test
  void both_vintages_of_the_national_account_are_there_from_the_first_start() {
    List<Vintage> vintages = accounts.list(Accounts.NATIONAL);
    assertThat(vintages)
        .extracting(Vintage::readOn)
        .containsExactly(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 5, 18));
    assertThat(vintages).extracting(Vintage::entries).containsOnly(2940);
    Emissions march = accounts.emissions(vintages.getFirst());
    Emissions may = accounts.emissions(vintages.getLast());
    assertTotals(march, "45553782.0", "36600715.9", "33991832.7");
    assertTotals(may, "45528920.6", "36695005.2", "34039453.5");
    assertTotals(march, "0461", "1105339.2", "1037848.2", "799447.7");
    assertTotals(may, "0461", "1107310.1", "1050698.4", "808556.3");
    assertTotals(march, "0420", "444728.5", "361961.5", "340689.0");
    assertTotals(may, "0420", "443257.3", "360599.1", "339091.2");
    assertTotals(may, "0825", "-8013.2", "-8719.9", "-9374.2");
  }

  private static void assertTotals(
      Emissions emissions, String in2018, String in2022, String in2023) {
    for (var expected :
        List.of(List.of(2018, in2018), List.of(2022, in2022), List.of(2023, in2023))) {
      var total = emissions.total((int) expected.getFirst());
      assertThat(total.present()).isEqualTo(98);
      assertThat(total.isComplete()).isTrue();
      assertThat(total.known()).isEqualTo(Co2e.parseTonnes((String) expected.getLast()));
    }
  }

  private static void assertTotals(
      Emissions emissions, String code, String in2018, String in2022, String in2023) {
    assertThat(emissions.total(code, 2018).known()).isEqualTo(Co2e.parseTonnes(in2018));
    assertThat(emissions.total(code, 2022).known()).isEqualTo(Co2e.parseTonnes(in2022));
    assertThat(emissions.total(code, 2023).known()).isEqualTo(Co2e.parseTonnes(in2023));
  }

  @Test
  void sums_by_municipality_by_sector_and_by_the_database_agree_to_the_gram() {
    for (Vintage vintage : accounts.list()) {
      Emissions emissions = accounts.emissions(vintage);
      for (int year : emissions.years()) {
        long bySector =
            emissions.sectors().stream()
                .mapToLong(s -> emissions.sectorTotal(s, year).known().grams())
                .sum();
        long byDatabase =
            database
                .jdbc()
                .sql(
                    """
                    select sum(co2e_g) from account_entry
                    where vintage = :vintage and year = :year
                    """)
                .param("vintage", vintage.number())
                .param("year", year)
                .query((row, _) -> row.getLong(1))
                .single();
        assertThat(emissions.total(year).known().grams()).isEqualTo(bySector).isEqualTo(byDatabase);
      }
    }
  }

  @Test
  void the_restatement_of_spring_2026_changes_63_of_97_ranks_and_halves_koebenhavn_no_longer() {
    List<Vintage> vintages = accounts.list(Accounts.NATIONAL);
    AccountFigures march = accounts.emissions(vintages.getFirst()).figures();
    AccountFigures may = accounts.emissions(vintages.getLast()).figures();
    Ranks ranks = Ranks.between(march, may, 2018, 2023);
    assertThat(ranks.moves()).hasSize(97);
    assertThat(ranks.changed()).isEqualTo(63);
    Crossing crossing =
        Crossing.between(march, may).stream()
            .filter(c -> c.municipality().equals("0101"))
            .findFirst()
            .orElseThrow();
    assertThat(crossing.percents()).containsExactly(-50);
    assertThat(crossing.isLost()).isTrue();
    assertThat(percent(crossing.earlier())).isEqualTo("-50.65");
    assertThat(percent(crossing.later())).isEqualTo("-49.03");
  }

  private static String percent(Change change) {
    return String.format(java.util.Locale.ROOT, "%.2f", change.share().percent());
  }

  @Test
  void a_new_vintage_is_stored_with_its_fact_and_tells_what_it_restates() throws IOException {
    int facts = house.journal().list(0, 1000).size();
    Import outcome = importVindby(vindby(1));
    assertThat(outcome).isInstanceOf(Import.Stored.class);
    Import.Stored stored = (Import.Stored) outcome;
    assertThat(stored.earlier()).map(Vintage::readOn).contains(LocalDate.of(2026, 6, 1));
    assertThat(accounts.findLatest("vindby")).contains(stored.vintage());
    assertThat(accounts.findEarlier(stored.vintage())).isEqualTo(stored.earlier());
    var entries = house.journal().list(0, 1000);
    assertThat(entries).hasSize(facts + 1);
    assertThat(entries.getLast().kind()).isEqualTo("VintageStored");
    assertThat(entries.getLast().actor()).isEqualTo(ACTOR);
    assertThat(entries.getLast().place()).contains("0999");
  }

  @Test
  void the_same_figures_again_are_unchanged_whatever_file_they_come_in() throws IOException {
    Import.Stored first = (Import.Stored) importVindby(vindby(1));
    String semicolons = "\ufeff" + vindby(1).replace(',', ';').replace("\n", "\r\n");
    assertThat(importVindby(vindby(1))).isEqualTo(new Import.Unchanged(first.vintage()));
    assertThat(importVindby(semicolons)).isEqualTo(new Import.Unchanged(first.vintage()));
    assertThat(accounts.list("vindby")).hasSize(3);
  }

  @Test
  void an_older_reading_imported_late_does_not_become_the_newest() throws IOException {
    Vintage newest = accounts.findLatest("vindby").orElseThrow();
    Submission old =
        new Submission(
            "vindby",
            Optional.of("0"),
            LocalDate.of(2025, 1, 1),
            new Bilingual("gammel", "old"),
            Optional.empty());
    accounts.importFile(stream(vindby(3)), old, ACTOR, Progress.UNSEEN);
    assertThat(accounts.findLatest("vindby")).contains(newest);
    assertThat(accounts.findLatest("vindby", LocalDate.of(2025, 12, 31)))
        .map(Vintage::methodVersion)
        .contains(Optional.of("0"));
  }

  @Test
  void nothing_is_stored_unless_all_of_it_is_fit() throws IOException {
    String broken = vindby(1).replace("0999,2020,transport,", "0999,2020,transport,mange");
    Import outcome = importVindby(broken);
    assertThat(outcome).isInstanceOf(Import.Rejected.class);
    assertThat(((Import.Rejected) outcome).problems())
        .extracting(Problem::kind)
        .contains(FileKind.NOT_A_NUMBER);
    assertThat(accounts.list("vindby")).hasSize(2);
  }

  @Test
  void a_rehearsal_writes_nothing_and_says_what_would_be_restated() throws IOException {
    int facts = house.journal().list(0, 1000).size();
    Import outcome = accounts.rehearse(stream(vindby(2)), submission());
    Import.Ready ready = (Import.Ready) outcome;
    assertThat(ready.entries()).isEqualTo(30);
    assertThat(ready.restates().orElseThrow().restatement().restated()).isNotEmpty();
    assertThat(accounts.list("vindby")).hasSize(2);
    assertThat(house.journal().list(0, 1000)).hasSize(facts);
  }

  @Test
  void a_reason_that_the_database_would_not_keep_is_refused_before_it_gets_there()
      throws IOException {
    String wordy =
        vindby(1)
            .replaceFirst("\n0999,2023,energy,[0-9.]+,", "\n0999,2023,energy,," + "x".repeat(501));
    assertThat(accounts.rehearse(stream(wordy), submission()))
        .isInstanceOfSatisfying(
            Import.Rejected.class,
            rejected ->
                assertThat(rejected.problems())
                    .extracting(Problem::kind)
                    .containsExactly(Flaw.REASON_TOO_LONG));
  }

  @Test
  void an_account_that_nobody_knows_is_refused() {
    Submission unknown =
        new Submission("nobody", Optional.empty(), DAY, new Bilingual("-", "-"), Optional.empty());
    assertThatThrownBy(
            () -> accounts.importFile(stream(vindby(1)), unknown, ACTOR, Progress.UNSEEN))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void two_who_import_the_same_at_the_same_time_store_it_once() throws Exception {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Import> one = () -> importVindby(vindby(7));
      List<Future<Import>> outcomes = two.invokeAll(List.of(one, one));
      List<Class<?>> kinds =
          List.of(outcomes.get(0).get().getClass(), outcomes.get(1).get().getClass());
      assertThat(kinds).containsExactlyInAnyOrder(Import.Stored.class, Import.Unchanged.class);
    }
    assertThat(accounts.list("vindby")).hasSize(3);
  }

  @Test
  void the_shipped_accounts_are_stored_once() {
    int before = accounts.list().size();
    accounts.storeShipped();
    assertThat(accounts.list()).hasSize(before);
  }

  @Test
  void a_missing_figure_makes_its_sums_missing_and_counts_in_the_coverage() throws IOException {
    String gap = vindby(1).replaceFirst("\n0999,2023,energy,[0-9.]+,", "\n0999,2023,energy,,NE");
    Import.Stored stored = (Import.Stored) importVindby(gap);
    Emissions emissions = accounts.emissions(stored.vintage());
    assertThat(emissions.total("0999", 2023).missing()).hasSize(1);
    assertThat(emissions.series("0999").amountAt(2023)).isEmpty();
    assertThat(emissions.series("0999").amountAt(2022)).isPresent();
    assertThat(emissions.total(2023).present()).isZero();
    assertThat(emissions.total(2023).expected()).isEqualTo(1);
  }

  private Import importVindby(String csv) throws IOException {
    return accounts.importFile(stream(csv), submission(), ACTOR, Progress.UNSEEN);
  }

  private static Submission submission() {
    return new Submission(
        "vindby", Optional.empty(), DAY, new Bilingual("prøve", "trial"), Optional.empty());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Vindby's account with every figure raised by some tonnes.
  private static String vindby(int raised) {
    StringBuilder csv = new StringBuilder("municipality_code,year,sector,t_co2e,missing\n");
    List<String> sectors =
        List.of(
            "energy", "transport", "agriculture_land", "waste_wastewater", "industrial_processes");
    IntStream.rangeClosed(2018, 2023)
        .forEach(
            year ->
                sectors.forEach(
                    sector ->
                        csv.append("0999,")
                            .append(year)
                            .append(',')
                            .append(sector)
                            .append(',')
                            .append(12_000 - 480 * (year - 2018) + raised)
                            .append(".5,\n")));
    return csv.toString();
  }
}
