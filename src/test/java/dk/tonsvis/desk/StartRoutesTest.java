package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Membership;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StartRoutesTest {
  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void who_has_not_signed_in_is_sent_to_sign_in_and_comes_back() {
    HttpResponse<String> answer = desk.browser().get("/en/arbejde?a=b");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/en/log-ind?videre=%2Fen%2Farbejde%3Fa%3Db");
  }

  @Test
  void the_desk_opens_on_the_municipalities_that_one_works_for() {
    Person anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    HttpResponse<String> page = desk.browser(anna).get("/arbejde");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Anna Ager", "/arbejde/kommuner/vindby");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_role_that_is_taken_back_is_gone_at_the_next_page() {
    Person bo = desk.person("Bo Birk", desk.municipality("vindby"), Role.COORDINATOR);
    Browser browser = desk.browser(bo);
    assertThat(browser.get("/arbejde").body()).contains("/arbejde/kommuner/vindby");
    Membership held = desk.house().people().memberships(bo.id()).getFirst();
    desk.house().people().endMembership(held, RunningDesk.ACTOR);
    assertThat(browser.get("/arbejde").body()).doesNotContain("/arbejde/kommuner/vindby");
  }

  @Test
  void a_reader_of_public_pages_gets_no_cookie() {
    Browser browser = desk.browser();
    browser.get("/");
    browser.get("/kommuner/vindby");
    assertThat(browser.cookies().getCookieStore().getCookies()).isEmpty();
  }
}
