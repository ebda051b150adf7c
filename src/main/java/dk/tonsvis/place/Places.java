package dk.tonsvis.place;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What is known of places. Read from tables once, never changed, safe to share.
public final class Places {
  private final List<Municipality> all;
  private final List<Municipality> real;
  private final Map<MunicipalityCode, Municipality> byCode = new HashMap<>();
  private final Map<String, Municipality> bySlug = new HashMap<>();
  private final List<Region> regions;
  private final List<Kkr> kkrs;
  private final List<Membership> memberships;
  private final Map<MunicipalityCode, NavigableMap<Integer, Population>> populations =
      new HashMap<>();

  private Places(
      List<Municipality> municipalities,
      List<Region> regions,
      List<Kkr> kkrs,
      List<Membership> memberships,
      Map<MunicipalityCode, List<Population>> populations) {
    this.all = municipalities.stream().sorted(DanishOrder.byName()).toList();
    this.real = all.stream().filter(municipality -> !municipality.invented()).toList();
    for (Municipality municipality : all) {
      putOnce(byCode, municipality.code(), municipality);
      putOnce(bySlug, municipality.slug(), municipality);
    }
    this.regions = List.copyOf(regions);
    this.kkrs = List.copyOf(kkrs);
    this.memberships = List.copyOf(memberships);
    populations.forEach(
        (code, counts) -> {
          NavigableMap<Integer, Population> byYear = new TreeMap<>();
          counts.forEach(count -> putOnce(byYear, count.year(), count));
          this.populations.put(code, byYear);
        });
  }

  private static <K, V> void putOnce(Map<K, V> map, K key, V value) {
    if (map.put(key, value) != null) {
      throw new IllegalArgumentException("twice the same: " + key);
    }
  }

  /// Reads the tables of this package. Throws [IllegalArgumentException] if one of them is not as
  /// it should be.
  public static Places load() {
    return new Places(
        PlaceTables.municipalities(),
        PlaceTables.regions(),
        PlaceTables.kkrs(),
        PlaceTables.memberships(),
        PlaceTables.populations());
  }

  /// The 98 municipalities of Denmark in the order of the Danish alphabet.
  public List<Municipality> list() {
    return real;
  }

  /// The same with the invented Vindby in its place; never for a sum.
  public List<Municipality> listWithInvented() {
    return all;
  }

  /// By the last part of a web address: the name's slug or the code, with or without its leading
  /// zero. Also finds a name as written (`Odense`), since its slug is the same.
  public Optional<Municipality> find(String address) {
    String slug = Slug.of(address);
    Municipality named = bySlug.get(slug);
    if (named != null) {
      return Optional.of(named);
    }
    return slug.matches("[0-9]{3,4}") ? find(MunicipalityCode.parse(slug)) : Optional.empty();
  }

  public Optional<Municipality> find(MunicipalityCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// Throws [NoSuchElementException] for a code that no municipality has, such as 0411.
  public Municipality get(MunicipalityCode code) {
    return find(code)
        .orElseThrow(() -> new NoSuchElementException("no municipality has the code " + code));
  }

  /// Municipalities whose name begins with or contains what is written, else those whose name is
  /// almost that; best first, Vindby among them.
  public List<Municipality> search(String text) {
    return NameSearch.search(text, all);
  }

  public List<Region> regions(LocalDate day) {
    return regions.stream().filter(region -> region.validity().holdsOn(day)).toList();
  }

  /// All regions that are known, also those that have closed or are yet to open.
  public List<Region> listRegions() {
    return regions;
  }

  /// All KKR, also those that have closed or are yet to open.
  public List<Kkr> listKkrs() {
    return kkrs;
  }

  public List<Kkr> kkrs(LocalDate day) {
    return kkrs.stream().filter(kkr -> kkr.validity().holdsOn(day)).toList();
  }

  /// The region a municipality belongs to on a day; Vindby belongs to none.
  public Optional<Region> regionOf(MunicipalityCode code, LocalDate day) {
    return regions(day).stream().filter(region -> isMember(region.id(), code, day)).findFirst();
  }

  public Optional<Kkr> kkrOf(MunicipalityCode code, LocalDate day) {
    return kkrs(day).stream().filter(kkr -> isMember(kkr.id(), code, day)).findFirst();
  }

  /// The municipalities of a region or KKR, by its id, on a day; in the order of the alphabet.
  public List<Municipality> membersOf(String unit, LocalDate day) {
    return real.stream().filter(m -> isMember(unit, m.code(), day)).toList();
  }

  private boolean isMember(String unit, MunicipalityCode code, LocalDate day) {
    return memberships.stream()
        .anyMatch(
            membership ->
                membership.unit().equals(unit)
                    && membership.municipality().equals(code)
                    && membership.validity().holdsOn(day));
  }

  /// How many live there in a year; empty where no count is known, as for 2024.
  public Optional<Population> population(MunicipalityCode code, int year) {
    return Optional.ofNullable(populations.getOrDefault(code, new TreeMap<>()).get(year));
  }

  /// All counts of a municipality in order of year.
  public List<Population> populations(MunicipalityCode code) {
    return List.copyOf(populations.getOrDefault(code, new TreeMap<>()).values());
  }

  /// How many live in the 98 together; empty if the count of a single one is not known.
  public OptionalLong nationalInhabitants(int year) {
    long sum = 0;
    for (Municipality municipality : real) {
      Optional<Population> population = population(municipality.code(), year);
      if (population.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += population.get().inhabitants();
    }
    return OptionalLong.of(sum);
  }

  List<Membership> memberships() {
    return memberships;
  }
}
