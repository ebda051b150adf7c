package dk.tonsvis.explain;

import dk.tonsvis.account.Trend;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a figure, which is also its lasting address: `/udledning/odense/2023/transport`.
///
/// @param place a municipality's address, a region's, [#NATION] or [#COUNTRY]
/// @param parts what the [Kind] says, each written with letters, digits, dots and hyphens
/// @param readOn the vintage by the day it was read; empty for the newest one, whichever it is
public record Name(Kind kind, String place, List<String> parts, Optional<LocalDate> readOn) {
  /// The municipalities of Denmark together.
  public static final String NATION = "danmark";

  /// The nation by its own inventory, which counts otherwise than its municipalities do.
  public static final String COUNTRY = "hele-landet";

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}._-]{1,80}");

  public Name {
    parts = List.copyOf(parts);
    if (parts.isEmpty()
        || !PART.matcher(place).matches()
        || !parts.stream().allMatch(part -> PART.matcher(part).matches())) {
      throw new IllegalArgumentException("no name of a figure: " + place + " " + parts);
    }
  }

  public static Name of(Kind kind, String place, String... parts) {
    return new Name(kind, place, List.of(parts), Optional.empty());
  }

  public static Name ofYear(Kind kind, String place, int year) {
    return of(kind, place, String.valueOf(year));
  }

  public static Name ofSector(Kind kind, String place, int year, String sector) {
    return of(kind, place, String.valueOf(year), sector.replace('_', '-'));
  }

  public static Name ofSpan(Kind kind, String place, int from, int to) {
    return of(kind, place, from + "-" + to);
  }

  public static Name ofAction(Kind kind, String place, int year, String action) {
    return of(kind, place, String.valueOf(year), part(action));
  }

  /// A direction of a plan.
  ///
  /// @param revision number of the plan's revision
  public static Name ofTheme(String place, int revision, String theme) {
    return of(Kind.THEME, place, String.valueOf(revision), part(theme));
  }

  public static Name ofThemes(String place, int revision, int year) {
    return of(Kind.THEMES, place, String.valueOf(revision), String.valueOf(year));
  }

  public static Name ofTarget(Kind kind, String place, String target) {
    return of(kind, place, part(target));
  }

  public static Name ofTrend(String place, int year, Trend.Method method) {
    return of(Kind.TREND, place, String.valueOf(year), word(method));
  }

  private static String word(Trend.Method method) {
    return switch (method) {
      case LINEAR -> "ret-linje";
      case HOLT -> "glidende-retning";
      case FLAT -> "som-sidste-aar";
    };
  }

  /// What an address can hold of a number that somebody else wrote.
  static String part(String number) {
    return number.strip().replaceAll("[^\\p{L}\\p{N}.-]+", "_");
  }

  /// Empty if these cannot be the parts of a name.
  public static Optional<Name> find(
      Kind kind, String place, List<String> parts, Optional<LocalDate> readOn) {
    boolean fits =
        !parts.isEmpty()
            && parts.size() <= 2
            && PART.matcher(place).matches()
            && parts.stream().allMatch(part -> PART.matcher(part).matches());
    return fits ? Optional.of(new Name(kind, place, parts, readOn)) : Optional.empty();
  }

  /// The same figure as a vintage knew it.
  public Name asReadOn(LocalDate day) {
    return new Name(kind, place, parts, Optional.of(day));
  }

  /// The year, where the first part is one.
  Optional<Integer> year() {
    return parts.getFirst().matches("[12][0-9]{3}")
        ? Optional.of(Integer.valueOf(parts.getFirst()))
        : Optional.empty();
  }

  /// Two years, the earlier first.
  Optional<List<Integer>> span() {
    if (!parts.getFirst().matches("[12][0-9]{3}-[12][0-9]{3}")) {
      return Optional.empty();
    }
    int from = Integer.parseInt(parts.getFirst().substring(0, 4));
    int to = Integer.parseInt(parts.getFirst().substring(5));
    return from < to ? Optional.of(List.of(from, to)) : Optional.empty();
  }

  /// What follows the year.
  Optional<String> second() {
    return parts.size() > 1 ? Optional.of(parts.get(1)) : Optional.empty();
  }

  /// The method that is named after the year.
  Optional<Trend.Method> method() {
    return second()
        .flatMap(
            part ->
                Arrays.stream(Trend.Method.values())
                    .filter(method -> word(method).equals(part))
                    .findFirst());
  }

  /// The sector that is named, among those that there are.
  Optional<String> sectorAmong(List<String> codes) {
    return second().flatMap(part -> sectorAmong(codes, part));
  }

  static Optional<String> sectorAmong(List<String> codes, String part) {
    return codes.stream().filter(code -> code.replace('_', '-').equals(part)).findFirst();
  }

  /// `/udledning/odense/2023/transport`, without the vintage.
  public String path() {
    return "/" + kind.word() + "/" + place + "/" + String.join("/", parts);
  }
}
