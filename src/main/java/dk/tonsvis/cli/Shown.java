package dk.tonsvis.cli;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Population;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.reference.Boundary;
import dk.tonsvis.reference.Sector;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/// What `account show` tells of one municipality, or of all together, gathered from the house.
///
/// @param municipality empty for all together
/// @param sectors each with its figures, year by year
/// @param counted how many municipalities the total of a year has, of how many; empty for one
/// @param kinds how the numbers of inhabitants are known
/// @param development from the first to the last year without a missing figure
record Shown(
    Optional<Municipality> municipality,
    Names names,
    Emissions emissions,
    List<Row> sectors,
    Series totals,
    List<PerInhabitant> perInhabitant,
    List<Population.Kind> kinds,
    List<Counted> counted,
    Optional<Development> development,
    List<TargetGap> targets) {

  record Row(Sector sector, List<Figure> figures) {}

  record PerInhabitant(int year, Optional<Long> inhabitants, Optional<Co2e> amount) {}

  record Counted(int year, int present, int expected) {}

  record Development(int firstYear, int lastYear, Change change) {}

  static Shown of(House house, Names names, Emissions emissions, Municipality municipality) {
    String code = municipality.code().digits();
    Series totals = emissions.series(code);
    boolean coversTerritory = names.identity().boundary() == Boundary.TERRITORIAL;
    return new Shown(
        Optional.of(municipality),
        names,
        emissions,
        names.sectors().stream()
            .map(
                sector ->
                    new Row(
                        sector,
                        emissions.years().stream()
                            .map(year -> emissions.figure(code, year, sector.code()))
                            .toList()))
            .toList(),
        totals,
        emissions.years().stream()
            .map(
                year ->
                    perInhabitant(year, totals, inhabitants(house.places(), municipality, year)))
            .toList(),
        kinds(house.places(), Stream.of(municipality), emissions),
        List.of(),
        development(totals),
        gaps(house, code, names.identity().id(), coversTerritory, totals));
  }

  /// The sum of the municipalities is not the emissions of the nation, which also has what belongs
  /// to no municipality; so the nation's net zero is not measured on it.
  static Shown of(House house, Names names, Emissions emissions) {
    Places places = house.places();
    Series totals = emissions.series();
    return new Shown(
        Optional.empty(),
        names,
        emissions,
        names.sectors().stream()
            .map(
                sector ->
                    new Row(
                        sector,
                        emissions.years().stream()
                            .map(year -> emissions.sectorTotal(sector.code(), year).asFigure())
                            .toList()))
            .toList(),
        totals,
        emissions.years().stream()
            .map(
                year -> {
                  var national = places.nationalInhabitants(year);
                  return perInhabitant(
                      year,
                      totals,
                      national.isPresent() ? Optional.of(national.getAsLong()) : Optional.empty());
                })
            .toList(),
        kinds(places, places.list().stream(), emissions),
        emissions.years().stream()
            .map(year -> new Counted(year, emissions.total(year).present(), places.list().size()))
            .toList(),
        development(totals),
        gaps(house, Target.NATION, names.identity().id(), false, totals));
  }

  private static Optional<Long> inhabitants(Places places, Municipality municipality, int year) {
    return places.population(municipality.code(), year).map(p -> (long) p.inhabitants());
  }

  private static PerInhabitant perInhabitant(int year, Series totals, Optional<Long> inhabitants) {
    return new PerInhabitant(
        year,
        inhabitants,
        totals.amountAt(year).flatMap(total -> inhabitants.map(total::dividedBy)));
  }

  private static List<Population.Kind> kinds(
      Places places, Stream<Municipality> municipalities, Emissions emissions) {
    List<MunicipalityCode> codes = municipalities.map(Municipality::code).toList();
    return emissions.years().stream()
        .flatMap(year -> codes.stream().flatMap(code -> places.population(code, year).stream()))
        .map(Population::kind)
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Development> development(Series totals) {
    NavigableMap<Integer, Co2e> known = totals.known();
    return known.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Development(
                known.firstKey(),
                known.lastKey(),
                Change.between(known.firstEntry().getValue(), known.lastEntry().getValue())));
  }

  private static List<TargetGap> gaps(
      House house, String owner, String account, boolean coversTerritory, Series totals) {
    return house.targets().of(owner).stream()
        .map(target -> TargetGap.between(target, account, coversTerritory, totals))
        .toList();
  }
}
