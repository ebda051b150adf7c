package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.fetch.Fetch;
import dk.tonsvis.fetch.FetchProgress;
import dk.tonsvis.fetch.Span;
import dk.tonsvis.fetch.StandInServices;
import dk.tonsvis.fetch.Surroundings;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.TestDatabase;
import dk.tonsvis.web.Assets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What `/kilder` says of each source, before and after it is asked.
class FreshnessPageTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T11:05:00Z"), ZoneOffset.UTC);

  private House house;

  @BeforeEach
  void open() {
    house = House.over(TestDatabase.fresh(), NOON);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_source_that_was_never_asked_says_so() {
    FreshnessPage page = page(Language.DANISH);
    assertThat(String.join("", page.headline()))
        .contains("Ingen af de 5 kilder er spurgt herfra endnu");
    assertThat(page.services()).hasSize(house.fetching().sources().size());
    FreshnessPage.Service energy = page.services().getFirst();
    assertThat(energy.outcome()).isEqualTo("Kilden er ikke spurgt herfra endnu.");
    assertThat(energy.reasons()).isEmpty();
    assertThat(energy.facts())
        .extracting(fact -> fact.text().words())
        .containsExactly("Energistyrelsen", "aldrig", "aldrig", "aldrig", "når nogen beder om det");
  }

  @Test
  void what_failed_is_told_in_words_of_the_readers_language() {
    assertThat(fetch("energistyrelsen", Map.of())).isInstanceOf(Fetch.Failed.class);
    FreshnessPage.Service danish = page(Language.DANISH).services().getFirst();
    assertThat(danish.outcome()).startsWith("Den sidste hentning lykkedes ikke.");
    assertThat(danish.reasons())
        .containsExactly("Der skal bruges en nøgle. Sæt den i TONSVIS_ENERGISTYRELSEN_KEY.");
    assertThat(danish.facts().get(1).text().words()).isEqualTo("24. november 2026 kl. 12.05");
    assertThat(page(Language.ENGLISH).services().getFirst().reasons())
        .containsExactly("A key is needed. Set it in TONSVIS_ENERGISTYRELSEN_KEY.");
  }

  @Test
  void what_was_fetched_is_among_the_figures_that_are_shown_once_it_is_published() {
    try (StandInServices services = StandInServices.start()) {
      Fetch outcome = fetch("statbank-folk1a", services.environment());
      FreshnessPage page = page(Language.ENGLISH);
      assertThat(String.join("", page.headline())).contains("24 November 2026");
      assertThat(page.services().get(1).outcome())
          .isEqualTo("Everything was fetched, and the figures had changed since last time.");
      assertThat(page.read().rows()).noneMatch(row -> row.heading().contains("FOLK1A"));
      house.indicators().publish(((Fetch.Changed) outcome).vintage(), Actor.part("test"));
      assertThat(page(Language.ENGLISH).read().rows())
          .anyMatch(row -> row.heading().contains("FOLK1A"));
    }
  }

  private Fetch fetch(String source, Map<String, String> environment) {
    return house
        .fetching()
        .fetch(
            house.fetching().get(source),
            Span.ALL,
            Surroundings.of(environment),
            Actor.part("test"),
            FetchProgress.UNSEEN);
  }

  private FreshnessPage page(Language language) {
    Frames frames = new Frames(new Frame.Furniture(Assets.read(), "test"), house);
    return FreshnessPages.of(house, frames.of(language, "/kilder", "freshness", "/metode"));
  }
}
