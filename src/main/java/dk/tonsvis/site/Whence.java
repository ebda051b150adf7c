package dk.tonsvis.site;

import dk.tonsvis.account.Trend;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.language.Language;
import java.time.LocalDate;

/// Links from a figure to where it comes from.
///
/// @param place as in the address of the explanation
record Whence(Language language, String place) {
  static final String PATH = "/forklar";

  String emission(int year) {
    return year(Kind.EMISSION, year);
  }

  String emission(int year, String sector) {
    return sector(Kind.EMISSION, year, sector);
  }

  /// The year's total as another vintage knew it.
  String emission(int year, LocalDate readOn) {
    return to(Name.ofYear(Kind.EMISSION, place, year).asReadOn(readOn));
  }

  String year(Kind kind, int year) {
    return to(Name.ofYear(kind, place, year));
  }

  String sector(Kind kind, int year, String sector) {
    return to(Name.ofSector(kind, place, year, sector));
  }

  String span(Kind kind, int from, int to) {
    return to(Name.ofSpan(kind, place, from, to));
  }

  String action(Kind kind, int year, String action) {
    return to(Name.ofAction(kind, place, year, action));
  }

  String trend(int year, Trend.Method method) {
    return to(Name.ofTrend(place, year, method));
  }

  String theme(int revision, String theme) {
    return to(Name.ofTheme(place, revision, theme));
  }

  String themes(int revision, int year) {
    return to(Name.ofThemes(place, revision, year));
  }

  String target(Kind kind, String target) {
    return to(Name.ofTarget(kind, place, target));
  }

  private String to(Name name) {
    return address(language, name);
  }

  static String address(Language language, Name name) {
    return Frame.address(language, path(name));
  }

  /// Without the language.
  static String path(Name name) {
    return PATH + name.path() + query(name);
  }

  static String query(Name name) {
    return name.readOn().map(day -> "?aflaest=" + day).orElse("");
  }
}
