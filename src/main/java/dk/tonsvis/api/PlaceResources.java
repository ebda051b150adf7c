package dk.tonsvis.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.tonsvis.place.Cvr;
import dk.tonsvis.place.Kkr;
import dk.tonsvis.place.Location;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Region;
import dk.tonsvis.place.Validity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Answers what is asked of municipalities, regions and KKR.
final class PlaceResources {
  private final Places places;

  PlaceResources(Places places) {
    this.places = places;
  }

  /// A municipality; its region and KKR are those of the day on which it is asked for.
  record Document(
      String code,
      String slug,
      String name,
      List<String> alsoCalled,
      String type,
      Optional<String> region,
      Optional<String> kkr,
      double areaKm2,
      Optional<String> cvr,
      OptionalDouble longitude,
      OptionalDouble latitude,
      boolean invented) {}

  record WithPopulation(@JsonUnwrapped Document municipality, List<Count> population) {}

  record Count(int year, int inhabitants, String kind) {}

  /// @param members codes, today or on its nearest day
  record Unit(
      String id,
      Optional<String> officialCode,
      String name,
      Optional<LocalDate> firstDay,
      Optional<LocalDate> lastDay,
      Optional<Boolean> planned,
      String source,
      List<String> members) {}

  Answer list(Ask ask) {
    PlaceFilter filter = PlaceFilter.of(ask, places, ask.today());
    List<Municipality> asked =
        (ask.isYes("invented") ? places.listWithInvented() : places.list())
            .stream()
                .filter(filter::accepts)
                .sorted(Comparator.comparing(Municipality::code))
                .toList();
    Paging<Municipality> page = Paging.of(asked, municipality -> municipality.code().digits(), ask);
    return new Answer.Document(
        () -> page.map(municipality -> document(municipality, ask.today())).page(),
        () -> csv(page.items(), ask),
        page.next());
  }

  private Csv csv(List<Municipality> municipalities, Ask ask) {
    Csv csv = new Csv(ask.operation().columns());
    for (Municipality municipality : municipalities) {
      Document each = document(municipality, ask.today());
      csv.row(
          each.code(),
          each.name(),
          each.type(),
          each.region(),
          each.kkr(),
          each.areaKm2(),
          municipality.location().map(Location::longitude),
          municipality.location().map(Location::latitude),
          each.cvr(),
          each.invented());
    }
    return csv;
  }

  Answer get(Ask ask) {
    return places
        .find(ask.get("municipality"))
        .<Answer>map(
            municipality ->
                Answer.of(
                    new WithPopulation(
                        document(municipality, ask.today()),
                        places.populations(municipality.code()).stream()
                            .map(
                                each ->
                                    new Count(
                                        each.year(), each.inhabitants(), Json.key(each.kind())))
                            .toList())))
        .orElseGet(Answer.NotThere::new);
  }

  Document document(Municipality municipality, LocalDate day) {
    Optional<Location> location = municipality.location();
    return new Document(
        municipality.code().digits(),
        municipality.slug(),
        municipality.name(),
        municipality.alsoCalled(),
        Json.key(municipality.type()),
        places.regionOf(municipality.code(), day).map(Region::id),
        places.kkrOf(municipality.code(), day).map(Kkr::id),
        municipality.areaKm2(),
        municipality.cvr().map(Cvr::digits),
        location.stream().mapToDouble(Location::longitude).findFirst(),
        location.stream().mapToDouble(Location::latitude).findFirst(),
        municipality.invented());
  }

  Answer regions(Ask ask) {
    List<Unit> units =
        places.listRegions().stream()
            .map(
                region ->
                    new Unit(
                        region.id(),
                        region.officialCode(),
                        region.name(),
                        region.validity().first(),
                        region.validity().last(),
                        Optional.of(region.planned()),
                        region.source(),
                        members(region.id(), region.validity(), ask.today())))
            .toList();
    return Answer.of(
        Json.Page.of(units),
        () -> {
          Csv csv = new Csv(ask.operation().columns());
          units.forEach(
              each ->
                  csv.row(
                      each.id(),
                      each.officialCode(),
                      each.name(),
                      each.firstDay(),
                      each.lastDay(),
                      each.planned(),
                      each.source()));
          return csv;
        });
  }

  Answer kkrs(Ask ask) {
    List<Unit> units =
        places.kkrs(ask.today()).stream()
            .map(
                kkr ->
                    new Unit(
                        kkr.id(),
                        Optional.empty(),
                        kkr.name(),
                        kkr.validity().first(),
                        kkr.validity().last(),
                        Optional.empty(),
                        kkr.source(),
                        members(kkr.id(), kkr.validity(), ask.today())))
            .toList();
    return Answer.of(
        Json.Page.of(units),
        () -> {
          Csv csv = new Csv(ask.operation().columns());
          units.forEach(each -> csv.row(each.id(), each.name(), each.source()));
          return csv;
        });
  }

  /// Today's, or those of the day nearest to today on which the unit exists.
  private List<String> members(String unit, Validity validity, LocalDate today) {
    LocalDate notBefore = validity.first().filter(first -> first.isAfter(today)).orElse(today);
    LocalDate day = validity.last().filter(last -> last.isBefore(notBefore)).orElse(notBefore);
    return places.membersOf(unit, day).stream()
        .map(member -> member.code().digits())
        .sorted()
        .toList();
  }
}
