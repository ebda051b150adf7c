package dk.tonsvis.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.alliance.RealFigures;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Co2e;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Real municipalities by the account as read on 18 May 2026, and Vindby by its own.
class DriversTest {
  private static Why.Explained why(Municipality municipality) {
    String account = municipality.invented() ? "vindby" : Accounts.NATIONAL;
    return switch (RealFigures.house()
        .drivers()
        .of(municipality, RealFigures.house().reference().getIdentity(account))) {
      case Why.Explained explained -> explained;
      case Why.Unexplained unexplained -> throw new AssertionError(unexplained);
    };
  }

  private static Why.Explained why(String name) {
    return why(RealFigures.municipality(name));
  }

  private static SectorChange sector(Why.Explained why, String code) {
    return why.sectors().stream().filter(s -> s.sector().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void what_a_change_goes_with_sums_to_it_for_everybody_to_the_gram() {
    for (Municipality municipality : RealFigures.house().places().listWithInvented()) {
      Why.Explained why = why(municipality);
      Co2e sum = Co2e.ZERO;
      for (Driver driver : Driver.values()) {
        sum = sum.plus(why.term(driver));
      }
      assertThat(sum).as(municipality.name()).isEqualTo(why.change());
      assertThat(why.to().minus(why.from())).isEqualTo(why.change());
    }
  }

  @Test
  void odense_has_more_inhabitants_and_fell_less_in_energy_than_the_others() {
    Why.Explained odense = why("Odense");
    assertThat(odense.years()).containsExactly(2018, 2019, 2020, 2021, 2022, 2023);
    assertThat(odense.isTold()).isTrue();
    assertThat(odense.term(Driver.POPULATION).isPositive()).isTrue();
    SectorChange energy = sector(odense, "energy");
    assertThat(energy.isTold()).isTrue();
    assertThat(energy.term(Driver.ELSEWHERE).isNegative()).isTrue();
    assertThat(energy.term(Driver.HERE).isPositive()).isTrue();
    assertThat(sector(odense, "transport").isTold()).isFalse();
  }

  @Test
  void the_change_of_samsoe_cannot_be_told_from_zero() {
    Why.Explained samsoe = why("Samsø");
    assertThat(samsoe.change()).isEqualTo(Co2e.parseTonnes("-1676.5"));
    assertThat(samsoe.isTold()).isFalse();
  }

  @Test
  void an_uptake_stands_by_itself_and_is_not_held_against_others() {
    SectorChange land = sector(why("Læsø"), "agriculture_land");
    assertThat(land.from().isNegative()).isTrue();
    assertThat(land.terms()).containsOnlyKeys(Driver.UPTAKE);
    assertThat(land.term(Driver.UPTAKE)).isEqualTo(land.change());
  }

  @Test
  void the_town_with_most_of_a_sector_is_not_held_against_the_others_in_it() {
    Why.Explained aalborg = why("Aalborg");
    assertThat(sector(aalborg, "industrial_processes").terms())
        .containsOnlyKeys(Driver.POPULATION, Driver.HERE);
    assertThat(sector(aalborg, "transport").terms()).containsKey(Driver.ELSEWHERE);
  }

  @Test
  void vindby_has_an_account_of_its_own_and_nobody_to_be_held_against() {
    Why.Explained vindby = why("Vindby");
    assertThat(vindby.isHeldAgainstOthers()).isFalse();
    assertThat(vindby.has(Driver.ELSEWHERE)).isFalse();
    assertThat(vindby.term(Driver.POPULATION)).isEqualTo(Co2e.ZERO);
    assertThat(vindby.term(Driver.HERE)).isEqualTo(Co2e.ofTonnes(-12_000));
  }

  @Test
  void without_two_whole_years_or_a_population_nothing_is_taken_apart() {
    Municipality odense = RealFigures.municipality("Odense");
    // Vindby's account knows nothing of Odense, so no year of it is whole.
    assertThat(
            RealFigures.house()
                .drivers()
                .of(odense, RealFigures.house().reference().getIdentity("vindby")))
        .isEqualTo(new Why.Unexplained(Why.Lacking.YEARS));
  }

  @Test
  void most_sectors_changed_too_little_to_be_told_from_zero() {
    List<SectorChange> all =
        RealFigures.house().places().list().stream()
            .flatMap(municipality -> why(municipality).sectors().stream())
            .toList();
    assertThat(all).hasSize(98 * 5);
    assertThat(all.stream().filter(SectorChange::isTold)).hasSize(219);
    assertThat(
            RealFigures.house().places().list().stream()
                .filter(municipality -> why(municipality).isTold()))
        .hasSize(68);
  }
}
