package dk.tonsvis.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {
  @Test
  void it_says_to_anyone_that_all_is_well_and_gives_no_cookie() {
    try (RunningWatch running = RunningWatch.start()) {
      HttpResponse<String> answer = running.get("/sundhed");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }
  }

  @Test
  void without_its_database_it_names_the_part_and_nothing_else() {
    try (RunningWatch running = RunningWatch.start()) {
      running.house().database().close();
      HttpResponse<String> answer = running.get("/sundhed");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).isEqualTo("{\"status\":\"degraded\",\"parts\":[\"database\"]}");
      assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }
  }
}
