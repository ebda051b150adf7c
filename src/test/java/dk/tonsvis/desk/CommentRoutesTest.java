package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.drafting.Comment;
import dk.tonsvis.drafting.CommentId;
import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.store.Sight;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An adviser says something about a draft, and a coordinator deals with it.
class CommentRoutesTest {
  private static final String VINDBY = "0999";
  private static final String PLAN = "/arbejde/kommuner/vindby/plan";

  private static RunningDesk desk;
  private static Person anna;
  private static Person rikke;

  private CopyContent content;
  private CopyRow action;
  private String copy;
  private String row;

  @BeforeAll
  static void start() {
    desk = RunningDesk.start();
    anna = desk.person("Anna Ager", desk.municipality("vindby"), Role.COORDINATOR);
    rikke = desk.person("Rikke Rask", desk.municipality("vindby"), Role.ADVISER);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @BeforeEach
  void make() {
    content =
        seeing(
            () ->
                desk.house()
                    .copies()
                    .read(
                        desk.house()
                            .copies()
                            .makeFrom(
                                desk.house().plans().findInForce(VINDBY).orElseThrow(),
                                "Revision 2027",
                                RunningDesk.ACTOR)
                            .id())
                    .orElseThrow());
    action = content.of("actions").getFirst();
    copy = PLAN + "/kladde/" + content.copy().id();
    row = copy + "/raekke/" + action.id();
  }

  private static <T> T seeing(Supplier<T> work) {
    return Sight.of(Set.of(VINDBY)).during(work::get);
  }

  private List<Comment> comments() {
    return seeing(() -> desk.house().comments().list(content.copy().id()));
  }

  private HttpResponse<String> say(Browser browser, String text) {
    browser.get(row);
    return browser.post(
        copy + "/kommentarer",
        "kommentar",
        CommentId.next().toString(),
        "raekke",
        Integer.toString(action.id()),
        "tekst",
        text);
  }

  @Test
  void an_adviser_comments_on_a_row_and_the_coordinator_answers_and_deals_with_it() {
    Browser adviser = desk.browser(rikke);
    HttpResponse<String> said = say(adviser, "Er 2030 muligt?\nSe <nabo> kommunen.");
    assertThat(adviser.follow(said).body())
        .contains("Kommentaren er gemt", "<p>Er 2030 muligt?</p>", "Se &lt;nabo&gt; kommunen.");
    Comment comment = comments().getFirst();

    Browser coordinator = desk.browser(anna);
    String form = coordinator.get(row).body();
    assertThat(form.indexOf("Er 2030 muligt?")).isLessThan(form.indexOf("data-saving"));
    assertThat(coordinator.get("/arbejde").body()).contains("til kladden venter på dig");
    assertThat(coordinator.get(copy).body()).contains("Én åben kommentar");
    assertThat(coordinator.get(copy + "/indsatser").body()).contains("Én åben kommentar");
    String one = copy + "/kommentarer/" + comment.id();
    assertThat(coordinator.get(copy + "/kommentarer").body())
        .contains("Rikke Rask", one, action.cell("name_da"));
    coordinator.get(one);
    HttpResponse<String> answered = coordinator.post(one, "tekst", "Ja, se effekten.");
    assertThat(coordinator.follow(answered).body()).contains("Ja, se effekten.");
    assertThat(adviser.get("/arbejde").body()).contains("til kladden venter på dig");

    assertThat(coordinator.post(one + "/behandlet").statusCode()).isEqualTo(303);
    assertThat(coordinator.get(copy + "/kommentarer").body())
        .contains("Behandlet af Anna Ager", "Ingen åbne kommentarer.", "Åbn igen");
    assertThat(adviser.get("/arbejde").body()).doesNotContain("til kladden venter på dig");
    coordinator.post(one + "/aaben");
    assertThat(comments().getFirst().isOpen()).isTrue();
  }

  @Test
  void a_comment_that_is_sent_twice_is_said_once() {
    Browser adviser = desk.browser(rikke);
    String id = CommentId.next().toString();
    adviser.get(copy + "/kommentarer");
    for (int i = 0; i < 2; i++) {
      assertThat(
              adviser
                  .post(copy + "/kommentarer", "kommentar", id, "tekst", "Fin plan.")
                  .statusCode())
          .isEqualTo(303);
    }
    assertThat(comments()).hasSize(1);
    assertThat(comments().getFirst().row()).isEmpty();
  }

  @Test
  void nothing_and_too_much_are_told_beside_the_field_with_what_was_typed() {
    Browser adviser = desk.browser(rikke);
    assertThat(say(adviser, " ").body()).contains("Skriv en kommentar.");
    String long_ = "x".repeat(Comment.LONGEST + 1);
    HttpResponse<String> refused = say(adviser, long_);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("højst have 5000 tegn", long_, "name=\"raekke\"");
    assertThat(comments()).isEmpty();
  }

  @Test
  void an_adviser_deals_with_nothing_and_changes_nothing() {
    Browser adviser = desk.browser(rikke);
    say(adviser, "Er 2030 muligt?");
    String one = copy + "/kommentarer/" + comments().getFirst().id();
    assertThat(adviser.get(one).body()).doesNotContain("/behandlet");
    assertThat(adviser.post(one + "/behandlet").statusCode()).isEqualTo(403);
    assertThat(adviser.post(row, "version", "1", "unit", "x").statusCode()).isEqualTo(403);
  }

  @Test
  void a_comment_stays_when_its_row_is_removed() {
    Browser adviser = desk.browser(rikke);
    say(adviser, "Er 2030 muligt?");
    Browser coordinator = desk.browser(anna);
    coordinator.get(row);
    coordinator.post(row + "/fjern", "version", "1");
    assertThat(coordinator.get(copy + "/kommentarer").body())
        .contains("Er 2030 muligt?", "en række, der er fjernet");
  }

  @Test
  void a_comment_is_not_there_for_another_municipality_or_the_public() {
    say(desk.browser(rikke), "Er 2030 muligt?");
    Person per = desk.person("Per Povlsen", desk.municipality("odense"), Role.COORDINATOR);
    Browser other = desk.browser(per);
    assertThat(other.get(copy + "/kommentarer").statusCode()).isEqualTo(403);
    assertThat(other.get(copy.replace("vindby", "odense") + "/kommentarer").statusCode())
        .isEqualTo(404);
    assertThat(Sight.NOTHING.during(() -> desk.house().comments().list(content.copy().id())))
        .isEmpty();
  }
}
