package dk.tonsvis.alliance;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the municipalities that began where one began, in one vintage.
///
/// They are compared as they were in its first year. Compared as they are now, those who had gone
/// far would no longer look like those who have not.
record Kinship(Emissions emissions, Places places) {
  /// Enough to learn from, and few enough to be alike.
  static final int COUNT = 8;

  Alike of(Municipality municipality) {
    if (municipality.invented()) {
      return new Alike.Unknown(Alike.Reason.INVENTED);
    }
    Optional<Likeness.Profile> own = profile(municipality);
    Optional<Alike.Course> course = course(municipality);
    if (own.isEmpty() || course.isEmpty()) {
      return new Alike.Unknown(Alike.Reason.FIGURES);
    }
    List<Likeness.Profile> others =
        places.list().stream()
            .filter(other -> course(other).isPresent())
            .flatMap(other -> profile(other).stream())
            .toList();
    return new Alike.Found(
        emissions.firstYear(),
        emissions.lastYear(),
        course.get(),
        Likeness.nearest(own.get(), others, COUNT).stream().map(this::kin).toList());
  }

  private Alike.Kin kin(Likeness.Near near) {
    Municipality municipality = places.get(near.code());
    return new Alike.Kin(municipality, near.distance(), course(municipality).orElseThrow());
  }

  /// Empty where a figure is missing, or nothing is emitted. Uptake is no part of what is emitted.
  private Optional<Likeness.Profile> profile(Municipality municipality) {
    int year = emissions.firstYear();
    Map<String, Double> emitted = new HashMap<>();
    for (String sector : emissions.sectors()) {
      Optional<Co2e> amount = emissions.figure(code(municipality), year, sector).known();
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      emitted.put(sector, (double) amount.get().max(Co2e.ZERO).grams());
    }
    double sum = emitted.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum == 0) {
      return Optional.empty();
    }
    emitted.replaceAll((_, amount) -> amount / sum);
    return places
        .population(municipality.code(), year)
        .map(
            count ->
                new Likeness.Profile(
                    municipality.code(), municipality.type(), count.inhabitants(), emitted));
  }

  private Optional<Alike.Course> course(Municipality municipality) {
    String code = code(municipality);
    Optional<Co2e> from = emissions.total(code, emissions.firstYear()).asFigure().known();
    Optional<Co2e> to = emissions.total(code, emissions.lastYear()).asFigure().known();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Share> sectors = new HashMap<>();
    if (from.get().isPositive()) {
      emissions.sectors().forEach(sector -> sectors.put(sector, part(code, sector, from.get())));
    }
    return Optional.of(new Alike.Course(Change.between(from.get(), to.get()), sectors));
  }

  private Share part(String code, String sector, Co2e whole) {
    Co2e from = emissions.figure(code, emissions.firstYear(), sector).known().orElseThrow();
    Co2e to = emissions.figure(code, emissions.lastYear(), sector).known().orElseThrow();
    return new Share(to.minus(from).grams() / (double) whole.grams());
  }

  private static String code(Municipality municipality) {
    return municipality.code().digits();
  }
}
