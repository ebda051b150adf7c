package dk.tonsvis.alliance;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Population;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Total;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Municipalities that are told of together, such as those of a region, by one vintage.
///
/// What one of them lacks the area lacks, and says so: a sum counts the municipalities it knows.
/// Nothing invented is ever in one.
public final class Area {
  private final Emissions emissions;
  private final Places places;
  private final List<Municipality> members;

  Area(Emissions emissions, Places places, List<Municipality> members) {
    if (members.isEmpty() || members.stream().anyMatch(Municipality::invented)) {
      throw new IllegalArgumentException("an area is of real municipalities, not of " + members);
    }
    this.emissions = emissions;
    this.places = places;
    this.members = List.copyOf(members);
  }

  /// Some of its members, by the same vintage. Throws [IllegalArgumentException] for none, and for
  /// one that is no member.
  public Area only(List<Municipality> some) {
    if (!members.containsAll(some)) {
      throw new IllegalArgumentException("not all of " + some + " are members");
    }
    return new Area(emissions, places, some);
  }

  public Emissions emissions() {
    return emissions;
  }

  public List<Municipality> members() {
    return members;
  }

  /// The sum over all sectors: one figure for each municipality.
  public Total total(int year) {
    return Total.of(members.stream().map(m -> total(m, year)).toList());
  }

  public Total sectorTotal(String sector, int year) {
    return Total.of(members.stream().map(m -> emissions.figure(code(m), year, sector)).toList());
  }

  private Figure total(Municipality member, int year) {
    return emissions.total(code(member), year).asFigure();
  }

  private static String code(Municipality member) {
    return member.code().digits();
  }

  /// How a member changed; empty if a year of it is not known.
  public Optional<Change> change(Municipality member, int fromYear, int toYear) {
    Optional<Co2e> from = total(member, fromYear).known();
    Optional<Co2e> to = total(member, toYear).known();
    return from.isPresent() && to.isPresent()
        ? Optional.of(Change.between(from.get(), to.get()))
        : Optional.empty();
  }

  /// How those members changed together that are known in both years; one that is missing in one of
  /// them would look like a fall or a rise.
  public Emissions.Together together(int fromYear, int toYear) {
    List<Change> known =
        members.stream().flatMap(m -> change(m, fromYear, toYear).stream()).toList();
    return new Emissions.Together(
        Change.between(
            known.stream().map(Change::from).reduce(Co2e.ZERO, Co2e::plus),
            known.stream().map(Change::to).reduce(Co2e.ZERO, Co2e::plus)),
        known.size());
  }

  /// How many live there; empty if the count of a single member is not known.
  public OptionalLong inhabitants(int year) {
    long sum = 0;
    for (Municipality member : members) {
      Optional<Population> population = places.population(member.code(), year);
      if (population.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += population.get().inhabitants();
    }
    return OptionalLong.of(sum);
  }

  /// Missing, with the reason, unless every member's emissions and inhabitants are known.
  public Figure perInhabitant(int year) {
    return perInhabitant(total(year), year);
  }

  /// The same of one sector.
  public Figure perInhabitant(String sector, int year) {
    return perInhabitant(sectorTotal(sector, year), year);
  }

  private Figure perInhabitant(Total total, int year) {
    OptionalLong inhabitants = inhabitants(year);
    if (inhabitants.isEmpty()) {
      return Figure.missing("inhabitants of " + year);
    }
    return total
        .asFigure()
        .known()
        .map(sum -> Figure.measured(sum.dividedBy(inhabitants.getAsLong())))
        .orElseGet(total::asFigure);
  }

  /// Its part of what a larger area emits; empty if either sum is incomplete or the larger one is
  /// not above zero.
  public Optional<Share> shareOf(Area whole, int year) {
    Total own = total(year);
    Total all = whole.total(year);
    return own.isComplete() && all.isComplete() && all.known().isPositive()
        ? Optional.of(new Share(own.known().grams() / (double) all.known().grams()))
        : Optional.empty();
  }
}
