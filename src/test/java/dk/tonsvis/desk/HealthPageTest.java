package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HealthPageTest {
  private static final String PAGE = "/arbejde/drift/helbred";

  private static RunningDesk desk;
  private static Browser administrator;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    administrator =
        desk.browser(desk.person("Anna Ager", Organisation.INSTALLATION, Role.ADMINISTRATOR));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /// As a follower notes it that cannot get past a fact; the clock of the desk stands at nine.
  private static void stickSince(String moment) {
    int rows =
        desk.house()
            .database()
            .jdbc()
            .sql(
                """
                update journal_follower
                set attempts = 9, failure = 'it does not say', failed_since = cast(:at as timestamptz),
                    next_try = cast(:at as timestamptz) + interval '10 years'
                where name = 'letters'
                """)
            .param("at", moment)
            .update();
    assertThat(rows).isOne();
  }

  private static void unstick() {
    desk.house()
        .database()
        .jdbc()
        .sql(
            """
            update journal_follower
            set attempts = 0, failure = null, failed_since = null, next_try = null
            """)
        .update();
  }

  @Test
  void an_administrator_finds_it_from_the_start_of_the_operation() {
    assertThat(administrator.get("/arbejde/drift").body()).contains("href=\"" + PAGE + "\"");
    assertThat(administrator.get("/en" + PAGE).body())
        .contains("Everything does its work.", "No letters wait.", "Keeps up");
  }

  @Test
  void what_is_stuck_is_told_here_with_its_reason_and_to_others_without() {
    stickSince("2026-11-22T08:00:00Z");
    try {
      assertThat(administrator.get(PAGE).body())
          .contains("Noget gør ikke sit arbejde.", "it does not say", "Prøv igen");
      HttpResponse<String> told = desk.browser().get("/sundhed");
      assertThat(told.statusCode()).isEqualTo(503);
      assertThat(told.body()).contains("\"followers\"").doesNotContain("it does not say");
    } finally {
      unstick();
    }
  }

  @Test
  void the_button_lets_it_try_again_at_once() {
    stickSince("2026-11-22T08:00:00Z");
    try {
      administrator.get(PAGE);
      HttpResponse<String> sent = administrator.post(PAGE + "/igen", "foelger", "letters");
      assertThat(administrator.follow(sent).body()).contains("Det prøves igen.");
      assertThat(desk.house().followers().standing().getFirst().trouble().orElseThrow().nextTry())
          .isEqualTo(RunningDesk.NOW);
    } finally {
      unstick();
    }
  }
}
