package dk.tonsvis.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Places PLACES = Places.load();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final MunicipalityCode ODENSE = MunicipalityCode.parse("461");
  private static final MunicipalityCode VINDBY = MunicipalityCode.parse("0999");

  @Test
  void there_are_98_municipalities_and_an_invented_one() {
    assertThat(PLACES.list()).hasSize(98).noneMatch(Municipality::invented);
    assertThat(PLACES.listWithInvented()).hasSize(99);
    assertThat(distinct(Municipality::code)).hasSize(99);
    assertThat(distinct(Municipality::slug)).hasSize(99);
    assertThat(PLACES.list().stream().mapToDouble(Municipality::areaKm2).sum())
        .isCloseTo(42_955.5, within(0.01));
  }

  @Test
  void they_are_of_five_types_as_statistics_denmark_counts_them() {
    Map<MunicipalityType, Long> types =
        PLACES.list().stream()
            .collect(Collectors.groupingBy(Municipality::type, Collectors.counting()));
    assertThat(types)
        .containsOnly(
            Map.entry(MunicipalityType.CAPITAL, 24L),
            Map.entry(MunicipalityType.METROPOLITAN, 3L),
            Map.entry(MunicipalityType.PROVINCIAL, 16L),
            Map.entry(MunicipalityType.COMMUTER, 24L),
            Map.entry(MunicipalityType.RURAL, 31L));
  }

  @Test
  void every_real_municipality_has_a_cvr_number_of_its_own() {
    Set<Cvr> numbers = new HashSet<>();
    PLACES.list().forEach(municipality -> numbers.add(municipality.cvr().orElseThrow()));
    assertThat(numbers).hasSize(98);
    assertThat(Cvr.isValid("64942212")).isTrue();
    assertThat(Cvr.isValid("64942221")).isFalse();
    assertThatThrownBy(() -> new Cvr("12345678")).hasMessageContaining("12345678");
  }

  @Test
  void the_list_follows_the_danish_alphabet() {
    List<String> names = PLACES.list().stream().map(Municipality::name).toList();
    assertThat(names).startsWith("Albertslund", "Allerød", "Assens", "Ballerup");
    assertThat(names).endsWith("Vordingborg", "Ærø", "Aabenraa", "Aalborg", "Aarhus");
    assertThat(names).containsSubsequence("Fredericia", "Furesø", "Faaborg-Midtfyn", "Gentofte");
  }

  @Test
  void every_address_resolves_to_its_municipality() {
    for (Municipality municipality : PLACES.listWithInvented()) {
      String code = municipality.code().digits();
      assertThat(PLACES.find(municipality.slug())).contains(municipality);
      assertThat(PLACES.find(municipality.name())).contains(municipality);
      assertThat(PLACES.find(code)).contains(municipality);
      assertThat(PLACES.find(code.substring(1)))
          .isEqualTo(code.startsWith("0") ? Optional.of(municipality) : Optional.empty());
    }
  }

  @Test
  void what_is_no_municipality_is_not_found() {
    assertThat(PLACES.find("0411")).as("Christiansø").isEmpty();
    assertThat(PLACES.find("odnse")).isEmpty();
    assertThat(PLACES.find("")).isEmpty();
    assertThat(PLACES.find("61")).isEmpty();
    assertThatThrownBy(() -> PLACES.get(new MunicipalityCode("0411")))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("0411");
    assertThatThrownBy(() -> MunicipalityCode.parse("46a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void vindby_is_invented_and_has_nothing_of_a_real_body() {
    Municipality vindby = PLACES.get(VINDBY);
    assertThat(vindby.invented()).isTrue();
    assertThat(vindby.cvr()).isEmpty();
    assertThat(vindby.location()).isEmpty();
    assertThat(vindby.areaKm2()).isEqualTo(100.0);
    assertThat(PLACES.regionOf(VINDBY, TODAY)).isEmpty();
    assertThat(PLACES.kkrOf(VINDBY, TODAY)).isEmpty();
    assertThat(PLACES.populations(VINDBY))
        .allMatch(p -> p.inhabitants() == 10_000 && p.kind() == Population.Kind.INVENTED);
  }

  @Test
  void five_regions_become_four_on_new_years_day_2027() {
    assertThat(PLACES.regions(TODAY)).hasSize(5);
    assertThat(PLACES.regions(NEW_YEAR)).hasSize(4);
    assertThat(PLACES.regions(NEW_YEAR.minusDays(1))).hasSize(5);
    Region east = PLACES.regionOf(MunicipalityCode.parse("101"), NEW_YEAR).orElseThrow();
    assertThat(east.name()).isEqualTo("Region Østdanmark");
    assertThat(east.planned()).isTrue();
    assertThat(east.officialCode()).isEmpty();
    assertThat(east.source()).contains("lov nr. 699");
    assertThat(PLACES.membersOf(east.id(), NEW_YEAR)).hasSize(46);
    assertThat(PLACES.membersOf(east.id(), TODAY)).isEmpty();
  }

  @Test
  void every_municipality_is_in_one_region_and_one_kkr_before_and_after() {
    for (LocalDate day : List.of(LocalDate.of(2018, 1, 1), TODAY, NEW_YEAR)) {
      for (Municipality municipality : PLACES.list()) {
        assertThat(unitsOn(municipality, day)).as(municipality.name() + " " + day).hasSize(2);
        assertThat(PLACES.regionOf(municipality.code(), day)).isPresent();
        assertThat(PLACES.kkrOf(municipality.code(), day)).isPresent();
      }
      assertThat(PLACES.kkrs(day)).hasSize(5);
    }
    assertThat(PLACES.regionOf(ODENSE, TODAY)).isEqualTo(PLACES.regionOf(ODENSE, NEW_YEAR));
  }

  private static List<String> unitsOn(Municipality municipality, LocalDate day) {
    return PLACES.memberships().stream()
        .filter(m -> m.municipality().equals(municipality.code()) && m.validity().holdsOn(day))
        .map(Membership::unit)
        .toList();
  }

  @Test
  void a_membership_lies_within_the_life_of_its_unit() {
    Map<String, Validity> lives =
        PLACES.listRegions().stream().collect(Collectors.toMap(Region::id, Region::validity));
    PLACES.kkrs(TODAY).forEach(kkr -> lives.put(kkr.id(), kkr.validity()));
    for (Membership membership : PLACES.memberships()) {
      assertThat(lives).containsKey(membership.unit());
      assertThat(membership.validity()).isEqualTo(lives.get(membership.unit()));
      assertThat(PLACES.find(membership.municipality())).isPresent();
    }
  }

  @Test
  void a_year_without_a_count_is_missing_and_not_interpolated() {
    assertThat(PLACES.population(ODENSE, 2023))
        .contains(new Population(2023, 207_748, Population.Kind.DERIVED));
    assertThat(PLACES.population(ODENSE, 2024)).isEmpty();
    assertThat(PLACES.population(ODENSE, 2025))
        .contains(new Population(2025, 210_803, Population.Kind.REGISTERED));
    assertThat(PLACES.nationalInhabitants(2024)).isEmpty();
    assertThat(PLACES.nationalInhabitants(2026)).hasValue(6_025_511);
  }

  @Test
  void every_municipality_has_the_same_years_of_population() {
    List<Integer> years = List.of(2018, 2019, 2020, 2021, 2022, 2023, 2025, 2026);
    for (Municipality municipality : PLACES.list()) {
      assertThat(PLACES.populations(municipality.code()))
          .extracting(Population::year)
          .isEqualTo(years);
    }
  }

  @Test
  void every_tile_and_its_name_is_there_once_and_vindby_has_none() {
    List<Tile> tiles = tiles();
    assertThat(tiles).hasSize(98);
    assertThat(tiles.stream().map(t -> t.column() + "," + t.row()).distinct()).hasSize(98);
    assertThat(tiles.stream().map(Tile::label).distinct()).hasSize(98);
    assertThat(tiles).allMatch(t -> t.column() <= 16 && t.row() <= 13);
    assertThat(PLACES.get(VINDBY).tile()).isEmpty();
  }

  @Test
  void tiles_are_near_their_true_place() {
    assertThat(rankCorrelation(l -> l.tile().column(), Location::longitude)).isGreaterThan(0.98);
    assertThat(rankCorrelation(l -> l.tile().row(), l -> -l.latitude())).isGreaterThan(0.94);
  }

  @Test
  void islands_have_water_around_them() {
    for (String island : List.of("Læsø", "Samsø", "Fanø", "Ærø", "Langeland", "Bornholm")) {
      Tile own = PLACES.find(island).orElseThrow().tile().orElseThrow();
      assertThat(tiles())
          .as(island)
          .filteredOn(t -> !t.equals(own))
          .allMatch(
              t -> Math.abs(t.column() - own.column()) > 1 || Math.abs(t.row() - own.row()) > 1);
    }
  }

  @Test
  void a_name_is_found_however_it_is_typed() {
    assertThat(first("odense")).isEqualTo("Odense");
    assertThat(first("ODENSE kommune")).isEqualTo("Odense");
    assertThat(first("odnse")).isEqualTo("Odense");
    assertThat(first("odesne")).isEqualTo("Odense");
    assertThat(first("ærø")).isEqualTo("Ærø");
    assertThat(first("aeroe")).isEqualTo("Ærø");
    assertThat(first("aero")).isEqualTo("Ærø");
    assertThat(first("arhus")).isEqualTo("Aarhus");
    assertThat(first("Århus")).isEqualTo("Aarhus");
    assertThat(first("kobenhavn")).isEqualTo("København");
    assertThat(first("Københavns Kommune")).isEqualTo("København");
    assertThat(first("copenhagen")).isEqualTo("København");
    assertThat(first("midtfyn")).isEqualTo("Faaborg-Midtfyn");
    assertThat(first("frederiksbreg")).isEqualTo("Frederiksberg");
    assertThat(first("vindby")).isEqualTo("Vindby");
  }

  @Test
  void what_begins_so_comes_before_what_contains_it() {
    assertThat(names("ballerup")).containsExactly("Ballerup");
    assertThat(names("kø")).startsWith("København", "Køge").contains("Kolding");
    assertThat(names("borg")).contains("Svendborg", "Aalborg").doesNotContain("Odense");
    assertThat(names("fre")).startsWith("Fredensborg", "Fredericia");
  }

  @Test
  void nonsense_finds_nothing() {
    assertThat(PLACES.search("")).isEmpty();
    assertThat(PLACES.search(" ?!")).isEmpty();
    assertThat(PLACES.search("xyzxyz")).isEmpty();
    assertThat(PLACES.search("qq")).isEmpty();
  }

  @Test
  void slips_are_counted_one_by_one() {
    assertThat(NameSearch.slips("odense", "odense")).isZero();
    assertThat(NameSearch.slips("odnse", "odense")).isEqualTo(1);
    assertThat(NameSearch.slips("odesne", "odense")).isEqualTo(1);
    assertThat(NameSearch.slips("", "fan")).isEqualTo(3);
  }

  @Test
  void both_languages_have_words_for_every_type_and_every_kind_of_count() {
    for (Language language : Language.values()) {
      for (MunicipalityType type : MunicipalityType.values()) {
        assertThat(type.name(language)).isNotBlank();
      }
      for (Population.Kind kind : Population.Kind.values()) {
        assertThat(kind.source(language)).isNotBlank();
        assertThat(kind.caveat(language)).isNotBlank();
      }
    }
    assertThat(Words.of("place", Language.DANISH).keys())
        .isEqualTo(Words.of("place", Language.ENGLISH).keys());
    assertThat(MunicipalityType.COMMUTER.name(Language.DANISH)).isEqualTo("oplandskommune");
  }

  private static String first(String text) {
    return names(text).getFirst();
  }

  private static List<String> names(String text) {
    return PLACES.search(text).stream().map(Municipality::name).toList();
  }

  private static <T> Set<T> distinct(Function<Municipality, T> of) {
    return PLACES.listWithInvented().stream().map(of).collect(Collectors.toSet());
  }

  private static List<Tile> tiles() {
    return PLACES.listWithInvented().stream().flatMap(m -> m.tile().stream()).toList();
  }

  /// Spearman's rank correlation; equal values get the mean of their ranks.
  private static double rankCorrelation(
      ToDoubleFunction<Location> one, ToDoubleFunction<Location> other) {
    List<Location> locations = PLACES.list().stream().map(m -> m.location().orElseThrow()).toList();
    return correlation(ranks(locations, one), ranks(locations, other));
  }

  private static double[] ranks(List<Location> locations, ToDoubleFunction<Location> of) {
    double[] values = locations.stream().mapToDouble(of).toArray();
    List<Integer> order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toList();
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.size(); ) {
      int to = from;
      while (to < order.size() && values[order.get(to)] == values[order.get(from)]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order.get(i)] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private static double correlation(double[] a, double[] b) {
    double mean = (a.length - 1) / 2.0;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - mean) * (b[i] - mean);
      aa += (a[i] - mean) * (a[i] - mean);
      bb += (b[i] - mean) * (b[i] - mean);
    }
    return ab / Math.sqrt(aa * bb);
  }
}
