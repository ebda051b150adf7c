package dk.tonsvis.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.PersonalData;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Hearing;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.MovingClock;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hearings on a real database: Vindby's plan, sent out until Christmas.
class HearingsTest {
  private static final Actor MAJA = Actor.person("5b0c2b3e-0000-4000-8000-000000000001");
  private static final String VINDBY = "0999";

  private static Database database;
  private static Journal journal;
  private static Plans plans;
  private static Revision heard;

  private MovingClock clock;
  private Hearings hearings;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    journal = new Journal(database, clock);
    plans = new Plans(database, journal, Reference.load(), Places.load(), clock);
    plans.storeShipped();
    String json =
        PlanFiles.json(plans.findInForce(VINDBY).orElseThrow().plan())
            .replace("\"source\":\"", "\"source\":\"Forslag: ");
    PlanImport stored = plans.importFile("plan.json", json.getBytes(StandardCharsets.UTF_8), MAJA);
    int number = ((PlanImport.Stored) stored).revision().number();
    Hearing sent =
        plans.sendToHearing(
            VINDBY,
            number,
            LocalDate.of(2026, 11, 20),
            Optional.of(LocalDate.of(2026, 12, 24)),
            MAJA);
    heard = ((Hearing.Sent) sent).revision();
  }

  @BeforeEach
  void begin() {
    clock = MovingClock.at("2026-11-24T10:00:00Z");
    hearings = new Hearings(database, journal, plans, clock);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Submission says(String body) {
    return new Submission(
        ReplyId.next(), Speaker.CITIZEN, "", "", "", false, body, "", Language.DANISH);
  }

  private Reception send(Submission reply, String source) {
    return hearings.receive(VINDBY, heard.number(), reply, source);
  }

  private Reply received(Submission reply, String source) {
    assertThat(send(reply, source)).isInstanceOf(Reception.Received.class);
    return hearings.find(reply.id()).orElseThrow();
  }

  private static <T> T asReader(Supplier<T> work) {
    return Sight.NOTHING.during(work::get);
  }

  @Test
  void anyone_can_reply_and_gets_a_reference_though_they_see_nothing_of_it_afterwards() {
    Submission reply = says("Flere træer.");
    Reception reception = asReader(() -> send(reply, "192.0.2.1"));
    String reference = ((Reception.Received) reception).reference();
    assertThat(reference).matches("[0-9A-Z]{8}");
    assertThat(asReader(() -> hearings.find(reply.id()))).isEmpty();
    assertThat(asReader(() -> hearings.isReceived(VINDBY, heard.number(), reference))).isTrue();
    assertThat(hearings.find(reply.id()).orElseThrow().status()).isEqualTo(Reply.Status.RECEIVED);
  }

  @Test
  void a_form_that_is_sent_twice_is_one_reply() {
    Submission reply = says("To gange.");
    assertThat(send(reply, "192.0.2.2")).isEqualTo(send(reply, "192.0.2.2"));
    assertThat(hearings.list(VINDBY, heard.number()))
        .filteredOn(r -> r.body().equals("To gange."))
        .hasSize(1);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Submission reply =
        new Submission(
            ReplyId.next(),
            Speaker.OTHER,
            "",
            "",
            "a@b.dk\r\nBcc: c@d.dk",
            true,
            " ",
            "action 0.0",
            Language.DANISH);
    assertThat(send(reply, "192.0.2.3"))
        .isEqualTo(
            new Reception.Refused(
                List.of(
                    ReplyFlaw.EMPTY,
                    ReplyFlaw.ABOUT_UNKNOWN,
                    ReplyFlaw.ORGANISATION_MISSING,
                    ReplyFlaw.NAME_MISSING,
                    ReplyFlaw.NOT_AN_ADDRESS)));
  }

  @Test
  void a_hearing_closes_with_its_last_day_in_denmark() {
    clock.moveTo("2026-12-24T22:59:00Z");
    assertThat(send(says("Lige før midnat."), "192.0.2.4")).isInstanceOf(Reception.Received.class);
    clock.moveTo("2026-12-24T23:01:00Z");
    assertThat(send(says("For sent."), "192.0.2.4"))
        .isEqualTo(new Reception.Closed(Optional.of(LocalDate.of(2026, 12, 24))));
    assertThat(hearings.opening(heard).isOpen()).isFalse();
  }

  @Test
  void what_is_not_in_hearing_takes_no_reply() {
    int inForce = plans.findInForce(VINDBY).orElseThrow().number();
    assertThat(hearings.receive(VINDBY, inForce, says("Hej"), "192.0.2.5"))
        .isInstanceOf(Reception.Closed.class);
    assertThat(hearings.receive(VINDBY, 9_999, says("Hej"), "192.0.2.5"))
        .isEqualTo(new Reception.Closed(Optional.empty()));
  }

  @Test
  void a_flood_from_one_source_is_stopped_and_others_are_heard() {
    for (int i = 0; i < Throttle.PER_HOUR; i++) {
      assertThat(send(says("Nr. " + i), "192.0.2.6")).isInstanceOf(Reception.Received.class);
    }
    assertThat(send(says("Én til"), "192.0.2.6")).isEqualTo(new Reception.TooMany());
    assertThat(send(says("En anden"), "192.0.2.7")).isInstanceOf(Reception.Received.class);
    clock.pass(Duration.ofSeconds(3_601));
    assertThat(send(says("En time efter"), "192.0.2.6")).isInstanceOf(Reception.Received.class);
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from hearing_attempt where source like '%192.0.2%'")
                .query((row, _) -> row.getInt(1))
                .single())
        .as("no address is kept")
        .isZero();
  }

  @Test
  void a_reply_is_public_with_its_published_answer_and_not_before() {
    Reply reply = received(says("Hvad med cykler?"), "192.0.2.8");
    Answering drafted = hearings.draft(reply.id(), "Vi ser på det.", 0, MAJA);
    assertThat(((Answering.Saved) drafted).reply().status()).isEqualTo(Reply.Status.DRAFTED);
    assertThat(asReader(() -> hearings.find(reply.id()))).isEmpty();
    List<Reply> told = new ArrayList<>();
    Answering published = hearings.publish(reply.id(), "Der kommer stier.", 1, MAJA, told::add);
    assertThat(((Answering.Saved) published).reply().isPublic()).isTrue();
    assertThat(told).hasSize(1);
    Reply seen = asReader(() -> hearings.find(reply.id())).orElseThrow();
    assertThat(seen.published().orElseThrow().body()).isEqualTo("Der kommer stier.");
    assertThat(seen.answers()).as("drafts stay inside").hasSize(1);
  }

  @Test
  void two_who_answer_the_same_reply_see_each_others_answer() {
    Reply reply = received(says("Hvornår?"), "192.0.2.9");
    hearings.draft(reply.id(), "Snart.", 0, MAJA);
    Answering second = hearings.draft(reply.id(), "I morgen.", 0, Actor.person("omar"));
    assertThat(((Answering.Conflict) second).theirs().latest().orElseThrow().body())
        .isEqualTo("Snart.");
    assertThat(hearings.draft(reply.id(), " ", 1, MAJA))
        .isEqualTo(new Answering.NotAnAnswer(ReplyFlaw.EMPTY));
  }

  @Test
  void what_breaks_the_law_is_hidden_for_a_reason_and_stays_known() {
    Reply reply = received(says("Noget ulovligt."), "192.0.2.10");
    hearings.publish(reply.id(), "Tak.", 0, MAJA, _ -> {});
    assertThat(hearings.hide(reply.id(), Optional.of(HidingReason.HATE), MAJA)).isTrue();
    assertThat(asReader(() -> hearings.find(reply.id()))).isEmpty();
    assertThat(hearings.find(reply.id()).orElseThrow().status()).isEqualTo(Reply.Status.HIDDEN);
    hearings.hide(reply.id(), Optional.empty(), MAJA);
    assertThat(asReader(() -> hearings.find(reply.id()))).isPresent();
    assertThat(journal.list(0, 10_000))
        .extracting(Entry::kind)
        .contains("ReplyHidden", "ReplyShownAgain", "AnswerPublished");
  }

  @Test
  void nothing_that_a_person_wrote_stands_in_the_journal_and_the_person_can_be_forgotten() {
    Submission typed =
        new Submission(
            ReplyId.next(),
            Speaker.CITIZEN,
            "Karen Hansens Støtteforening",
            "Karen Hansen",
            "karen@example.dk",
            true,
            "Min nabo Per larmer.",
            "",
            Language.DANISH);
    Reply reply = received(typed, "192.0.2.11");
    assertThat(reply.publicName()).isEqualTo("Karen Hansens Støtteforening");
    assertThat(journal.list(0, 10_000))
        .noneMatch(fact -> fact.body().contains("Karen") || fact.body().contains("karen@"))
        .noneMatch(fact -> fact.body().contains("Per larmer"));
    Clock later = Clock.offset(clock, Duration.ofDays(366));
    assertThat(new PersonalData(database, journal, later).letGo()).isPositive();
    Reply after = hearings.find(typed.id()).orElseThrow();
    assertThat(after.name() + after.email() + after.organisation() + after.publicName()).isEmpty();
    assertThat(after.body()).isEqualTo("Min nabo Per larmer.");
  }

  @Test
  void many_who_send_at_once_do_not_get_past_the_count() throws Exception {
    int before = hearings.list(VINDBY, heard.number()).size();
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Future<Reception>> sent = new ArrayList<>();
      for (int i = 0; i < 3 * Throttle.PER_HOUR; i++) {
        Submission reply = says("Samtidigt " + i);
        sent.add(pool.submit(() -> send(reply, "192.0.2.77")));
      }
      for (Future<Reception> each : sent) {
        each.get();
      }
    }
    assertThat(hearings.list(VINDBY, heard.number())).hasSize(before + Throttle.PER_HOUR);
  }

  @Test
  void the_report_has_every_reply_and_no_formula() {
    received(says("=HYPERLINK(\"http://x\")"), "192.0.2.12");
    String csv =
        new String(
            HearingReport.csv(hearings.list(VINDBY, heard.number()), Language.DANISH),
            StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\ufeff\"Nummer\";").contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    assertThat(csv.lines()).noneMatch(line -> line.contains(";\"=") || line.contains(";="));
  }

  @Test
  void another_municipality_sees_no_reply_that_is_not_answered() {
    Reply reply = received(says("Kun for Vindby."), "192.0.2.13");
    assertThat(Sight.of(List.of("0461")).during(() -> hearings.find(reply.id()))).isEmpty();
    assertThat(Sight.of(List.of(VINDBY)).during(() -> hearings.find(reply.id()))).isPresent();
  }
}
