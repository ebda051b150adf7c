package dk.tonsvis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.access.Link;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.house.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonCommandsTest {
  private static House house;

  @BeforeAll
  static void open() {
    house = TypedCommands.house();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void who_lost_the_way_in_gets_a_link_and_an_earlier_one_is_taken_back() {
    String first = link("person", "admin-link", "--port", "8081");
    assertThat(first).startsWith("http://localhost:8081/");
    String second = link("person", "admin-link", "--port", "8081");
    assertThat(state(first)).isEqualTo(Link.State.REVOKED);
    assertThat(state(second)).isEqualTo(Link.State.GOOD);
  }

  private static String link(String... words) {
    TypedCommands.Answer answer = TypedCommands.in(house).danish(words);
    assertThat(answer.code()).isZero();
    return answer.out().strip();
  }

  private static Link.State state(String address) {
    String token = address.substring(address.lastIndexOf('/') + 1);
    return house
        .access()
        .links()
        .state(house.access().links().find(Purpose.FIRST_ADMINISTRATOR, token).orElseThrow());
  }
}
