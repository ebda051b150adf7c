package dk.tonsvis.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.fetch.Fault.Kind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a service is asked, and what is made of each way in which it goes wrong.
class ClientTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final List<Duration> waits = new ArrayList<>();
  private StandInServices services;
  private Client client;

  @BeforeEach
  void open() {
    services = StandInServices.start();
    client = client(services.address(), Quick.PACE);
  }

  @AfterEach
  void close() {
    client.close();
    services.close();
  }

  private Client client(URI address, Pace pace) {
    return new Client(address, Optional.of("secret"), pace, waits::add, NOON);
  }

  @Test
  void an_answer_comes_as_it_is_and_the_key_goes_with_the_question() {
    services.mishap("/thing", 1, StandInServices.says("ællebælle"));
    assertThat(ask("/thing").text()).isEqualTo("ællebælle");
    assertThat(services.keys()).containsExactly("secret");
    assertThat(waits).isEmpty();
  }

  @Test
  void a_service_that_asks_for_time_gets_it() {
    services.mishap("/thing", 1, StandInServices.asksToWait(429, "7"));
    services.mishap("/thing", 1, StandInServices.asksToWait(503, "Tue, 24 Nov 2026 12:00:09 GMT"));
    services.mishap("/thing", 1, StandInServices.asksToWait(429, "0"));
    services.mishap("/thing", 1, StandInServices.says("at last"));
    assertThat(ask("/thing").text()).isEqualTo("at last");
    assertThat(waits).containsExactly(seconds(7), seconds(9), seconds(4));
  }

  @Test
  void errors_of_the_server_are_tried_again_after_growing_waits_and_not_for_ever() {
    services.mishap("/thing", 9, StandInServices.status(500));
    assertThat(fault("/thing")).isEqualTo(Fault.of(Kind.SERVER_ERROR, "127.0.0.1", "500"));
    assertThat(waits).containsExactly(seconds(1), seconds(2), seconds(4));
    assertThat(services.asked("/thing")).isEqualTo(4);
  }

  @Test
  void waits_grow_to_a_longest_one() {
    assertThat(List.of(1, 2, 3, 4, 5, 60))
        .extracting(Quick.PACE::waitAfter)
        .containsExactly(seconds(1), seconds(2), seconds(4), seconds(8), seconds(8), seconds(8));
  }

  @Test
  void a_service_that_asks_for_an_hour_is_left_in_peace() {
    services.mishap("/thing", 9, StandInServices.asksToWait(429, "3600"));
    assertThat(fault("/thing")).isEqualTo(Fault.of(Kind.WAIT_TOO_LONG, "127.0.0.1", "60"));
    assertThat(services.asked("/thing")).isEqualTo(1);
  }

  @Test
  void an_answer_that_is_cut_off_is_asked_for_again() {
    services.mishap("/thing", 1, StandInServices.cutsOff("{\"data\": ["));
    services.mishap("/thing", 1, StandInServices.says("whole"));
    assertThat(ask("/thing").text()).isEqualTo("whole");
    services.mishap("/other", 9, StandInServices.cutsOff("{\"data\": ["));
    assertThat(fault("/other").kind()).isEqualTo(Kind.CUT_OFF);
  }

  @Test
  void an_answer_that_stalls_after_its_first_bytes_times_out() {
    Pace hasty =
        new Pace(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            2,
            Duration.ofMillis(300),
            Duration.ZERO,
            1 << 20);
    services.mishap("/thing", 2, services.stalls());
    try (Client hurried = client(services.address(), hasty)) {
      assertThat(fault(hurried, "/thing").kind()).isEqualTo(Kind.TIMED_OUT);
    }
    assertThat(services.asked("/thing")).isEqualTo(2);
  }

  @Test
  void a_redirection_to_another_host_is_not_followed_and_the_key_stays_here() {
    try (StandInServices elsewhere = StandInServices.start()) {
      services.mishap("/thing", 9, StandInServices.redirects(elsewhere.address() + "/thing"));
      assertThat(fault("/thing").kind()).isEqualTo(Kind.REDIRECTED);
      services.mishap("/other", 9, StandInServices.redirects("https://elsewhere.example/"));
      assertThat(fault("/other"))
          .isEqualTo(Fault.of(Kind.REDIRECTED, "127.0.0.1", "elsewhere.example"));
      assertThat(elsewhere.keys()).isEmpty();
      assertThat(elsewhere.asked("")).isZero();
    }
  }

  @Test
  void a_redirection_on_the_same_host_is_followed_and_not_round_and_round() {
    services.mishap("/old", 1, StandInServices.redirects("/new"));
    services.mishap("/new", 1, StandInServices.says("moved"));
    assertThat(ask("/old").text()).isEqualTo("moved");
    services.mishap("/round", 99, StandInServices.redirects("/round"));
    assertThat(fault("/round").kind()).isEqualTo(Kind.REDIRECTED);
    assertThat(services.asked("/round")).isEqualTo(4);
  }

  @Test
  void an_answer_larger_than_it_may_be_is_hung_up_on() {
    services.mishap("/thing", 1, StandInServices.says("x".repeat((1 << 20) + 1)));
    assertThat(fault("/thing")).isEqualTo(Fault.of(Kind.TOO_LARGE, "127.0.0.1", "1"));
    assertThat(services.asked("/thing")).isEqualTo(1);
  }

  @Test
  void what_a_person_must_mend_is_not_tried_again() {
    services.mishap("/key", 9, StandInServices.status(403));
    services.mishap("/odd", 9, StandInServices.status(418));
    assertThat(fault("/key")).isEqualTo(Fault.of(Kind.KEY_REFUSED, "127.0.0.1", "403"));
    assertThat(fault("/odd")).isEqualTo(Fault.of(Kind.UNEXPECTED_STATUS, "127.0.0.1", "418"));
    assertThat(services.asked("/key") + services.asked("/odd")).isEqualTo(2);
  }

  @Test
  void what_is_not_there_is_an_answer_too() {
    services.mishap("/thing", 1, StandInServices.status(404));
    assertThat(ask("/thing").isThere()).isFalse();
  }

  @Test
  void a_service_that_is_not_there_cannot_be_reached() {
    URI gone = services.address();
    services.close();
    try (Client alone = client(gone, Quick.PACE)) {
      assertThat(fault(alone, "/thing").kind()).isEqualTo(Kind.UNREACHABLE);
    }
  }

  @Test
  void questions_keep_their_distance() {
    Pace spaced =
        new Pace(
            Duration.ofMillis(300),
            Duration.ZERO,
            Duration.ZERO,
            1,
            Duration.ofSeconds(2),
            Duration.ZERO,
            1 << 20);
    services.mishap("/thing", 3, StandInServices.says("yes"));
    try (Client patient = client(services.address(), spaced)) {
      for (int i = 0; i < 3; i++) {
        patient.ask(Question.get("/thing"), _ -> {});
      }
    }
    assertThat(waits).containsExactly(Duration.ofMillis(300), Duration.ofMillis(300));
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private Answer ask(String path) {
    return client.ask(Question.get(path), _ -> {});
  }

  private Fault fault(String path) {
    return fault(client, path);
  }

  private static Fault fault(Client client, String path) {
    try {
      Answer answer = client.ask(Question.get(path), _ -> {});
      throw new AssertionError("answered " + answer.status());
    } catch (Unfit unfit) {
      return unfit.first();
    }
  }
}
