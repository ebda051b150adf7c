package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two servers on one database: what somebody began at one they go on with at the other.
class BesideTest {
  private static final String PASSWORD = "fire grå gæs gik en tur";

  private static RunningDesk desk;
  private static RunningDesk beside;
  private static Person anna;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    beside = desk.beside();
    anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    desk.house().access().passwords().set(anna, PASSWORD, RunningDesk.ACTOR);
  }

  @AfterAll
  static void close() {
    beside.close();
    desk.close();
  }

  @Test
  void a_form_of_one_server_signs_in_at_the_other_and_is_known_at_both_until_it_is_over() {
    Browser browser = desk.browser();
    browser.get("/log-ind");
    browser.moveTo(beside);
    browser.post("/log-ind", "email", anna.email(), "adgangskode", PASSWORD);
    assertThat(browser.get("/arbejde").body()).contains("Anna Ager");
    browser.moveTo(desk);
    assertThat(browser.get("/arbejde").body()).contains("Anna Ager");
    browser.post("/log-ud");
    browser.moveTo(beside);
    assertThat(browser.get("/arbejde").statusCode()).isEqualTo(302);
  }

  @Test
  void what_was_written_when_a_session_ended_at_one_server_stands_in_the_form_at_the_other() {
    Browser browser = desk.browser(anna);
    String profile = "/arbejde/profil";
    browser.get(profile);
    browser.forgetSession();
    browser.post(profile, "navn", "Anna Ny", "_side", profile, "_hvem", anna.id().toString());
    browser.moveTo(beside);
    browser.get(TestSignIn.PATH + "?person=" + anna.id());
    assertThat(browser.get(profile).body()).contains("Anna Ny", "Din session var slut");
  }

  @Test
  void guesses_count_at_both_servers_together() {
    Browser browser = desk.browser();
    browser.get("/log-ind");
    for (int guess = 0; guess < 12; guess++) {
      browser.moveTo(guess % 2 == 0 ? desk : beside);
      browser.post("/log-ind", "email", "bo@vindby.example", "adgangskode", "et gæt " + guess);
    }
    browser.moveTo(beside);
    assertThat(
            browser
                .post("/log-ind", "email", "bo@vindby.example", "adgangskode", "et gæt")
                .statusCode())
        .isEqualTo(429);
  }
}
