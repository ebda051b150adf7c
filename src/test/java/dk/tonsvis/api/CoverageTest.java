package dk.tonsvis.api;

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
import dk.tonsvis.site.Site;
import dk.tonsvis.store.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the API says when the next vintage lacks a figure, and that it says so at once.
class CoverageTest {
  private House house;
  private Site site;

  @BeforeEach
  void open() {
    house = House.over(TestDatabase.fresh(), Clock.systemUTC());
    site = Site.start(house, "127.0.0.1", 0, ApiConfiguration.class);
  }

  @AfterEach
  void close() {
    site.close();
    house.close();
  }

  @Test
  void a_sum_that_lacks_a_figure_is_missing_and_says_what_it_lacks() throws Exception {
    String before = tag("/totals?year=2023");
    storeWithoutCopenhagensEnergy();
    assertThat(tag("/totals?year=2023")).isNotEqualTo(before);
    JsonNode total = get("/totals?year=2023").path("items").path(0);
    assertThat(total.at("/figure/kind").asString()).isEqualTo("missing");
    assertThat(total.at("/figure/reason").asString()).isEqualTo("1 of 490 figures missing");
    assertThat(total.at("/coverage/municipalities_complete").asInt()).isEqualTo(97);
    assertThat(total.at("/coverage/municipalities_expected").asInt()).isEqualTo(98);
    assertThat(total.at("/coverage/missing/0/reason").asString()).isEqualTo("NE");
    assertThat(total.path("known_co2e_g").asLong()).isPositive();
    JsonNode alone = get("/totals?year=2023&municipality=0101&sector=energy").path("items").path(0);
    assertThat(alone.has("known_co2e_g")).isFalse();
    JsonNode entry = get("/entries?year=2023&municipality=0101&sector=energy").at("/items/0");
    assertThat(entry.at("/figure/reason").asString()).isEqualTo("NE");
    assertThat(answer("/entries?year=2023&municipality=0101&sector=energy&format=csv").body())
        .contains(";0101;København;2023;energy;;;NE\r\n");
  }

  @Test
  void a_page_that_was_kept_is_made_anew_as_soon_as_something_is_stored() throws Exception {
    String before = page();
    assertThat(page()).isEqualTo(before);
    storeWithoutCopenhagensEnergy();
    assertThat(before).doesNotContain("udledningen i 2023 mangler");
    assertThat(page().replaceAll("</?strong>", "")).contains("udledningen i 2023 mangler");
  }

  private String page() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + site.port() + "/kommuner/koebenhavn");
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private String tag(String path) throws Exception {
    return answer(path).headers().firstValue("ETag").orElseThrow();
  }

  private JsonNode get(String path) throws Exception {
    return Checked.answer(path, answer(path));
  }

  private HttpResponse<String> answer(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + site.port() + "/api/v1" + path);
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private void storeWithoutCopenhagensEnergy() throws IOException {
    Emissions newest = house.accounts().newest(Accounts.NATIONAL);
    StringBuilder csv = new StringBuilder("kommunekode;aar;sektor;ton_co2e;mangler\n");
    for (String code : newest.municipalities()) {
      for (int year : newest.years()) {
        for (String sector : newest.sectors()) {
          boolean isGone = code.equals("0101") && year == 2023 && sector.equals("energy");
          Figure figure = newest.figure(code, year, sector);
          csv.append(code).append(';').append(year).append(';').append(sector).append(';');
          csv.append(isGone ? ";NE" : figure.known().orElseThrow().tonnesText() + ";");
          csv.append('\n');
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
}
