package dk.tonsvis.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two people work on one copy, each looking and saving in turn, in every order in which that can
/// happen. What one of them typed stands there, or was taken out by somebody who had seen it, or
/// was shown to its author beside the other's.
class TwoEditorsTest {
  private static final List<String> TEXTS = List.of("a1", "a2", "b1", "b2");

  private static Database database;
  private static WorkingCopies copies;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    Reference reference = Reference.load();
    Places places = Places.load();
    Clock clock = Clock.systemUTC();
    Journal journal = new Journal(database, clock);
    Plans plans = new Plans(database, journal, reference, places, clock);
    copies = new WorkingCopies(database, journal, plans, reference, places, clock);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /// One of the two: what they see, and what they have still to type.
  private static final class Editor {
    final Actor actor;
    final List<String> texts;
    int row;
    int version;
    String seen = "";
    int steps;

    Editor(String name, List<String> texts) {
      this.actor = Actor.person(name);
      this.texts = texts;
    }
  }

  @Test
  void nothing_that_two_people_type_into_one_row_is_lost_in_any_order() {
    everyOrder(true);
  }

  @Test
  void two_people_on_different_rows_never_meet_in_any_order() {
    everyOrder(false);
  }

  private static void everyOrder(boolean isOneRow) {
    int orders = 0;
    for (int order = 0; order < 256; order++) {
      if (Integer.bitCount(order) == 4) {
        play(order, isOneRow);
        orders++;
      }
    }
    assertThat(orders).isEqualTo(70);
  }

  private static void play(int order, boolean isOneRow) {
    WorkingCopy copy = copies.makeEmpty("0999", "Kladde", Actor.part("test"));
    int first = add(copy);
    int second = isOneRow ? first : add(copy);
    Editor anna = new Editor("anna", TEXTS.subList(0, 2));
    Editor bo = new Editor("bo", TEXTS.subList(2, 4));
    anna.row = first;
    bo.row = second;
    Set<String> shownToAuthor = new HashSet<>();
    Map<String, Set<String>> takenOutBy = new HashMap<>();
    List<String> story = new ArrayList<>();
    for (int step = 0; step < 8; step++) {
      Editor editor = (order >> step & 1) == 0 ? anna : bo;
      if (editor.steps++ % 2 == 0) {
        CopyContent content = copies.read(copy.id()).orElseThrow();
        editor.version = content.copy().version();
        editor.seen = content.find(editor.row).orElseThrow().cell("description_da");
        continue;
      }
      String text = editor.texts.get(editor.steps / 2 - 1);
      String now =
          copies
              .read(copy.id())
              .orElseThrow()
              .find(editor.row)
              .orElseThrow()
              .cell("description_da");
      Saving saving =
          copies.save(
              copy.id(), editor.row, editor.version, Map.of("description_da", text), editor.actor);
      story.add(text + " " + saving.getClass().getSimpleName());
      switch (saving) {
        case Saving.Saved _ -> {
          assertThat(now).as("what is replaced was seen: " + story).isEqualTo(editor.seen);
          takenOutBy.computeIfAbsent(now, _ -> new HashSet<>()).add(text);
        }
        case Saving.Conflict conflict -> {
          assertThat(isOneRow).isTrue();
          assertThat(conflict.yours().orElseThrow().cell("description_da")).isEqualTo(text);
          assertThat(conflict.theirs().orElseThrow().cell("description_da")).isEqualTo(now);
          shownToAuthor.add(text);
        }
        default -> throw new AssertionError(story + " " + saving);
      }
    }
    Set<String> there = new HashSet<>();
    copies
        .read(copy.id())
        .orElseThrow()
        .rows()
        .forEach(row -> there.add(row.cell("description_da")));
    for (String text : TEXTS) {
      assertThat(
              there.contains(text) || takenOutBy.containsKey(text) || shownToAuthor.contains(text))
          .as("%s of %s", text, story)
          .isTrue();
    }
  }

  private static int add(WorkingCopy copy) {
    return ((Saving.Saved) copies.add(copy.id(), "actions", Map.of(), Actor.part("test")))
        .row()
        .id();
  }
}
