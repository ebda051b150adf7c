package dk.tonsvis.api;

import dk.tonsvis.place.Location;
import dk.tonsvis.place.Municipality;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The municipalities as a map of points (RFC 7946: WGS 84, longitude before latitude). Boundaries
/// are not among what we have; each municipality stands at its centre.
record GeoJson(String type, List<Double> bbox, List<Feature> features) {
  record Feature(String type, String id, Point geometry, PlaceResources.Document properties) {}

  record Point(String type, List<Double> coordinates) {}

  static GeoJson of(List<Municipality> municipalities, PlaceResources places, LocalDate day) {
    List<Feature> features =
        municipalities.stream()
            .sorted(Comparator.comparing(Municipality::code))
            .flatMap(
                each ->
                    each.location().stream()
                        .map(location -> feature(places.document(each, day), location)))
            .toList();
    return new GeoJson(
        "FeatureCollection",
        List.of(
            least(municipalities, Location::longitude),
            least(municipalities, Location::latitude),
            -least(municipalities, location -> -location.longitude()),
            -least(municipalities, location -> -location.latitude())),
        features);
  }

  private static Feature feature(PlaceResources.Document document, Location location) {
    return new Feature(
        "Feature",
        document.code(),
        new Point("Point", List.of(location.longitude(), location.latitude())),
        document);
  }

  private static double least(
      List<Municipality> municipalities, ToDoubleFunction<Location> coordinate) {
    return municipalities.stream()
        .flatMap(municipality -> municipality.location().stream())
        .mapToDouble(coordinate)
        .min()
        .orElseThrow();
  }
}
