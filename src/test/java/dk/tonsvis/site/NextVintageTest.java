package dk.tonsvis.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Import;
import dk.tonsvis.account.Progress;
import dk.tonsvis.account.Submission;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.store.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the pages say when the next vintage brings another year, or lacks a figure.
class NextVintageTest {
  private House house;
  private Site site;

  @BeforeEach
  void open() {
    house = House.over(TestDatabase.fresh(), Clock.systemUTC());
    site = Site.start(house, "127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    site.close();
    house.close();
  }

  @Test
  void a_municipality_with_a_missing_figure_does_not_look_like_a_fall() throws IOException {
    store(Optional.of("0101"), false);
    String front = page("/");
    assertThat(front)
        .contains("97 af 98 kommuner udledte")
        .contains("97 af 98 kommuner er med i tallet.");
    // 33,172,016.6 t of the 97 in 2023 against 43,827,038.5 t of the same 97 in 2018.
    assertThat(front).contains("33,2 mio. ton CO₂e").contains("24 %");
    assertThat(front).doesNotContain("Pr. indbygger i 2023");
    assertThat(page("/kommuner/koebenhavn"))
        .contains("udledningen i 2023 mangler")
        .contains("Udledningen pr. indbygger i København kan ikke regnes ud for 2023");
  }

  @Test
  void a_new_year_is_not_in_the_old_vintage_and_its_population_is_not_known() throws IOException {
    store(Optional.empty(), true);
    String odense = page("/kommuner/odense");
    assertThat(odense)
        .contains("i 2024.")
        .contains("kan ikke regnes ud for 2024")
        .contains("ikke i begge")
        .contains("Tallene er de samme");
    assertThat(odense).doesNotContain("udgangspunktet er nul eller derunder");
    String front = page("/");
    assertThat(front).contains("I 2023 er kommunernes sum 34,0 mio. ton");
  }

  /// Stores the newest national account again: with one cell missing in 2023, or with a year 2024
  /// that is like 2023.
  private void store(Optional<String> incomplete, boolean withNewYear) throws IOException {
    Emissions newest = house.accounts().newest(Accounts.NATIONAL);
    StringBuilder csv = new StringBuilder("kommunekode;aar;sektor;ton_co2e;mangler\n");
    for (String code : newest.municipalities()) {
      for (int year : newest.years()) {
        for (String sector : newest.sectors()) {
          boolean missing =
              year == 2023
                  && sector.equals("energy")
                  && incomplete.filter(code::equals).isPresent();
          Figure figure = newest.figure(code, year, sector);
          line(csv, code, year, sector, missing ? Figure.missing("NE") : figure);
          if (withNewYear && year == 2023) {
            line(csv, code, 2024, sector, figure);
          }
        }
      }
    }
    Import outcome =
        house
            .accounts()
            .importFile(
                new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                new Submission(
                    Accounts.NATIONAL,
                    Optional.empty(),
                    LocalDate.of(2026, 11, 1),
                    new Bilingual("prøve", "trial"),
                    Optional.empty()),
                Actor.part("test"),
                Progress.UNSEEN);
    assertThat(outcome).isInstanceOf(Import.Stored.class);
  }

  private static void line(StringBuilder csv, String code, int year, String sector, Figure figure) {
    csv.append(code).append(';').append(year).append(';').append(sector).append(';');
    switch (figure) {
      case Figure.Measured m -> csv.append(m.amount().tonnesText()).append(';');
      case Figure.Missing m -> csv.append(';').append(m.reason());
      case Figure.Estimated e -> throw new IllegalStateException("no estimates: " + e);
    }
    csv.append('\n');
  }

  /// The page as text, with ordinary spaces.
  private String page(String path) {
    return RunningSite.sendTo("http://127.0.0.1:" + site.port(), "GET", path)
        .body()
        .replaceAll("</?strong>", "")
        .replace('\u00a0', ' ');
  }
}
