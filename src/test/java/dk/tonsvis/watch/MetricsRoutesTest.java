package dk.tonsvis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.web.Installation;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsRoutesTest {
  private static final String PATH = "/maalinger";
  private static final String TOKEN = "a-long-word-that-nobody-guesses";

  private static RunningWatch open;

  @BeforeAll
  static void start() {
    open = RunningWatch.start();
  }

  @AfterAll
  static void close() {
    open.close();
  }

  /// The value of the line that begins so.
  private static double value(String text, String beginning) {
    return text.lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(beginning + " is not in\n" + text));
  }

  @Test
  void it_tells_of_the_program_its_database_its_followers_and_its_letters() {
    HttpResponse<String> answer = open.get(PATH);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain")
        .contains("version=0.0.4");
    String text = answer.body();
    assertThat(value(text, "process_uptime_seconds")).isPositive();
    assertThat(value(text, "jvm_memory_used_bytes")).isPositive();
    assertThat(value(text, "jvm_threads_live_threads")).isPositive();
    assertThat(value(text, "tonsvis_connections{state=\"most\"}")).isEqualTo(10);
    assertThat(value(text, "tonsvis_follower_lag{follower=\"letters\"}")).isZero();
    assertThat(value(text, "tonsvis_follower_skipped{follower=\"letters\"}")).isZero();
    assertThat(value(text, "tonsvis_letters{state=\"waiting\"}")).isZero();
    assertThat(value(text, "tonsvis_part_well{part=\"database\"}")).isEqualTo(1);
  }

  @Test
  void every_answer_is_counted_by_its_status_with_its_time() {
    open.get("/metode");
    String before = open.get(PATH).body();
    for (int i = 0; i < 3; i++) {
      open.get("/findes-ikke");
    }
    String after = open.get(PATH).body();
    String missing = "tonsvis_http_requests_seconds_count{status=\"4xx\"}";
    double earlier = before.contains(missing) ? value(before, missing) : 0;
    assertThat(value(after, missing) - earlier).isEqualTo(3);
    assertThat(value(after, "tonsvis_http_requests_seconds_sum{status=\"2xx\"}"))
        .isGreaterThan(value(before, "tonsvis_http_requests_seconds_sum{status=\"2xx\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via"})
  void who_comes_by_a_proxy_does_not_come_from_this_machine(String note) {
    HttpResponse<String> answer = open.get(PATH, note, "127.0.0.1");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("tonsvis_");
  }

  @Test
  void an_installation_with_an_address_tells_nobody_without_a_token() {
    try (RunningWatch found =
        RunningWatch.start(Installation.ADDRESS, "https://klima.example.dk")) {
      assertThat(found.get(PATH).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void where_a_token_is_set_only_who_says_it_is_told_also_by_a_proxy() {
    try (RunningWatch guarded =
        RunningWatch.start(
            Installation.ADDRESS, "https://klima.example.dk", Installation.METRICS_TOKEN, TOKEN)) {
      String right = "Bearer " + TOKEN;
      assertThat(guarded.get(PATH, "Authorization", right, "Via", "1.1 p").statusCode())
          .isEqualTo(200);
      HttpResponse<String> without = guarded.get(PATH);
      assertThat(without.statusCode()).isEqualTo(401);
      assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
      for (String wrong : new String[] {right + "x", "Bearer ", "Basic " + right}) {
        assertThat(guarded.get(PATH, "Authorization", wrong).statusCode()).isEqualTo(401);
      }
    }
  }
}
