package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import dk.tonsvis.person.Person;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministratorsTest {
  private static final String GOOD = "fire grå gæs gik en tur";

  private TestAccess test;

  @BeforeEach
  void open() {
    test = new TestAccess();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private Optional<Person> welcome(String token, String email, String password) {
    return test.access
        .administrators()
        .welcome(token, "Asta Admin", email, password, Language.DANISH);
  }

  @Test
  void the_first_start_gives_a_link_and_there_is_none_once_it_was_redeemed() {
    IssuedLink link = test.access.administrators().linkForFirst().orElseThrow();
    Person asta = welcome(link.token(), "boss@vindby.example", GOOD).orElseThrow();
    assertThat(test.people.hasAdministrator()).isTrue();
    assertThat(test.access.passwords().enter("boss@vindby.example", GOOD, "192.0.2.1"))
        .isEqualTo(new Entry.Entered(asta));
    assertThat(test.access.administrators().linkForFirst()).isEmpty();
    assertThat(welcome(link.token(), "second@vindby.example", GOOD)).isEmpty();
  }

  @Test
  void a_new_start_takes_the_earlier_link_back() {
    IssuedLink first = test.access.administrators().linkForFirst().orElseThrow();
    IssuedLink second = test.access.administrators().linkForFirst().orElseThrow();
    assertThat(welcome(first.token(), "boss@vindby.example", GOOD)).isEmpty();
    assertThat(welcome(second.token(), "boss@vindby.example", GOOD)).isPresent();
  }

  @Test
  void who_lost_the_way_in_gets_a_new_password_and_stays_the_same_person() {
    IssuedLink first = test.access.administrators().link();
    Person asta = welcome(first.token(), "boss@vindby.example", GOOD).orElseThrow();
    IssuedLink second = test.access.administrators().link();
    String other = "en helt anden lang sætning";
    assertThat(welcome(second.token(), "BOSS@vindby.example", other))
        .hasValueSatisfying(person -> assertThat(person.id()).isEqualTo(asta.id()));
    assertThat(test.access.passwords().enter("boss@vindby.example", other, "192.0.2.1"))
        .isInstanceOf(Entry.Entered.class);
  }

  @Test
  void what_goes_wrong_leaves_the_link_good() {
    IssuedLink link = test.access.administrators().link();
    assertThatThrownBy(() -> welcome(link.token(), "boss@vindby.example", "kort"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(test.people.list()).isEmpty();
    assertThat(welcome(link.token(), "boss@vindby.example", GOOD)).isPresent();
  }
}
