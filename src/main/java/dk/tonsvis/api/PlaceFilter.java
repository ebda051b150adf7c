package dk.tonsvis.api;

import dk.tonsvis.place.Kkr;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Region;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which municipalities are asked for: those that fit every filter that is given.
final class PlaceFilter {
  private final Places places;
  private final LocalDate day;
  private final List<String> codes;
  private final Set<String> inRegions;
  private final Set<String> inKkrs;
  private final List<String> types;
  private final boolean byRegion;
  private final boolean byKkr;

  private PlaceFilter(Ask ask, Places places, LocalDate day) {
    this.places = places;
    this.day = day;
    this.codes = ask.list("municipality");
    this.types = ask.list("type");
    this.byRegion = !ask.list("region").isEmpty();
    this.byKkr = !ask.list("kkr").isEmpty();
    this.inRegions = members(ask.list("region"));
    this.inKkrs = members(ask.list("kkr"));
  }

  /// Notes in the [Ask] what is not known.
  ///
  /// @param day on which regions and KKR are looked at
  static PlaceFilter of(Ask ask, Places places, LocalDate day) {
    ask.list("municipality").stream()
        .filter(code -> places.find(new MunicipalityCode(code)).isEmpty())
        .forEach(code -> ask.notKnown("municipality", code));
    List<String> open = places.regions(day).stream().map(Region::id).toList();
    List<String> ever = places.listRegions().stream().map(Region::id).toList();
    for (String region : ask.list("region")) {
      if (!ever.contains(region)) {
        ask.notKnown("region", region);
      } else if (!open.contains(region)) {
        ask.note("region", Mistake.NOT_KNOWN, "unit", region, day.toString());
      }
    }
    List<String> kkrs = places.kkrs(day).stream().map(Kkr::id).toList();
    ask.list("kkr").stream()
        .filter(kkr -> !kkrs.contains(kkr))
        .forEach(kkr -> ask.notKnown("kkr", kkr));
    return new PlaceFilter(ask, places, day);
  }

  private Set<String> members(List<String> units) {
    Set<String> members = new HashSet<>();
    for (String unit : units) {
      places.membersOf(unit, day).forEach(member -> members.add(member.code().digits()));
    }
    return members;
  }

  boolean accepts(Municipality municipality) {
    String code = municipality.code().digits();
    return (codes.isEmpty() || codes.contains(code))
        && (!byRegion || inRegions.contains(code))
        && (!byKkr || inKkrs.contains(code))
        && (types.isEmpty() || types.contains(Json.key(municipality.type())));
  }

  Optional<String> region(Municipality municipality) {
    return places.regionOf(municipality.code(), day).map(Region::id);
  }

  Optional<String> kkr(Municipality municipality) {
    return places.kkrOf(municipality.code(), day).map(Kkr::id);
  }
}
