package dk.tonsvis.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.place.MunicipalityType;
import dk.tonsvis.place.Validity;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AreaTest {
  private final Alliance alliance = RealFigures.house().alliance();
  private final Area everyone = alliance.everyone();

  @Test
  void everyone_together_is_the_account() {
    Emissions emissions = alliance.emissions();
    for (int year : emissions.years()) {
      assertThat(everyone.total(year)).isEqualTo(emissions.total(year));
      assertThat(everyone.sectorTotal("energy", year).known())
          .isEqualTo(emissions.sectorTotal("energy", year).known());
    }
    assertThat(everyone.together(2018, 2023)).isEqualTo(emissions.together(2018, 2023));
  }

  @Test
  void types_regions_and_kkrs_each_sum_to_everyone_to_the_gram() {
    for (Collection<Area> parts :
        List.of(
            alliance.byType().values(),
            areas(Unit.Kind.REGION, RealFigures.TODAY),
            areas(Unit.Kind.KKR, RealFigures.TODAY),
            areas(Unit.Kind.REGION, LocalDate.of(2027, 1, 1)))) {
      assertThat(parts.stream().mapToInt(area -> area.members().size()).sum()).isEqualTo(98);
      for (int year : alliance.emissions().years()) {
        Co2e sum =
            parts.stream().map(area -> area.total(year).known()).reduce(Co2e.ZERO, Co2e::plus);
        assertThat(sum).isEqualTo(everyone.total(year).known());
      }
    }
  }

  private List<Area> areas(Unit.Kind kind, LocalDate day) {
    return alliance.units(kind, day).stream()
        .filter(unit -> unit.validity().holdsOn(day))
        .flatMap(unit -> alliance.of(unit, day).stream())
        .toList();
  }

  @Test
  void what_is_emitted_in_a_sector_by_all_is_what_is_emitted_in_all() {
    for (int year : alliance.emissions().years()) {
      Co2e sum =
          alliance.sectors().stream()
              .map(sector -> everyone.sectorTotal(sector.code(), year).known())
              .reduce(Co2e.ZERO, Co2e::plus);
      assertThat(sum).isEqualTo(everyone.total(year).known());
    }
  }

  @Test
  void capital_municipalities_emit_least_per_inhabitant_and_rural_ones_most() {
    Map<MunicipalityType, Area> types = alliance.byType();
    assertThat(types.keySet()).containsExactly(MunicipalityType.values());
    assertThat(types.values().stream().map(area -> area.members().size()))
        .containsExactly(24, 3, 16, 24, 31);
    assertThat(types.values().stream().map(AreaTest::tenths))
        .containsExactly(2.0, 6.9, 5.7, 6.3, 9.9);
  }

  private static double tenths(Area area) {
    return Math.round(area.perInhabitant(2023).known().orElseThrow().tonnes() * 10) / 10.0;
  }

  @Test
  void without_a_count_of_inhabitants_nothing_is_said_per_inhabitant() {
    assertThat(everyone.inhabitants(2024)).isEmpty();
    assertThat(everyone.perInhabitant(2024)).isInstanceOf(Figure.Missing.class);
    assertThat(everyone.perInhabitant(2023)).isInstanceOf(Figure.Measured.class);
    assertThat(everyone.perInhabitant("energy", 2023)).isInstanceOf(Figure.Measured.class);
  }

  @Test
  void a_year_that_the_account_lacks_is_missing_and_no_zero() {
    assertThat(everyone.total(2017).isComplete()).isFalse();
    assertThat(everyone.perInhabitant(2017)).isInstanceOf(Figure.Missing.class);
    assertThat(everyone.shareOf(everyone, 2017)).isEmpty();
    assertThat(everyone.together(2017, 2023).municipalities()).isZero();
    assertThat(everyone.change(RealFigures.municipality("Odense"), 2017, 2023)).isEmpty();
  }

  @Test
  void some_of_an_area_are_told_by_the_same_vintage_and_strangers_are_not() {
    Area odense = everyone.only(List.of(RealFigures.municipality("Odense")));
    assertThat(odense.emissions()).isSameAs(everyone.emissions());
    assertThat(odense.total(2023).known()).isEqualTo(Co2e.parseTonnes("808556.3"));
    assertThatThrownBy(() -> odense.only(List.of(RealFigures.municipality("Assens"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_invented_and_nobody_at_all_are_no_area() {
    assertThatThrownBy(() -> alliance.of(List.of(RealFigures.municipality("Vindby"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> alliance.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_region_that_is_yet_to_open_has_the_members_of_its_first_day() {
    Unit east = alliance.find(Unit.Kind.REGION, "oestdanmark", RealFigures.TODAY).orElseThrow();
    assertThat(east.memberDay(RealFigures.TODAY)).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(alliance.of(east, RealFigures.TODAY).orElseThrow().members()).hasSize(46);
  }

  @Test
  void a_region_that_has_closed_has_the_members_of_its_last_day() {
    LocalDate later = LocalDate.of(2028, 5, 1);
    Unit capital = alliance.find(Unit.Kind.REGION, "hovedstaden", later).orElseThrow();
    assertThat(capital.memberDay(later)).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(alliance.of(capital, later).orElseThrow().members()).hasSize(29);
  }

  @Test
  void a_unit_is_found_by_the_end_of_its_address_and_by_nothing_else() {
    assertThat(alliance.find(Unit.Kind.KKR, "syddanmark", RealFigures.TODAY).map(Unit::name))
        .hasValue("KKR Syddanmark");
    assertThat(alliance.find(Unit.Kind.KKR, "oestdanmark", RealFigures.TODAY)).isEmpty();
    assertThat(alliance.find(Unit.Kind.REGION, "region-syddanmark", RealFigures.TODAY)).isEmpty();
  }

  @Test
  void odense_belongs_to_a_region_and_a_kkr_and_vindby_to_none() {
    assertThat(alliance.unitsOf(RealFigures.municipality("Odense"), RealFigures.TODAY))
        .extracting(Unit::name)
        .containsExactly("Region Syddanmark", "KKR Syddanmark");
    assertThat(alliance.unitsOf(RealFigures.municipality("Vindby"), RealFigures.TODAY)).isEmpty();
  }

  @Test
  void of_a_unit_without_members_there_is_no_area() {
    Unit empty =
        new Unit(
            Unit.Kind.KKR,
            "kkr-ingen",
            "KKR Ingen",
            new Validity(Optional.empty(), Optional.empty()));
    assertThat(alliance.of(empty, RealFigures.TODAY)).isEmpty();
  }
}
