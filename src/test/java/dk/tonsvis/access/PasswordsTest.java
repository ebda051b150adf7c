package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.person.Person;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {
  private static final String GOOD = "fire grå gæs gik en tur";

  private static TestAccess test;

  @BeforeAll
  static void open() {
    test = new TestAccess();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static Person withPassword(String name) {
    Person person = test.person(name);
    test.access.passwords().set(person, GOOD, TestAccess.ACTOR);
    return person;
  }

  private static Entry enter(String email, String password, String source) {
    return test.access.passwords().enter(email, password, source);
  }

  @Test
  void the_right_password_lets_in_however_the_address_is_capitalised() {
    Person anna = withPassword("Anna");
    assertThat(enter(anna.email().toUpperCase(Locale.ROOT), GOOD, "192.0.2.1"))
        .isEqualTo(new Entry.Entered(anna));
  }

  @Test
  void a_wrong_password_an_unknown_address_and_a_person_without_a_password_are_told_the_same() {
    Person bo = withPassword("Bo");
    Person without = test.person("Cilla");
    for (String email : List.of(bo.email(), "nobody@vindby.example", without.email(), "")) {
      assertThat(enter(email, "helt forkert adgangskode", "192.0.2.2"))
          .isEqualTo(new Entry.Refused());
    }
  }

  @Test
  void only_a_hash_with_todays_work_is_kept() {
    Person dan = withPassword("Dan");
    assertThat(hash(dan)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("gæs");
  }

  @Test
  void a_hash_that_was_made_with_less_work_is_made_anew_when_its_owner_comes() {
    Person eva = withPassword("Eva");
    String weak = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(GOOD);
    test.database
        .jdbc()
        .sql("update access_password set hash = :hash where person = :person")
        .param("hash", weak)
        .param("person", eva.id().value())
        .update();
    assertThat(enter(eva.email(), GOOD, "192.0.2.3")).isEqualTo(new Entry.Entered(eva));
    assertThat(hash(eva)).contains("m=19456,t=2,p=1");
    assertThat(enter(eva.email(), GOOD, "192.0.2.3")).isEqualTo(new Entry.Entered(eva));
  }

  private static String hash(Person person) {
    return test.database
        .jdbc()
        .sql("select hash from access_password where person = :person")
        .param("person", person.id().value())
        .query((row, _) -> row.getString(1))
        .single();
  }

  @Test
  void a_password_with_flaws_is_not_taken() {
    Person fie = test.person("Fie");
    assertThatThrownBy(() -> test.access.passwords().set(fie, "kort", TestAccess.ACTOR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("kort");
    assertThat(test.access.passwords().has(fie.id())).isFalse();
  }

  @Test
  void after_five_wrong_ones_each_wait_is_longer_and_none_is_for_ever() {
    Person gry = withPassword("Gry");
    Duration before = Duration.ZERO;
    for (int attempt = 1; attempt <= 30; attempt++) {
      Entry answer = enter(gry.email(), "helt forkert adgangskode", "192.0.2.4");
      if (attempt <= 6) {
        assertThat(answer).isEqualTo(new Entry.Refused());
      } else {
        Duration wait = ((Entry.Wait) answer).howLong();
        assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofMinutes(15));
        before = wait;
        test.clock.pass(wait);
        assertThat(enter(gry.email(), "helt forkert adgangskode", "192.0.2.4"))
            .isEqualTo(new Entry.Refused());
      }
    }
    assertThat(before).isEqualTo(Duration.ofMinutes(15));
    assertThat(enter(gry.email(), GOOD, "192.0.2.4")).isInstanceOf(Entry.Wait.class);
    assertThat(enter(gry.email(), GOOD, "198.51.100.9")).isEqualTo(new Entry.Entered(gry));
    test.clock.pass(Duration.ofMinutes(15));
    assertThat(enter(gry.email(), GOOD, "192.0.2.4")).isEqualTo(new Entry.Entered(gry));
  }

  @Test
  void an_unknown_address_is_made_to_wait_as_a_known_one_is() {
    Person hal = withPassword("Hal");
    for (int attempt = 0; attempt < 6; attempt++) {
      enter(hal.email(), "helt forkert adgangskode", "192.0.2.5");
      enter("unknown@vindby.example", "helt forkert adgangskode", "192.0.2.6");
    }
    assertThat(enter("unknown@vindby.example", GOOD, "192.0.2.6"))
        .isEqualTo(enter(hal.email(), GOOD, "192.0.2.5"));
  }

  @Test
  void one_password_tried_on_many_addresses_is_slowed_down_too() {
    Throttle throttle = new Throttle(test.database, test.clock);
    long taken =
        IntStream.range(0, 200)
            .filter(i -> throttle.take("p" + i + "@elsewhere.example", "192.0.2.7").isEmpty())
            .count();
    assertThat(taken).isEqualTo(51);
  }

  @Test
  void many_guesses_at_the_same_time_count_as_many() throws Exception {
    Throttle throttle = new Throttle(test.database, test.clock);
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<java.util.concurrent.Future<Boolean>> answers =
          IntStream.range(0, 60)
              .mapToObj(
                  _ ->
                      pool.submit(() -> throttle.take("ida@vindby.example", "192.0.2.8").isEmpty()))
              .toList();
      int taken = 0;
      for (var answer : answers) {
        taken += answer.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(6);
    }
  }

  @Test
  void a_new_password_ends_the_sessions_but_the_one_it_was_chosen_in() {
    Person jo = withPassword("Jo");
    String here = session(jo, "a");
    session(jo, "b");
    Person other = withPassword("Kim");
    session(other, "c");
    test.access
        .passwords()
        .set(jo, "en helt anden lang sætning", Optional.of(here), TestAccess.ACTOR);
    assertThat(test.access.sessions().list(jo.id(), Optional.of(here)))
        .singleElement()
        .satisfies(kept -> assertThat(kept.isThis()).isTrue());
    assertThat(test.access.sessions().list(other.id(), Optional.empty())).hasSize(1);
    assertThat(test.kinds()).contains("PasswordSet");
  }

  private static String session(Person person, String letter) {
    String id = person.id().toString().substring(1) + letter;
    test.database
        .jdbc()
        .sql(
            """
            insert into spring_session
              (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
               expiry_time, principal_name)
            values (:id, :id, :now, :now, 3600, :now + 3600000, :person)
            """)
        .param("id", id)
        .param("now", test.clock.instant().toEpochMilli())
        .param("person", person.id().toString())
        .update();
    return id;
  }

  /// Else those who wait for their turn hold all connections of the database.
  @Test
  void a_password_is_never_hashed_while_a_transaction_waits() {
    Person sol = test.person("Sol Strand");
    assertThatThrownBy(
            () ->
                test.database.inTransaction(
                    () -> {
                      test.access
                          .passwords()
                          .set(sol, "en helt anden lang sætning", TestAccess.ACTOR);
                      return sol;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("too long for a transaction");
    assertThat(test.access.passwords().has(sol.id())).isFalse();
  }
}
