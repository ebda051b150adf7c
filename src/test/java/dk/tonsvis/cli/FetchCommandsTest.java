package dk.tonsvis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Entry;
import dk.tonsvis.account.Import;
import dk.tonsvis.account.Submission;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.cli.TypedCommands.Answer;
import dk.tonsvis.fetch.StandInServices;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Bilingual;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `account fetch|publish` and `indicator …`, with a service on this machine.
class FetchCommandsTest {
  private House house;
  private StandInServices services;

  @BeforeEach
  void open() {
    house = TypedCommands.house();
    services = StandInServices.start();
  }

  @AfterEach
  void close() {
    services.close();
    house.close();
  }

  private TypedCommands commands() {
    return TypedCommands.in(house).with(services.environment());
  }

  @Test
  void a_register_is_fetched_proposed_published_and_shown() {
    Answer fetched = commands().english("indicator", "fetch", "statbank-folk1a");
    assertThat(fetched.code()).isZero();
    assertThat(fetched.err()).isEmpty();
    assertThat(fetched.out())
        .isEqualTo(
            """
            Population (FOLK1A): the figures have changed, and are proposed as vintage 2.
            Publish it with: tonsvis indicator publish 2
            """);
    assertThat(commands().danish("indicator", "show", "odense").out())
        .isEqualTo("Der er ikke offentliggjort målte tal for Odense.\n");
    assertThat(commands().danish("indicator", "list").out()).contains("Foreslåede versioner");
    assertThat(commands().danish("indicator", "publish", "2").out())
        .startsWith("Version 2 af statbank-folk1a")
        .contains("Alle ser den nu.");
    assertThat(commands().danish("indicator", "publish", "2").out())
        .contains("var offentliggjort i forvejen");
    assertThat(commands().danish("indicator", "show", "odense").out())
        .contains("Indbyggere")
        .contains("46.100")
        .contains("Danmarks Statistik");
    JsonNode again = commands().english("indicator", "fetch", "statbank-folk1a", "--json").json();
    assertThat(again.get("outcome").asString()).isEqualTo("unchanged");
    assertThat(again.get("vintage").asInt()).isEqualTo(2);
  }

  @Test
  void vindbys_invented_series_are_shown_with_their_source() {
    Answer shown = commands().english("indicator", "show", "vindby");
    assertThat(shown.out())
        .contains("Passenger cars, electric")
        .contains("Vindby’s counts (invented)");
    JsonNode document = commands().english("indicator", "show", "vindby", "--json").json();
    assertThat(document.get("series")).hasSize(15);
    assertThat(document.at("/series/0/readings/0/value").asInt()).isEqualTo(10_000);
  }

  @Test
  void what_is_not_known_is_answered_with_what_there_is() {
    Answer unknown = commands().english("indicator", "fetch", "energistyrelsen");
    assertThat(unknown.code()).isEqualTo(4);
    assertThat(unknown.err()).contains("statbank-folk1a").contains("energidataservice-capacity");
    assertThat(commands().english("indicator", "publish", "99").code()).isEqualTo(4);
    assertThat(commands().english("account", "publish", "99").code()).isEqualTo(4);
    for (String years : List.of("soon", "2024-2018", "18-24", "2018-")) {
      assertThat(TypedCommands.outside().english("account", "fetch", "--years", years).code())
          .as(years)
          .isEqualTo(2);
    }
  }

  @Test
  void a_fetch_that_fails_says_why_and_that_it_goes_on_next_time() {
    Map<String, String> withoutKey = new HashMap<>(services.environment());
    withoutKey.remove("TONSVIS_ENERGISTYRELSEN_KEY");
    Answer failed = TypedCommands.in(house).with(withoutKey).english("account", "fetch");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err())
        .contains("A key is needed. Set it in TONSVIS_ENERGISTYRELSEN_KEY.")
        .contains("goes on where it stopped");
    Answer refused = commands().danish("account", "fetch", "--years", "2024");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("En version er hel");
  }

  @Test
  void a_proposed_vintage_is_listed_apart_compared_and_published() {
    Vintage proposed = propose();
    String number = Integer.toString(proposed.number());
    Answer list = commands().english("account", "list");
    assertThat(list.out()).contains("Proposed and not yet published");
    assertThat(commands().english("account", "list", "--json").json().get("proposed")).hasSize(1);
    assertThat(commands().english("account", "show", "vindby", "--vintage", number).code())
        .isEqualTo(4);
    assertThat(commands().english("account", "diff", "vindby", number).code()).isZero();
    assertThat(commands().english("account", "publish", number).out())
        .contains("is published. Everybody sees it now.");
    assertThat(commands().english("account", "publish", number).out())
        .contains("had been published before");
    assertThat(commands().english("account", "list").out()).doesNotContain("Proposed");
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
    Import outcome =
        house
            .accounts()
            .propose(
                figures,
                "0".repeat(64),
                new Submission(
                    "vindby",
                    Optional.empty(),
                    LocalDate.of(2026, 11, 1),
                    new Bilingual("Hentet", "Fetched"),
                    Optional.empty()),
                Actor.part("test"));
    return ((Import.Stored) outcome).vintage();
  }
}
