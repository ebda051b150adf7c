package dk.tonsvis.place;

import java.util.List;
import java.util.Optional;

/// A municipality. The invented one has no CVR number and no location; a page that shows it says
/// that it is invented, and no sum of the nation contains it.
public record Municipality(
    MunicipalityCode code,
    String name,
    List<String> alsoCalled,
    MunicipalityType type,
    double areaKm2,
    Optional<Cvr> cvr,
    Optional<Location> location,
    boolean invented) {

  public Municipality {
    alsoCalled = List.copyOf(alsoCalled);
    if (!(areaKm2 > 0)) {
      throw new IllegalArgumentException(name + " has an area of " + areaKm2 + " km²");
    }
    if (invented == location.isPresent()) {
      throw new IllegalArgumentException(name + ": what is real has a location, the invented none");
    }
  }

  /// The municipality's part of a web address: `aeroe`.
  public String slug() {
    return Slug.of(name);
  }

  public Optional<Tile> tile() {
    return location.map(Location::tile);
  }
}
