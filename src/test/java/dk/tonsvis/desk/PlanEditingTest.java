package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.State;
import dk.tonsvis.store.Sight;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages on which a municipality edits its plan, asked as its people ask.
class PlanEditingTest {
  private static final String PLAN = "/arbejde/kommuner/vindby/plan";
  private static final String VINDBY = "0999";

  private static RunningDesk desk;
  private static Person anna;
  private static Person omar;
  private static Person asta;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    omar = desk.person("Omar Ovesen", desk.municipality("vindby"), Role.COORDINATOR);
    asta = desk.person("Asta Aagaard", desk.municipality("vindby"), Role.APPROVER);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static <T> T seeing(Supplier<T> work) {
    return Sight.of(Set.of(VINDBY)).during(work::get);
  }

  /// A copy of the revision in force, made by a browser.
  private static CopyContent made(Browser browser) {
    Revision inForce = seeing(() -> desk.house().plans().findInForce(VINDBY)).orElseThrow();
    browser.get(PLAN);
    HttpResponse<String> answer =
        browser.post(
            PLAN + "/kladder",
            "udgave",
            Integer.toString(inForce.number()),
            "navn",
            "Revision 2027");
    assertThat(answer.statusCode()).isEqualTo(303);
    String location = answer.headers().firstValue("Location").orElseThrow();
    String id = location.replaceAll(".*/kladde/([0-9a-f-]{36}).*", "$1");
    return read(CopyId.parse(id).orElseThrow());
  }

  private static CopyContent read(CopyId id) {
    return seeing(() -> desk.house().copies().read(id)).orElseThrow();
  }

  private static CopyRow row(CopyContent content, String table) {
    return content.of(table).getFirst();
  }

  private static String address(CopyContent content) {
    return PLAN + "/kladde/" + content.copy().id();
  }

  private static String address(CopyContent content, CopyRow row) {
    return address(content) + "/raekke/" + row.id();
  }

  @Test
  void every_page_of_a_copy_opens_and_every_row_has_its_form() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    HttpResponse<String> overview = browser.get(address(content));
    assertThat(overview.statusCode()).isEqualTo(200);
    assertThat(overview.body()).contains("Revision 2027", "Indsatser", "Anna Ager");
    for (CopyRow row : content.rows()) {
      HttpResponse<String> page = browser.get(address(content, row));
      assertThat(page.statusCode()).as(row.table()).isEqualTo(200);
      assertThat(page.body()).contains("data-saving");
    }
    HttpResponse<String> english = browser.get("/en" + address(content, row(content, "actions")));
    assertThat(english.body()).contains(">Save<").doesNotContain(">Gem<");
  }

  @Test
  void a_form_that_is_sent_as_it_is_changes_nothing() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    for (CopyRow row : content.rows()) {
      HttpResponse<String> page = browser.get(address(content, row));
      List<String> fields = FormFields.of(page.body(), "row");
      HttpResponse<String> answer = browser.postAll(address(content, row), fields);
      assertThat(answer.statusCode()).as(row.table()).isEqualTo(303);
    }
    assertThat(read(content.copy().id()).copy().version()).isEqualTo(1);
    assertThat(read(content.copy().id()).tables()).isEqualTo(content.tables());
  }

  @Test
  void a_row_is_saved_by_its_button_and_numbers_are_read_as_the_page_writes_them() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow effect = row(content, "effects");
    browser.get(address(content, effect));
    HttpResponse<String> answer =
        browser.post(address(content, effect), "version", "1", "high", "12.345,5");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(read(content.copy().id()).find(effect.id()).orElseThrow().cell("high"))
        .isEqualTo("12345.5");
    assertThat(browser.follow(answer).body()).contains("value=\"12345,5\"", "Gemt.");
    assertThat(browser.get("/en" + address(content, effect)).body()).contains("value=\"12345.5\"");
  }

  @Test
  void an_effect_is_called_what_its_pool_is_called() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow pool = row(content, "pools");
    CopyRow effect =
        content.of("effects").stream()
            .filter(row -> row.cell("pool").equals(pool.name()))
            .findFirst()
            .orElseThrow();
    assertThat(browser.get(address(content, effect)).body())
        .containsPattern("<h1[^>]*>\\s*" + pool.cell("name_da") + "\\s*</h1>");
  }

  @Test
  void an_effect_on_a_whole_sector_is_called_what_the_account_calls_the_sector() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow effect =
        content.of("effects").stream()
            .filter(row -> row.cell("pool").equals("transport"))
            .findFirst()
            .orElseThrow();
    assertThat(browser.get(address(content) + "/effekter").body())
        .contains(">Transport</a>")
        .doesNotContain(">transport</a>");
    assertThat(browser.get("/en" + address(content, effect)).body()).contains("<h1>Transport</h1>");
  }

  @Test
  void what_of_an_action_is_seldom_filled_in_is_folded_until_it_says_something() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow action = row(content, "actions");
    String path = address(content, action);
    browser.get(path);
    browser.post(path, "version", "1", "continues", "", "superseded_by", "", "merged_with", "");
    String descent = "<details class=\"desk-fold\"%s><summary>Sammenhæng med den forrige udgave";
    assertThat(browser.get(path).body()).contains(descent.formatted(""));
    browser.post(path, "version", "2", "merged_with", "77.9");
    assertThat(browser.get(path).body()).contains(descent.formatted(" open"));
  }

  @Test
  void two_plans_that_cannot_be_compared_lead_to_what_is_missing() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow target = row(content, "targets");
    browser.get(address(content, target));
    browser.post(address(content, target), "version", "1", "year", "snart");
    assertThat(browser.get(PLAN + "/sammenlign?fra=1&til=kladde-" + content.copy().id()).body())
        .contains("Se, hvad der mangler", "href=\"" + address(content) + "\"");
  }

  @Test
  void the_script_that_saves_while_one_writes_is_told_the_time_and_the_next_version() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow plan = row(content, "plan");
    browser.get(address(content, plan));
    HttpResponse<String> answer =
        browser.postAll(
            address(content, plan), List.of("version", "1", "source", "Et møde"), "Tonsvis-Saving");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"version\":\"2\"", "Gemt kl. 10.00");
  }

  @Test
  void two_who_change_the_same_field_see_both_and_choose_and_nothing_is_lost() {
    Browser first = desk.browser(anna);
    CopyContent content = made(first);
    CopyRow action = row(content, "actions");
    Browser second = desk.browser(omar);
    first.get(address(content, action));
    second.get(address(content, action));
    first.post(address(content, action), "version", "1", "unit", "Annas enhed");
    HttpResponse<String> told =
        second.postAll(
            address(content, action), List.of("version", "1", "unit", "Omars"), "Tonsvis-Saving");
    assertThat(told.statusCode()).isEqualTo(409);
    HttpResponse<String> conflict =
        second.post(address(content, action), "version", "1", "unit", "Omars enhed", "end", "2044");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Annas enhed", "Omars enhed", "Anna Ager");
    List<String> fields = FormFields.of(conflict.body(), "choice");
    HttpResponse<String> undecided = second.postAll(address(content, action) + "/afgoer", fields);
    assertThat(undecided.statusCode()).isEqualTo(422);
    assertThat(undecided.body()).contains("Vælg en af de to.", "Omars enhed");
    HttpResponse<String> decided =
        second.postAll(
            address(content, action) + "/afgoer", FormFields.with(fields, "valg-unit", "deres"));
    assertThat(decided.statusCode()).isEqualTo(303);
    CopyRow now = read(content.copy().id()).find(action.id()).orElseThrow();
    assertThat(now.cell("unit")).isEqualTo("Annas enhed");
    assertThat(now.cell("end")).isEqualTo("2044");
  }

  @Test
  void a_row_that_somebody_removed_is_put_back_with_what_was_typed() {
    Browser first = desk.browser(anna);
    CopyContent content = made(first);
    CopyRow action = row(content, "actions");
    Browser second = desk.browser(omar);
    second.get(address(content, action));
    first.get(address(content, action));
    first.post(address(content, action) + "/fjern", "version", "1");
    HttpResponse<String> conflict =
        second.post(address(content, action), "version", "1", "unit", "Omars enhed");
    assertThat(conflict.statusCode()).isEqualTo(409);
    HttpResponse<String> back =
        second.postAll(
            address(content, action) + "/tilbage", FormFields.of(conflict.body(), "restore"));
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(read(content.copy().id()).find(action.id()).orElseThrow().cell("unit"))
        .isEqualTo("Omars enhed");
  }

  @Test
  void rows_are_added_renumbered_moved_removed_and_brought_back() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    browser.get(address(content));
    HttpResponse<String> added = browser.post(address(content) + "/ny", "tabel", "actions");
    assertThat(browser.follow(added).body()).contains("Rækken er tilføjet");
    CopyRow row = read(content.copy().id()).of("actions").getLast();
    browser.post(address(content, row), "version", "2", "number", "77.1", "name_da", "Ny");
    HttpResponse<String> taken =
        browser.post(address(content, row) + "/nummer", "nummer", row(content, "actions").name());
    assertThat(taken.statusCode()).isEqualTo(422);
    browser.post(address(content, row) + "/nummer", "nummer", "77.2");
    browser.post(address(content, row) + "/flyt", "retning", "op");
    CopyContent now = read(content.copy().id());
    assertThat(now.find(row.id()).orElseThrow().name()).isEqualTo("77.2");
    assertThat(now.of("actions").getLast().id()).isNotEqualTo(row.id());
    browser.post(
        address(content, row) + "/fjern", "version", Integer.toString(now.copy().version()));
    assertThat(read(content.copy().id()).find(row.id())).isEmpty();
    browser.post(address(content) + "/fortryd");
    assertThat(read(content.copy().id()).find(row.id())).isPresent();
  }

  @Test
  void what_is_missing_is_told_with_a_way_to_its_field_and_no_revision_is_made() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow target = row(content, "targets");
    browser.get(address(content, target));
    browser.post(address(content, target), "version", "1", "year", "snart");
    assertThat(browser.get(address(content, target)).body())
        .contains("»snart« er ikke et årstal", "Gemt, men ikke færdigt", "value=\"snart\"");
    HttpResponse<String> refused = browser.post(address(content) + "/udgave");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/raekke/" + target.id() + "#felt-year");
  }

  @Test
  void a_copy_becomes_a_revision_goes_to_hearing_and_is_adopted_by_the_approver() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow plan = row(content, "plan");
    browser.get(address(content, plan));
    browser.post(address(content, plan), "version", "1", "source", "Byrådets møde i november");
    HttpResponse<String> made = browser.post(address(content) + "/udgave");
    String revision = made.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    int number = Integer.parseInt(revision.replaceAll(".*/", ""));
    assertThat(browser.get(revision).body()).contains("kladde", revision + "/hoering");
    assertThat(desk.browser().get("/kommuner/vindby/plan/" + number).statusCode()).isEqualTo(404);
    browser.get(revision + "/hoering");
    HttpResponse<String> wrong =
        browser.post(revision + "/hoering", "fra", "2026-11-20", "til", "19-11-2026");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("kan ikke slutte før");
    browser.post(revision + "/hoering", "fra", "2026-11-20", "til", "24-12-2026");
    assertThat(state(number)).isEqualTo(State.HEARING);
    assertThat(browser.get(revision + "/vedtag").statusCode()).isEqualTo(403);
    Browser approver = desk.browser(asta);
    assertThat(approver.get(revision + "/vedtag").body()).contains("afløser udgave");
    HttpResponse<String> nobody =
        approver.post(revision + "/vedtag", "den", "2026-11-21", "af", " ", "sag", "");
    assertThat(nobody.statusCode()).isEqualTo(422);
    approver.post(revision + "/vedtag", "den", "2026-11-21", "af", "Byrådet", "sag", "26/1234");
    assertThat(state(number)).isEqualTo(State.ADOPTED);
    assertThat(approver.get(PLAN).body()).contains("vedtaget");
  }

  private static State state(int number) {
    return seeing(() -> desk.house().plans().find(VINDBY, number)).orElseThrow().state();
  }

  @Test
  void an_approver_reads_a_copy_and_changes_nothing_in_it() {
    CopyContent content = made(desk.browser(anna));
    Browser approver = desk.browser(asta);
    CopyRow action = row(content, "actions");
    assertThat(approver.get(address(content, action)).body())
        .contains(action.cell("name_da"))
        .doesNotContain("data-saving");
    assertThat(approver.post(address(content, action), "version", "1", "unit", "x").statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_copy_is_not_there_for_another_municipality() {
    CopyContent content = made(desk.browser(anna));
    Person other = desk.person("Per Povlsen", desk.municipality("odense"), Role.COORDINATOR);
    Browser browser = desk.browser(other);
    browser.get("/arbejde");
    String there = address(content).replace("vindby", "odense");
    assertThat(browser.get(there).statusCode()).isEqualTo(404);
    assertThat(browser.get(address(content)).statusCode()).isEqualTo(403);
    assertThat(browser.post(there + "/kasser").statusCode()).isEqualTo(404);
  }

  @Test
  void a_copy_can_be_taken_home_compared_and_discarded() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    WorkingCopy copy = content.copy();
    assertThat(browser.get(address(content) + "/fil.json").body())
        .isEqualTo(content.tables().json());
    HttpResponse<String> workbook = browser.get(address(content) + "/fil.xlsx");
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.headers().firstValue("Cache-Control")).hasValue("no-store");
    CopyRow action = row(content, "actions");
    browser.get(address(content, action));
    browser.post(address(content, action), "version", "1", "unit", "En ny enhed");
    HttpResponse<String> difference =
        browser.get(
            PLAN
                + "/sammenlign?fra="
                + copy.fromRevision().orElseThrow()
                + "&til=kladde-"
                + copy.id());
    assertThat(difference.statusCode()).isEqualTo(200);
    assertThat(difference.body()).contains("En ny enhed");
    browser.post(address(content) + "/kasser");
    assertThat(browser.get(address(content)).statusCode()).isEqualTo(404);
  }

  @Test
  void a_file_is_seen_through_before_it_is_stored() {
    Browser browser = desk.browser(anna);
    Revision inForce = seeing(() -> desk.house().plans().findInForce(VINDBY)).orElseThrow();
    String json =
        PlanFiles.json(inForce.plan()).replace("\"source\":\"", "\"source\":\"Fra en fil: ");
    HttpResponse<String> preview = browser.follow(upload(browser, "plan.json", json));
    assertThat(preview.body()).contains("plan.json kan gemmes", "Fra en fil: ");
    String store = preview.body().replaceAll("(?s).*action=\"([^\"]+/gem)\".*", "$1");
    HttpResponse<String> stored = browser.post(store);
    assertThat(browser.follow(stored).body()).contains("Udgaven er gemt.");
  }

  @Test
  void a_file_with_faults_is_mended_in_a_copy_and_what_is_no_plan_is_refused() {
    Browser browser = desk.browser(anna);
    Revision inForce = seeing(() -> desk.house().plans().findInForce(VINDBY)).orElseThrow();
    String json = PlanFiles.json(inForce.plan()).replaceFirst("\"year\":[0-9]+", "\"year\":\"x\"");
    HttpResponse<String> preview = browser.follow(upload(browser, "fejl.json", json));
    assertThat(preview.body()).contains("kan ikke gemmes, som den er", "er ikke et årstal");
    String mend = preview.body().replaceAll("(?s).*action=\"([^\"]+/kladde)\".*", "$1");
    assertThat(browser.follow(browser.post(mend)).body()).contains("fejl.json");
    assertThat(upload(browser, "billede.png", "PNG").statusCode()).isEqualTo(422);
    String others = PlanFiles.json(inForce.plan()).replace("\"0999\"", "\"0461\"");
    HttpResponse<String> other = browser.follow(upload(browser, "odense.json", others));
    assertThat(other.body()).contains("en anden kommunes plan").doesNotContain("/gem\"");
  }

  private static HttpResponse<String> upload(Browser browser, String name, String content) {
    browser.get(PLAN + "/fil");
    String boundary = "----tonsvis";
    String body =
        part(boundary, "_csrf", Optional.empty(), browser.token())
            + part(boundary, "fil", Optional.of(name), content)
            + "--"
            + boundary
            + "--\r\n";
    return browser.send(
        HttpRequest.newBuilder(URI.create(desk.address() + PLAN + "/fil"))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build());
  }

  private static String part(String boundary, String name, Optional<String> file, String content) {
    return "--"
        + boundary
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\""
        + file.map(f -> "; filename=\"" + f + "\"\r\nContent-Type: application/octet-stream")
            .orElse("")
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  @Test
  void somebody_from_outside_reads_one_draft_by_a_link_until_it_is_taken_back() {
    Browser browser = desk.browser(anna);
    CopyContent content = made(browser);
    CopyRow plan = row(content, "plan");
    browser.get(address(content, plan));
    browser.post(address(content, plan), "version", "1", "source", "Et udkast at dele");
    HttpResponse<String> made = browser.post(address(content) + "/udgave");
    String sharing =
        made.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "") + "/deling";
    browser.get(sharing);
    assertThat(browser.post(sharing, "email", "a@b.dk, c@d.dk").statusCode()).isEqualTo(422);
    assertThat(browser.follow(browser.post(sharing, "email", "raad@vindby.example")).body())
        .contains("Tag tilbage");
    String link =
        desk.house().mail().outbox().getFirst().letter().orElseThrow().arguments().get("link");
    String path = String.valueOf(link).replaceAll("https?://[^/]+", "");
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> draft = desk.browser().get(path);
      assertThat(draft.statusCode()).isEqualTo(200);
      assertThat(draft.body())
          .contains("Udkast:", row(content, "actions").cell("name_da"))
          .doesNotContain(row(content, "actions").cell("owner"));
    }
    String revoked =
        browser.get(sharing).body().replaceAll("(?s).*name=\"link\" value=\"([^\"]+)\".*", "$1");
    browser.post(sharing + "/tilbage", "link", revoked);
    assertThat(desk.browser().get(path).statusCode()).isEqualTo(410);
    assertThat(desk.browser().get("/udkast/" + "x".repeat(43)).statusCode()).isEqualTo(404);
  }
}
