package dk.tonsvis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Entry;
import dk.tonsvis.account.Import;
import dk.tonsvis.account.Submission;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Hearing;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The news of Vindby, asked for by work that sees everything: nothing but what the news themselves
/// leave out keeps a draft from being told of.
class MunicipalNewsTest {
  private static final Actor TEST = Actor.part("test");
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private House house;

  @BeforeEach
  void open() {
    house = House.over(TestDatabase.fresh(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_draft_is_news_when_it_is_sent_to_hearing_and_no_earlier() {
    List<News> before = news();
    PlanImport.Stored draft = draft();
    assertThat(news()).isEqualTo(before);
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThat(
            house
                .plans()
                .sendToHearing(
                    "0999", draft.revision().number(), day, Optional.of(day.plusWeeks(8)), TEST))
        .isInstanceOf(Hearing.Sent.class);
    assertThat(news()).hasSize(before.size() + 1);
    assertThat(news().getFirst())
        .isEqualTo(
            new News(
                "plan/0999/" + draft.revision().hash() + "/hoering",
                "Vindby: Invented: Vindby’s climate plan 2026 is in hearing",
                "The hearing began on 24 November 2026. It ends on 19 January 2027.",
                NOW,
                "/en/kommuner/vindby/plan/" + draft.revision().number()));
  }

  @Test
  void a_vintage_is_news_when_it_is_published_and_no_earlier() {
    List<News> before = news();
    Vintage proposed = propose();
    assertThat(news()).isEqualTo(before);
    house.accounts().publish(proposed.number(), TEST);
    assertThat(news()).hasSize(before.size() + 1);
    assertThat(news().getFirst().id()).isEqualTo("regnskab/vindby/" + proposed.contentHash());
  }

  private List<News> news() {
    Municipality vindby = house.places().find("vindby").orElseThrow();
    return Feed.of(new News.Teller(house, Language.ENGLISH), vindby, "/en/data/nyt/vindby.atom")
        .news();
  }

  private PlanImport.Stored draft() {
    String json =
        PlanFiles.json(house.plans().findInForce("0999").orElseThrow().plan())
            .replace("\"source\":\"", "\"source\":\"Forslag: ");
    return (PlanImport.Stored)
        house.plans().importFile("plan.json", json.getBytes(StandardCharsets.UTF_8), TEST);
  }

  private Vintage propose() {
    Vintage last = house.accounts().findLatest("vindby").orElseThrow();
    List<Entry> figures =
        house.accounts().emissions(last).figures().figures().entrySet().stream()
            .map(
                e ->
                    new Entry(
                        e.getKey(),
                        Figure.measured(
                            e.getValue().known().orElseThrow().plus(Co2e.ofTonnes(10)))))
            .toList();
    Submission submission =
        new Submission(
            "vindby",
            Optional.empty(),
            LocalDate.of(2026, 11, 1),
            new Bilingual("Hentet", "Fetched"),
            Optional.empty());
    return ((Import.Stored) house.accounts().propose(figures, "0".repeat(64), submission, TEST))
        .vintage();
  }
}
