package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.hearing.Reply;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.plan.Hearing;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.store.Sight;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A plan in hearing, from both sides: citizens who reply and the municipality that answers.
class HearingJourneyTest {
  private static final String VINDBY = "0999";

  private static RunningDesk desk;
  private static Person anna;
  private static int number;
  private static String page;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    number = Sight.of(Set.of(VINDBY)).during(HearingJourneyTest::heard);
    page = "/kommuner/vindby/plan/" + number + "/hoering";
  }

  private static int heard() {
    Revision inForce = desk.house().plans().findInForce(VINDBY).orElseThrow();
    String json = PlanFiles.json(inForce.plan()).replace("\"source\":\"", "\"source\":\"Forslag: ");
    PlanImport stored =
        desk.house()
            .plans()
            .importFile("plan.json", json.getBytes(StandardCharsets.UTF_8), RunningDesk.ACTOR);
    int revision = ((PlanImport.Stored) stored).revision().number();
    Hearing sent =
        desk.house()
            .plans()
            .sendToHearing(
                VINDBY,
                revision,
                LocalDate.of(2026, 11, 20),
                Optional.of(LocalDate.of(2026, 12, 24)),
                RunningDesk.ACTOR);
    assertThat(sent).isInstanceOf(Hearing.Sent.class);
    return revision;
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static HttpResponse<String> send(Browser browser, String headers, String... fields) {
    StringBuilder body = new StringBuilder("svar=" + UUID.randomUUID());
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&')
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(desk.address() + page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (!headers.isEmpty()) {
      request.header("Sec-Fetch-Site", headers);
    }
    return browser.send(request.build());
  }

  private static List<Reply> replies() {
    return Sight.of(Set.of(VINDBY)).during(() -> desk.house().hearings().list(VINDBY, number));
  }

  private static Reply reply(String body) {
    return replies().stream().filter(r -> r.body().equals(body)).findFirst().orElseThrow();
  }

  @Test
  void a_citizen_replies_without_a_cookie_and_reads_the_answer_when_it_is_published() {
    Browser citizen = desk.browser();
    assertThat(citizen.get("/kommuner/vindby/plan/" + number).body()).contains(page);
    assertThat(citizen.get(page).body()).contains("Hvad mener du om klimaplanen i Vindby?");
    assertThat(citizen.get(page + "?fra=senior-council").body())
        .containsPattern("value=\"senior-council\"\\s+selected");
    HttpResponse<String> sent =
        send(
            citizen,
            "same-origin",
            "body",
            "Flere <b>træer</b>, tak.",
            "fra",
            "senior-council",
            "email",
            "rosa@vindby.example");
    assertThat(sent.statusCode()).isEqualTo(303);
    Reply reply = reply("Flere <b>træer</b>, tak.");
    assertThat(citizen.follow(sent).body()).contains("Tak.", reply.reference());
    assertThat(citizen.cookies().getCookieStore().getCookies()).isEmpty();
    assertThat(citizen.get(page).body()).doesNotContain("træer");

    Browser municipality = desk.browser(anna);
    String list = "/arbejde/kommuner/vindby/plan/udgave/" + number + "/svar";
    assertThat(municipality.get(list).body()).contains(reply.reference(), "venter på svar");
    String one = "/arbejde/kommuner/vindby/plan/svar/" + reply.id();
    assertThat(municipality.get(one).body()).contains("&lt;b", "rosa@vindby.example");
    municipality.post(one, "svar", "Vi planter hundrede.", "set", "0");
    assertThat(citizen.get(page).body()).doesNotContain("træer");
    HttpResponse<String> late =
        municipality.post(one, "svar", "Noget andet", "set", "0", "udgiv", "yes");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Noget andet", "Vi planter hundrede.");
    municipality.post(one, "svar", "Vi planter tusind.", "set", "1", "udgiv", "yes");
    assertThat(citizen.get(page).body())
        .contains("&lt;b", "Vi planter tusind.", "Ældrerådet")
        .doesNotContain("rosa@vindby.example", "Vi planter hundrede.");
    assertThat(municipality.get(list + ".csv").body()).contains("Vi planter tusind.");

    municipality.post(one + "/skjul", "grund", "advertising");
    assertThat(citizen.get(page).body()).doesNotContain("træer");
    municipality.post(one + "/skjul");
    assertThat(citizen.get(page).body()).contains("træer");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    HttpResponse<String> answer =
        send(desk.browser(), "same-origin", "body", "", "fra", "other", "name", "Ib <Ibsen>");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Skriv en tekst.", "Skriv, hvem du svarer for.", "Ib &lt;Ibsen");
  }

  @Test
  void a_form_on_another_site_cannot_send_a_reply() {
    HttpResponse<String> answer = send(desk.browser(), "cross-site", "body", "Fra et andet sted");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(replies()).noneMatch(reply -> reply.body().equals("Fra et andet sted"));
  }

  @Test
  void what_was_never_in_hearing_has_no_such_page() {
    assertThat(desk.browser().get("/kommuner/vindby/plan/1/hoering").statusCode()).isEqualTo(404);
    assertThat(desk.browser().get("/kommuner/odense/plan/99999999999/hoering").statusCode())
        .isEqualTo(404);
    assertThat(desk.browser().get(page + "?kvittering=AAAAAAAA").body()).doesNotContain("AAAAAAAA");
  }
}
