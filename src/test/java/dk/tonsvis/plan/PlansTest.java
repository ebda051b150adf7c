package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Storing plans and the steps they take, on a real database.
class PlansTest {
  private static final Actor MAJA = Actor.person("Maja");
  private static final String VINDBY = "0999";
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  private Database database;
  private Journal journal;
  private Plans plans;
  private Targets targets;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    Clock clock = Clock.fixed(Instant.parse("2026-09-15T10:00:00Z"), ZoneOffset.UTC);
    journal = new Journal(database, clock);
    plans = new Plans(database, journal, Reference.load(), Places.load(), clock);
    targets = new Targets(database, journal, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static byte[] file(Sketch sketch) {
    return PlanFiles.json(sketch.plan()).getBytes(StandardCharsets.UTF_8);
  }

  private Revision store(Sketch sketch) {
    return ((PlanImport.Stored) plans.importFile("plan.json", file(sketch), MAJA)).revision();
  }

  private Adoption adopt(int number, LocalDate on) {
    return plans.adopt(VINDBY, number, on, "Byrådet", "26/1234", MAJA);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private List<String> facts() {
    return journal.list(0, 100).stream().map(Entry::kind).toList();
  }

  private State state(int number) {
    return plans.find(VINDBY, number).orElseThrow().state();
  }

  private static List<Obstacle> refused(Adoption adoption) {
    return ((Adoption.Refused) adoption).obstacles();
  }

  @Test
  void a_plan_comes_back_as_it_was_imported_and_is_a_draft() {
    Sketch sketch = Sketch.vindby().action(Sketch.action("1", "Cykelstier"));
    Revision stored = store(sketch);
    assertThat(stored.plan()).isEqualTo(sketch.plan());
    assertThat(stored.number()).isEqualTo(1);
    assertThat(stored.state()).isEqualTo(State.DRAFT);
    assertThat(plans.list(VINDBY)).containsExactly(stored);
    assertThat(facts()).containsExactly("PlanStored");
    assertThat(journal.list(0, 1).getFirst().place()).contains(VINDBY);
  }

  @Test
  void revisions_are_numbered_within_the_municipality() {
    assertThat(store(Sketch.vindby()).number()).isEqualTo(1);
    assertThat(store(Sketch.vindby().titled("Nr. 2")).number()).isEqualTo(2);
    assertThat(store(Sketch.of("0461")).number()).isEqualTo(1);
  }

  @Test
  void a_rehearsal_writes_nothing() {
    PlanImport outcome = plans.rehearse("plan.json", file(Sketch.vindby()));
    assertThat(((PlanImport.Ready) outcome).against()).isEmpty();
    assertThat(plans.list(VINDBY)).isEmpty();
    assertThat(facts()).isEmpty();
  }

  @Test
  void a_rehearsal_tells_the_difference_to_the_revision_in_force_and_not_to_a_draft() {
    store(Sketch.vindby().action(Sketch.action("1")));
    adopt(1, TODAY);
    store(Sketch.vindby());
    Sketch next =
        Sketch.of(VINDBY)
            .target(Sketch.reduction("vindby-2030", 2035, 70))
            .action(Sketch.action("1"), Sketch.action("2"));
    PlanImport.Against against =
        ((PlanImport.Ready) plans.rehearse("plan.json", file(next))).against().orElseThrow();
    assertThat(against.inForce()).isEqualTo(1);
    assertThat(against.comparison().of(ActionChange.Added.class)).hasSize(1);
    assertThat(against.loosenings())
        .extracting(Loosening::way)
        .containsExactly(Loosening.Way.LATER_YEAR);
  }

  @Test
  void the_same_plan_again_is_unchanged() {
    Revision first = store(Sketch.vindby());
    byte[] again = file(Sketch.vindby());
    assertThat(plans.importFile("copy.json", again, MAJA))
        .isEqualTo(new PlanImport.Unchanged(first));
    assertThat(plans.rehearse("copy.json", again)).isEqualTo(new PlanImport.Unchanged(first));
    assertThat(facts()).containsExactly("PlanStored");
  }

  @Test
  void a_plan_of_no_municipality_or_on_an_unknown_account_is_rejected() {
    String text = PlanFiles.json(Sketch.vindby().plan());
    for (String wrong :
        List.of(text.replace("0999", "0411"), text.replace("\"vindby\"", "\"x\""))) {
      byte[] file = wrong.getBytes(StandardCharsets.UTF_8);
      assertThat(wrong).isNotEqualTo(text);
      assertThat(plans.rehearse("plan.json", file)).isInstanceOf(PlanImport.Rejected.class);
      assertThat(plans.importFile("plan.json", file, MAJA)).isInstanceOf(PlanImport.Rejected.class);
    }
    assertThat(facts()).isEmpty();
  }

  @Test
  void a_draft_goes_to_hearing_is_adopted_and_certified() {
    store(Sketch.vindby());
    assertThat(plans.sendToHearing(VINDBY, 1, day(3, 1), Optional.of(day(4, 26)), MAJA))
        .isInstanceOf(Hearing.Sent.class);
    assertThat(adopt(1, day(5, 20))).isInstanceOf(Adoption.Adopted.class);
    assertThat(plans.certify(VINDBY, 1, day(6, 30), "DK2020", "C40 og CONCITO", MAJA))
        .isInstanceOf(Certification.Certified.class);
    assertThat(plans.findInForce(VINDBY).orElseThrow().steps())
        .containsExactly(
            new Step.Hearing(day(3, 1), Optional.of(day(4, 26))),
            new Step.Adopted(day(5, 20), "Byrådet", "26/1234"),
            new Step.Certified(day(6, 30), "DK2020", "C40 og CONCITO"));
    assertThat(facts())
        .containsExactly("PlanStored", "PlanSentToHearing", "PlanAdopted", "PlanCertified");
  }

  @Test
  void an_adopted_revision_supersedes_the_one_in_force_on_the_same_day() {
    store(Sketch.vindby());
    adopt(1, day(1, 10));
    store(Sketch.vindby().titled("Nr. 2"));
    Adoption.Adopted adopted = (Adoption.Adopted) adopt(2, day(9, 1));
    assertThat(adopted.superseded()).contains(1);
    assertThat(plans.find(VINDBY, 1).orElseThrow().steps())
        .endsWith(new Step.Superseded(day(9, 1), 2));
    assertThat(plans.findInForce(VINDBY)).map(Revision::number).contains(2);
    assertThat(plans.listPublic(VINDBY)).extracting(Revision::number).containsExactly(1, 2);
  }

  @Test
  void drafts_are_not_public() {
    store(Sketch.vindby());
    assertThat(plans.listPublic(VINDBY)).isEmpty();
    assertThat(plans.findPublic(VINDBY, 1)).isEmpty();
    assertThat(plans.findInForce(VINDBY)).isEmpty();
    plans.sendToHearing(VINDBY, 1, TODAY, Optional.empty(), MAJA);
    assertThat(plans.findPublic(VINDBY, 1)).isPresent();
    assertThat(plans.findInForce(VINDBY)).isEmpty();
  }

  @Test
  void an_unknown_revision_takes_no_step() {
    List<Obstacle> unknown = List.of(new Obstacle.UnknownRevision(VINDBY, 7));
    assertThat(adopt(7, TODAY)).isEqualTo(new Adoption.Refused(unknown));
    assertThat(plans.sendToHearing(VINDBY, 7, TODAY, Optional.empty(), MAJA))
        .isEqualTo(new Hearing.Refused(unknown));
    assertThat(plans.certify(VINDBY, 7, TODAY, "DK2020", "C40", MAJA))
        .isEqualTo(new Certification.Refused(unknown));
  }

  @Test
  void a_step_is_refused_from_where_it_is_not_possible() {
    store(Sketch.vindby());
    assertThat(plans.certify(VINDBY, 1, TODAY, "DK2020", "C40", MAJA))
        .isEqualTo(new Certification.Refused(List.of(new Obstacle.WrongState(1, State.DRAFT))));
    adopt(1, TODAY);
    assertThat(refused(adopt(1, TODAY))).containsExactly(new Obstacle.WrongState(1, State.ADOPTED));
    assertThat(plans.sendToHearing(VINDBY, 1, TODAY, Optional.empty(), MAJA))
        .isEqualTo(new Hearing.Refused(List.of(new Obstacle.WrongState(1, State.ADOPTED))));
  }

  @Test
  void a_step_is_neither_in_the_future_nor_before_an_earlier_one() {
    store(Sketch.vindby());
    plans.sendToHearing(VINDBY, 1, day(5, 1), Optional.empty(), MAJA);
    assertThat(refused(adopt(1, day(9, 16))))
        .containsExactly(new Obstacle.InFuture(day(9, 16), TODAY));
    assertThat(refused(adopt(1, day(4, 30))))
        .containsExactly(new Obstacle.BeforeEarlierStep(day(4, 30), 1, day(5, 1)));
  }

  @Test
  void a_revision_is_not_adopted_before_the_one_that_it_supersedes() {
    store(Sketch.vindby());
    adopt(1, day(5, 1));
    store(Sketch.vindby().titled("Nr. 2"));
    assertThat(refused(adopt(2, day(4, 1))))
        .containsExactly(new Obstacle.BeforeEarlierStep(day(4, 1), 1, day(5, 1)));
  }

  @Test
  void a_hearing_does_not_end_before_it_begins() {
    store(Sketch.vindby());
    assertThat(plans.sendToHearing(VINDBY, 1, day(5, 2), Optional.of(day(5, 1)), MAJA))
        .isEqualTo(
            new Hearing.Refused(List.of(new Obstacle.EndsBeforeItBegins(day(5, 2), day(5, 1)))));
  }

  @Test
  void a_plan_without_targets_cannot_be_adopted() {
    store(Sketch.of(VINDBY));
    assertThat(refused(adopt(1, TODAY))).containsExactly(new Obstacle.NoTargets(1));
    assertThat(state(1)).isEqualTo(State.DRAFT);
  }

  @Test
  void somebody_adopts_a_plan_and_all_that_is_wrong_is_said_at_once() {
    store(Sketch.of(VINDBY));
    Adoption adoption = plans.adopt(VINDBY, 1, day(9, 16), " ", "x".repeat(201), MAJA);
    assertThat(refused(adoption))
        .containsExactlyInAnyOrder(
            new Obstacle.InFuture(day(9, 16), TODAY),
            new Obstacle.NobodyNamed(),
            new Obstacle.TextTooLong(200),
            new Obstacle.NoTargets(1));
    for (Obstacle obstacle : refused(adoption)) {
      for (Language language : Language.values()) {
        assertThat(obstacle.sentence(language)).isNotBlank().doesNotContain("{");
      }
    }
  }

  @Test
  void less_ambitious_targets_are_adopted_only_when_the_plan_says_so() {
    store(Sketch.vindby());
    adopt(1, day(1, 10));
    Target later = Sketch.reduction("vindby-2030", 2035, 70);
    store(Sketch.of(VINDBY).target(later));
    Obstacle.Loosened loosened = (Obstacle.Loosened) refused(adopt(2, TODAY)).getFirst();
    assertThat(loosened.loosenings())
        .extracting(Loosening::way)
        .containsExactly(Loosening.Way.LATER_YEAR);
    assertThat(loosened.sentence(Language.DANISH)).contains("2035, ikke i 2030");
    store(Sketch.of(VINDBY).target(later).sayingItIsLess("Biogas kom senere end ventet."));
    assertThat(((Adoption.Adopted) adopt(3, TODAY)).loosenings()).hasSize(1);
    assertThat(state(1)).isEqualTo(State.SUPERSEDED);
  }

  @Test
  void the_targets_that_hold_are_those_of_the_plan_in_force() {
    Target registered = Sketch.level("registered", 2030, "vindby", 0);
    targets.register(registered, MAJA);
    assertThat(targets.of(VINDBY)).containsExactly(registered);
    Target soon = Sketch.reduction("soon", 2028, 50);
    Target late = Sketch.reduction("late", 2040, 90);
    store(Sketch.of(VINDBY).target(late, soon));
    assertThat(targets.of(VINDBY)).containsExactly(registered);
    adopt(1, TODAY);
    assertThat(targets.of(VINDBY)).containsExactly(soon, late);
    assertThat(targets.list()).containsExactly(registered);
  }

  @Test
  void what_was_renumbered_between_two_revisions_is_followed_through() {
    store(Sketch.vindby().action(Sketch.action("1")));
    adopt(1, day(1, 1));
    store(Sketch.vindby().action(Sketch.continuing("5", "1")));
    adopt(2, day(2, 1));
    store(Sketch.vindby().action(Sketch.continuing("9", "5")));
    adopt(3, day(3, 1));
    Revision first = plans.find(VINDBY, 1).orElseThrow();
    Revision third = plans.find(VINDBY, 3).orElseThrow();
    assertThat(plans.compareThrough(first, third).of(ActionChange.Changed.class)).hasSize(1);
    assertThat(plans.compare(first, third).of(ActionChange.Dropped.class)).hasSize(1);
  }

  @Test
  void revisions_of_two_municipalities_are_never_compared() {
    Revision vindby = store(Sketch.vindby());
    Revision odense = store(Sketch.of("0461"));
    assertThatThrownBy(() -> plans.compare(vindby, odense))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> plans.compareThrough(vindby, odense))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void one_writer_of_a_municipality_at_a_time() throws Exception {
    store(Sketch.vindby());
    store(Sketch.vindby().titled("Nr. 2"));
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      List<Future<Object>> outcomes =
          executor.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Object>>mapToObj(
                      i ->
                          () ->
                              i % 2 == 0
                                  ? adopt(1 + i / 2 % 2, TODAY)
                                  : plans.importFile(
                                      "plan.json",
                                      file(Sketch.vindby().titled("Nr. " + (3 + i / 2 % 2))),
                                      MAJA))
                  .toList());
      for (Future<Object> outcome : outcomes) {
        assertThat(outcome.get()).isNotNull();
      }
    }
    assertThat(plans.list(VINDBY)).extracting(Revision::number).containsExactly(1, 2, 3, 4);
    assertThat(plans.list(VINDBY).stream().filter(Revision::isInForce)).hasSize(1);
    assertThat(facts().stream().filter("PlanAdopted"::equals)).hasSizeBetween(1, 2);
  }

  @Test
  void the_journal_says_nothing_of_a_file_whose_name_may_hold_a_persons() {
    plans.importFile("maja-holm.json", file(Sketch.vindby()), MAJA);
    assertThat(journal.list(0, 1).getFirst().body())
        .contains("\"revision\": 1")
        .doesNotContain("maja");
  }

  @Test
  void a_stored_amount_keeps_its_grams() {
    Sketch sketch =
        Sketch.of(VINDBY)
            .target(
                Sketch.target(
                    "a",
                    2030,
                    "vindby",
                    new Aim.FixedLevel(Co2e.ofGrams(1_234_567)),
                    Target.Reach.WHOLE));
    assertThat(store(sketch).plan().targets().getFirst().level().known())
        .contains(Co2e.ofGrams(1_234_567));
  }
}
