package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.access.Provider;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.web.Installation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An installation that has been told its address: whatever a request says that we are called, it
/// is not believed.
class OwnAddressTest {
  private static final String ADDRESS = "https://klima.vindby.example";

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start(Installation.of(Map.of(Installation.ADDRESS, ADDRESS)));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void browsers_come_by_https_and_each_cookie_is_this_hosts_alone() {
    HttpResponse<String> page = desk.browser().get("/log-ind");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-tonsvis-formular=")
        .contains("Secure");
    Person anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    HttpResponse<String> in = desk.browser().get(TestSignIn.PATH + "?person=" + anna.id());
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("__Host-tonsvis=") && cookie.contains("Secure"));
  }

  @Test
  void the_sitemap_names_the_address() {
    assertThat(desk.browser().get("/sitemap.xml").body())
        .contains("<loc>" + ADDRESS + "/")
        .doesNotContain("127.0.0.1");
  }

  @Test
  void a_provider_is_told_to_send_people_back_to_the_address() {
    try (CrookedProvider provider = new CrookedProvider()) {
      desk.house()
          .access()
          .providers()
          .keep(
              new Provider("x", provider.issuer(), "tonsvis", "X", "X", List.of(), true),
              Actor.part("test"));
      assertThat(desk.browser().get("/log-ind/med/x").headers().firstValue("Location").orElse(""))
          .contains("redirect_uri=" + ADDRESS + "/log-ind/svar/x");
    }
  }

  @Test
  void a_form_of_another_name_of_ours_is_not_another_sites() {
    HttpResponse<String> answer =
        desk.browser()
            .send(
                HttpRequest.newBuilder(URI.create(desk.address() + "/log-ud"))
                    .header("Origin", ADDRESS)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build());
    assertThat(answer.statusCode()).isEqualTo(302);
  }
}
