package dk.tonsvis.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Person;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What becomes of what is said about working copies.
class CommentsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Actor TEST = Actor.part("test");

  private static Database database;
  private static House house;
  private static WorkingCopy copy;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    house = at(NOW);
    copy = house.copies().makeEmpty("0999", "Ny plan", TEST);
  }

  private static House at(Instant now) {
    return House.over(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Person person(String name) {
    return house
        .people()
        .create(name, name.replace(' ', '.') + "@raad.example", Language.DANISH, TEST);
  }

  private static CommentId said(WorkingCopy about, Person by, String words) {
    CommentId id = CommentId.next();
    assertThat(house.comments().make(id, about.id(), Optional.empty(), words, by.id()))
        .isEqualTo(new Commenting.Kept(id));
    return id;
  }

  @Test
  void the_journal_tells_that_something_was_said_and_not_what() {
    Person rikke = person("Rikke Rask");
    CommentId id = said(copy, rikke, "Spørg Bente i forvaltningen");
    house.comments().answer(CommentId.next(), copy.id(), id, "Det gør jeg", rikke.id());
    assertThat(house.journal().list(0, 1_000))
        .filteredOn(entry -> entry.kind().startsWith("Comment"))
        .filteredOn(entry -> entry.body().contains(id.toString()))
        .hasSize(2)
        .extracting(Entry::body)
        .allSatisfy(body -> assertThat(body).doesNotContain("Bente", "gør jeg"));
  }

  @Test
  void who_is_forgotten_leaves_what_they_said_under_an_id_and_is_given_it_before() {
    Person ida = person("Ida Iversen");
    CommentId id = said(copy, ida, "Husk cykelstien");
    assertThat(house.personalData().export(ida.id()).orElseThrow()).contains("Husk cykelstien");
    house.personalData().erase(ida.id(), TEST);
    Comment kept = house.comments().find(copy.id(), id).orElseThrow();
    assertThat(kept.said().body()).isEqualTo("Husk cykelstien");
    assertThat(house.people().find(kept.said().person())).isEmpty();
  }

  @Test
  void a_year_after_it_was_dealt_with_a_comment_is_gone_with_its_answers() {
    Person ole = person("Ole Olsen");
    WorkingCopy other = house.copies().makeEmpty("0999", "En anden", TEST);
    CommentId dealt = said(other, ole, "Ret stavefejlen");
    CommentId open = said(other, ole, "Er tallet rigtigt?");
    house.comments().answer(CommentId.next(), other.id(), dealt, "Rettet", ole.id());
    assertThat(house.comments().settle(other.id(), dealt, true, ole.id())).isTrue();
    Sight.EVERYTHING.during(() -> at(NOW.plus(Duration.ofDays(364))).personalData().letGo());
    assertThat(house.comments().list(other.id())).hasSize(2);
    Sight.EVERYTHING.during(() -> at(NOW.plus(Duration.ofDays(366))).personalData().letGo());
    assertThat(house.comments().list(other.id())).extracting(Comment::id).containsExactly(open);
    assertThat(counted(other)).isEqualTo(1);
  }

  private static int counted(WorkingCopy other) {
    return database
        .jdbc()
        .sql("select count(*) from drafting_comment where copy = :copy")
        .param("copy", other.id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void nothing_is_said_about_a_copy_or_a_row_that_is_not_there() {
    Person bo = person("Bo Berg");
    WorkingCopy gone = house.copies().makeEmpty("0999", "Kasseret", TEST);
    house.copies().discard(gone.id(), TEST);
    assertThat(house.comments().make(CommentId.next(), gone.id(), Optional.empty(), "Hej", bo.id()))
        .isEqualTo(new Commenting.Gone());
    assertThat(house.comments().make(CommentId.next(), copy.id(), Optional.of(99), "Hej", bo.id()))
        .isEqualTo(new Commenting.Gone());
    assertThat(
            house.comments().answer(CommentId.next(), copy.id(), CommentId.next(), "Hej", bo.id()))
        .isEqualTo(new Commenting.Gone());
  }
}
