package dk.tonsvis.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.PlanTables;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Working copies on a real database, with the plans that come with the program.
class WorkingCopiesTest {
  private static final Actor MAJA = Actor.person("5b0c2b3e-0000-4000-8000-000000000001");
  private static final Actor OMAR = Actor.person("5b0c2b3e-0000-4000-8000-000000000002");
  private static final String VINDBY = "0999";

  private static Database database;
  private static Journal journal;
  private static Plans plans;
  private static WorkingCopies copies;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    Reference reference = Reference.load();
    Places places = Places.load();
    journal = new Journal(database, clock);
    plans = new Plans(database, journal, reference, places, clock);
    plans.storeShipped();
    copies = new WorkingCopies(database, journal, plans, reference, places, clock);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static WorkingCopy ofVindby() {
    return copies.makeFrom(plans.findInForce(VINDBY).orElseThrow(), "Kladde", MAJA);
  }

  private static CopyContent read(WorkingCopy copy) {
    return copies.read(copy.id()).orElseThrow();
  }

  private static CopyRow first(WorkingCopy copy, String table) {
    return read(copy).of(table).getFirst();
  }

  private static CopyRow named(WorkingCopy copy, String table, String name) {
    return read(copy).of(table).stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Saving.Saved saved(Saving saving) {
    assertThat(saving).isInstanceOf(Saving.Saved.class);
    return (Saving.Saved) saving;
  }

  private static List<Entry> facts(String kind) {
    return journal.list(0, 100_000).stream().filter(e -> e.kind().equals(kind)).toList();
  }

  @Test
  void a_copy_of_any_shipped_plan_made_a_revision_again_is_the_same_revision() {
    List<Revision> shipped =
        Places.load().list().stream()
            .flatMap(place -> plans.list(place.code().digits()).stream())
            .toList();
    assertThat(shipped).hasSizeGreaterThan(3);
    for (Revision revision : shipped) {
      WorkingCopy copy = copies.makeFrom(revision, "Kladde", MAJA);
      assertThat(copies.makeRevision(copy.id(), MAJA))
          .as("%s %d", revision.municipality(), revision.number())
          .isEqualTo(new RevisionMaking.Unchanged(revision));
    }
  }

  @Test
  void what_cannot_be_understood_is_kept_as_it_was_typed_and_told_of_with_its_field() {
    WorkingCopy copy = ofVindby();
    CopyRow target = first(copy, "targets");
    saved(copies.save(copy.id(), target.id(), 1, Map.of("year", "snart"), MAJA));
    assertThat(read(copy).find(target.id()).orElseThrow().cell("year")).isEqualTo("snart");
    CopyCheck check = copies.check(read(copy));
    assertThat(check.plan()).isEmpty();
    Finding finding = check.findings().getFirst();
    assertThat(finding.table()).contains("targets");
    assertThat(finding.row()).hasValue(target.id());
    assertThat(finding.column()).contains("year");
    assertThat(copies.makeRevision(copy.id(), MAJA)).isInstanceOf(RevisionMaking.Refused.class);
  }

  @Test
  void changes_to_different_rows_merge_without_a_word() {
    WorkingCopy copy = ofVindby();
    CopyRow plan = first(copy, "plan");
    CopyRow action = first(copy, "actions");
    saved(copies.save(copy.id(), plan.id(), 1, Map.of("source", "Maja"), MAJA));
    assertThat(
            saved(copies.save(copy.id(), action.id(), 1, Map.of("unit", "Omar"), OMAR)).version())
        .isEqualTo(3);
    assertThat(first(copy, "plan").cell("source")).isEqualTo("Maja");
    assertThat(first(copy, "actions").cell("unit")).isEqualTo("Omar");
  }

  @Test
  void who_saves_a_row_that_was_changed_meanwhile_sees_both_and_decides() {
    WorkingCopy copy = ofVindby();
    CopyRow before = first(copy, "actions");
    saved(copies.save(copy.id(), before.id(), 1, Map.of("unit", "Maja"), MAJA));
    Saving second =
        copies.save(copy.id(), before.id(), 1, Map.of("unit", "Omar", "end", "2040"), OMAR);
    Saving.Conflict conflict = (Saving.Conflict) second;
    assertThat(conflict.yours().orElseThrow().cell("unit")).isEqualTo("Omar");
    assertThat(conflict.theirs().orElseThrow().cell("unit")).isEqualTo("Maja");
    assertThat(conflict.base().orElseThrow()).isEqualTo(before);
    assertThat(first(copy, "actions").cell("unit")).as("nothing was stored").isEqualTo("Maja");
    Saving decided =
        copies.decide(
            copy.id(),
            conflict.theirs().orElseThrow(),
            conflict.version(),
            Map.of("unit", "Maja", "end", "2040"),
            OMAR);
    assertThat(saved(decided).row().content().cells())
        .containsEntry("unit", "Maja")
        .containsEntry("end", "2040");
  }

  @Test
  void a_decision_about_a_row_that_was_changed_again_is_no_decision() {
    WorkingCopy copy = ofVindby();
    CopyRow row = first(copy, "actions");
    CopyRow shown = saved(copies.save(copy.id(), row.id(), 1, Map.of("unit", "Maja"), MAJA)).row();
    saved(copies.save(copy.id(), row.id(), 2, Map.of("unit", "Maja igen"), MAJA));
    assertThat(copies.decide(copy.id(), shown, 2, Map.of("unit", "Omar"), OMAR))
        .isInstanceOf(Saving.Conflict.class);
  }

  @Test
  void a_row_that_was_removed_meanwhile_can_be_brought_back_by_who_worked_on_it() {
    WorkingCopy copy = ofVindby();
    CopyRow row = first(copy, "targets");
    saved(copies.remove(copy.id(), row.id(), 1, MAJA));
    Saving.Conflict conflict =
        (Saving.Conflict) copies.save(copy.id(), row.id(), 1, Map.of("source", "Omar"), OMAR);
    assertThat(conflict.theirs()).isEmpty();
    saved(copies.decide(copy.id(), row, conflict.version(), Map.of("source", "Omar"), OMAR));
    assertThat(read(copy).find(row.id()).orElseThrow().cell("source")).isEqualTo("Omar");
  }

  @Test
  void a_row_that_was_changed_meanwhile_is_not_removed_unseen() {
    WorkingCopy copy = ofVindby();
    CopyRow row = first(copy, "targets");
    saved(copies.save(copy.id(), row.id(), 1, Map.of("source", "Maja"), MAJA));
    Saving.Conflict conflict = (Saving.Conflict) copies.remove(copy.id(), row.id(), 1, OMAR);
    assertThat(conflict.yours()).isEmpty();
    assertThat(read(copy).find(row.id())).isPresent();
  }

  @Test
  void an_action_that_is_renumbered_is_followed_by_all_that_names_it() {
    WorkingCopy copy = ofVindby();
    CopyRow effect = first(copy, "effects");
    CopyRow action = named(copy, "actions", effect.cell("action"));
    long effects =
        read(copy).of("effects").stream()
            .filter(row -> row.cell("action").equals(action.name()))
            .count();
    CopyRow renumbered = saved(copies.renumber(copy.id(), action.id(), "99.9", MAJA)).row();
    assertThat(read(copy).of("effects", renumbered)).hasSize((int) effects);
    assertThat(renumbered.cell("continues")).isEqualTo(action.name());
    assertThat(copies.check(read(copy)).plan()).isPresent();
    CopyRow other = first(copy, "actions");
    assertThat(copies.renumber(copy.id(), renumbered.id(), other.name(), MAJA))
        .isEqualTo(
            other.id() == renumbered.id()
                ? new Saving.Unchanged(other, 2)
                : new Saving.Taken(other));
  }

  @Test
  void removing_an_action_takes_its_effects_and_milestones_along_and_undo_brings_all_back() {
    WorkingCopy copy = ofVindby();
    CopyContent before = read(copy);
    CopyRow action = named(copy, "actions", first(copy, "effects").cell("action"));
    saved(copies.remove(copy.id(), action.id(), 1, MAJA));
    assertThat(read(copy).of("effects")).noneMatch(row -> row.cell("action").equals(action.name()));
    assertThat(copies.undo(copy.id(), MAJA)).isInstanceOf(Undoing.Undone.class);
    assertThat(read(copy).tables()).isEqualTo(before.tables());
  }

  @Test
  void undo_takes_back_one_change_after_the_other() {
    WorkingCopy copy = ofVindby();
    List<PlanTables> states = new ArrayList<>(List.of(read(copy).tables()));
    CopyRow action = first(copy, "actions");
    saved(copies.save(copy.id(), action.id(), 1, Map.of("unit", "Ny enhed"), MAJA));
    states.add(read(copy).tables());
    saved(copies.move(copy.id(), action.id(), 1, MAJA));
    states.add(read(copy).tables());
    saved(copies.add(copy.id(), "pools", Map.of("id", "ny"), MAJA));
    for (PlanTables state : states.reversed()) {
      assertThat(copies.undo(copy.id(), MAJA)).isInstanceOf(Undoing.Undone.class);
      assertThat(read(copy).tables()).isEqualTo(state);
    }
    assertThat(copies.undo(copy.id(), MAJA)).isEqualTo(new Undoing.Nothing());
  }

  @Test
  void undo_takes_back_nobody_elses_work() {
    WorkingCopy copy = ofVindby();
    CopyRow action = first(copy, "actions");
    saved(copies.save(copy.id(), action.id(), 1, Map.of("unit", "Maja"), MAJA));
    assertThat(copies.undo(copy.id(), OMAR)).isEqualTo(new Undoing.Nothing());
    saved(copies.save(copy.id(), action.id(), 2, Map.of("unit", "Omar"), OMAR));
    assertThat(copies.undo(copy.id(), MAJA)).isInstanceOf(Undoing.ChangedSince.class);
    assertThat(first(copy, "actions").cell("unit")).isEqualTo("Omar");
  }

  @Test
  void fifty_versions_are_kept_and_the_rows_of_today_whole() {
    WorkingCopy copy = ofVindby();
    CopyRow action = first(copy, "actions");
    int rows = read(copy).rows().size();
    for (int i = 1; i <= 70; i++) {
      saved(copies.save(copy.id(), action.id(), i, Map.of("unit", "Enhed " + i), MAJA));
    }
    assertThat(read(copy).rows()).hasSize(rows);
    assertThat(copies.changes(copy.id())).hasSize(51);
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from drafting_row where copy = :copy")
                .param("copy", copy.id().value())
                .query((row, _) -> row.getInt(1))
                .single())
        .isEqualTo(rows + 50);
    assertThat(copies.save(copy.id(), action.id(), 3, Map.of("unit", "sent"), OMAR))
        .as("who slept through it all sees what is there")
        .isInstanceOf(Saving.Conflict.class);
  }

  @Test
  void the_journal_has_each_change_before_and_after_and_no_ones_name() {
    WorkingCopy copy = ofVindby();
    CopyRow action = first(copy, "actions");
    saved(
        copies.save(
            copy.id(), action.id(), 1, Map.of("owner", "Hemmelige Hanne", "unit", "Teknik"), MAJA));
    Entry entry = facts("CopyRowChanged").getLast();
    assertThat(entry.actor()).isEqualTo(MAJA);
    assertThat(entry.place()).contains(VINDBY);
    assertThat(entry.body())
        .contains(copy.id().toString(), "\"unit\": \"Teknik\"", action.cell("unit"));
    assertThat(journal.list(0, 100_000)).noneMatch(fact -> fact.body().contains("Hemmelige Hanne"));
    copies.undo(copy.id(), MAJA);
    assertThat(facts("CopyChangeUndone").getLast().body()).contains("\"undone\": 2");
  }

  @Test
  void a_copy_is_its_municipalitys_own_whatever_is_typed() {
    WorkingCopy copy = copies.makeEmpty(VINDBY, "Ny plan", MAJA);
    CopyRow plan = first(copy, "plan");
    saved(
        copies.save(
            copy.id(), plan.id(), 1, Map.of("municipality", "0461", "title_da", "Ny"), MAJA));
    assertThat(first(copy, "plan").cell("municipality")).isEqualTo(VINDBY);
    assertThat(copies.remove(copy.id(), plan.id(), 2, MAJA)).isEqualTo(new Saving.NoSuchRow());
  }

  @Test
  void a_query_that_forgets_the_municipality_finds_nothing_of_anothers() {
    WorkingCopy copy = ofVindby();
    assertThat(Sight.of(Set.of("0461")).during(() -> copies.find(copy.id()))).isEmpty();
    assertThat(Sight.of(Set.of("0461")).during(() -> copies.list(VINDBY))).isEmpty();
    assertThat(
            Sight.of(Set.of("0461"))
                .during(() -> copies.save(copy.id(), 1, 1, Map.of("source", "x"), OMAR)))
        .isEqualTo(new Saving.NoSuchRow());
    assertThat(Sight.of(Set.of(VINDBY)).during(() -> copies.find(copy.id()))).isPresent();
    for (String table : List.of("drafting_copy", "drafting_change", "drafting_row")) {
      assertThat(
              Sight.of(Set.of("0461"))
                  .during(
                      () ->
                          database
                              .jdbc()
                              .sql("select count(*) from " + table)
                              .query((row, _) -> row.getInt(1))
                              .single()))
          .as(table)
          .isZero();
    }
  }

  @Test
  void a_file_with_faults_becomes_a_copy_to_mend_them_in() {
    PlanTables.Reading reading =
        PlanTables.read(
            """
            {"format":"tonsvis-plan/1","plan":[{"municipality":"0999","title_da":"Plan",
            "account":"ens-kommuner","baseline":"national","baseline_source":"kf25","source":"Her"}],
            "targets":[{"id":"Ikke et id","type":"fixed-level","year":"i morgen","level_t":"1.800"}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    PlanTables tables = ((PlanTables.Reading.Read) reading).tables();
    WorkingCopy copy = copies.makeFrom(tables, VINDBY, "Fra fil", MAJA);
    CopyCheck check = copies.check(read(copy));
    assertThat(check.plan()).isEmpty();
    assertThat(check.findings())
        .extracting(f -> f.problem().severity())
        .contains(Problem.Severity.ERROR);
    assertThat(check.of(first(copy, "targets"))).hasSizeGreaterThan(2);
  }

  @Test
  void a_copy_that_is_let_go_is_shown_to_nobody() {
    WorkingCopy copy = ofVindby();
    copies.discard(copy.id(), MAJA);
    assertThat(copies.find(copy.id())).isEqualTo(Optional.empty());
    assertThat(copies.save(copy.id(), 1, 1, Map.of("source", "x"), MAJA))
        .isEqualTo(new Saving.NoSuchRow());
  }
}
