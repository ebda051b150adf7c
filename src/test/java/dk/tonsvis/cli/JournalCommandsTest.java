package dk.tonsvis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.cli.TypedCommands.Answer;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Person;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Owner;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// `journal list` and `journal verify`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalCommandsTest {
  private final Settings.External settings = TestDatabase.settings();
  private House house;
  private Person maja;

  @BeforeAll
  void open() {
    house =
        House.over(
            Database.open(settings, Language.ENGLISH, _ -> {}),
            Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), ZoneOffset.UTC));
    maja = house.people().create("Maja", "maja@vindby.example", Language.DANISH, Actor.part("cli"));
    house
        .people()
        .change(
            new Person(maja.id(), "Maja Holm", maja.email(), Language.DANISH),
            Actor.person(maja.id().toString()));
  }

  @AfterAll
  void close() {
    house.close();
  }

  private TypedCommands commands() {
    return TypedCommands.in(house);
  }

  @Test
  void what_a_person_did_is_shown_with_the_name_that_the_journal_does_not_hold() {
    Answer shown = commands().danish("journal", "list", "--who", "maja@vindby.example");
    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .startsWith("Nr.")
        .contains("2026-11-23 00:30  Maja Holm")
        .contains("PersonChanged")
        .hasLineCount(2);
    JsonNode fact =
        commands()
            .english("journal", "list", "--who", "maja@vindby.example", "--json")
            .json()
            .at("/facts/0");
    assertThat(fact.get("actor_kind").asString()).isEqualTo("person");
    assertThat(fact.get("actor").asString()).isEqualTo(maja.id().toString());
    assertThat(fact.toString()).doesNotContain("Maja");
  }

  @Test
  void facts_are_narrowed_by_place_kind_day_and_number() {
    assertThat(commands().english("journal", "list", "--kind", "PersonEnrolled").out())
        .contains("cli")
        .hasLineCount(2);
    assertThat(commands().english("journal", "list", "--place", "odense", "--limit", "3").out())
        .contains("0461")
        .doesNotContain("0999");
    assertThat(commands().english("journal", "list", "--until", "2026-11-22").out())
        .isEqualTo("Nothing happened that fits this.\n");
    assertThat(commands().english("journal", "list", "--from", "2026-11-23", "--before", "3").out())
        .hasLineCount(3);
    assertThat(TypedCommands.outside().english("journal", "list", "--limit", "0").code())
        .isEqualTo(Exit.MISUSED.code());
  }

  @Test
  void a_journal_nobody_touched_is_whole_and_says_the_hash_to_keep() {
    Answer whole = commands().danish("journal", "verify");
    assertThat(whole.code()).isZero();
    assertThat(whole.out())
        .startsWith("Journalen er hel: ")
        .contains("Sidste dag 2026-11-22 (UTC)");
    JsonNode document = commands().danish("journal", "verify", "--json").json();
    assertThat(document.get("outcome").asString()).isEqualTo("whole");
    String kept = document.at("/days/0/sha256").asString();
    assertThat(whole.out()).contains(kept);
    assertThat(commands().english("journal", "verify", "--hash", kept).code()).isZero();
    Answer unknown = commands().english("journal", "verify", "--hash", "00ff");
    assertThat(unknown.code()).isEqualTo(Exit.TAMPERED.code());
    assertThat(unknown.err()).startsWith("The hash 00ff is not in the chain");
  }

  @Test
  void a_broken_journal_says_where_and_ends_with_a_number_of_its_own() {
    Settings.External other = TestDatabase.settings();
    try (House touched =
        House.over(Database.open(other, Language.ENGLISH, _ -> {}), Clock.systemUTC())) {
      Owner.run(other, "alter table journal_fact disable trigger user");
      Owner.run(other, "update journal_fact set actor = 'nobody' where id = 2");
      Answer broken = TypedCommands.in(touched).danish("journal", "verify");
      assertThat(broken.code()).isEqualTo(5);
      assertThat(broken.err())
          .isEqualTo(
              "Journalen er brudt ved nr. 2 (hændelse 2): den er ikke, som den blev skrevet.\n");
      JsonNode document = TypedCommands.in(touched).danish("journal", "verify", "--json").json();
      assertThat(document.get("outcome").asString()).isEqualTo("changed");
      assertThat(document.get("position").asInt()).isEqualTo(2);
    }
  }
}
