package dk.tonsvis.explain;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Population;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Explains what an account says of a place, and what follows from that and the number of people.
final class AccountFigures {
  private final Subject subject;
  private final Places places;
  private final Accounts accounts;
  private final Reference reference;
  private final Optional<Vintage> vintage;

  private AccountFigures(
      Subject subject,
      Places places,
      Accounts accounts,
      Reference reference,
      Optional<Vintage> vintage) {
    this.subject = subject;
    this.places = places;
    this.accounts = accounts;
    this.reference = reference;
    this.vintage = vintage;
  }

  /// @param readOn the vintage; the newest one where empty
  static AccountFigures of(
      Subject subject,
      Places places,
      Accounts accounts,
      Reference reference,
      Optional<LocalDate> readOn) {
    Optional<Vintage> vintage =
        readOn.isPresent()
            ? accounts
                .findLatest(subject.account(), readOn.get())
                .filter(found -> found.readOn().equals(readOn.get()))
            : accounts.findLatest(subject.account());
    return new AccountFigures(subject, places, accounts, reference, vintage);
  }

  Optional<Vintage> vintage() {
    return vintage;
  }

  Origin.Account origin() {
    return new Origin.Account(
        reference.getIdentity(subject.account()), vintage.orElseThrow(), Optional.empty());
  }

  Emissions emissions() {
    return accounts.emissions(vintage.orElseThrow());
  }

  Optional<Explanation> find(Name name) {
    if (vintage.isEmpty()) {
      return Optional.empty();
    }
    return switch (name.kind()) {
      case EMISSION -> name.year().filter(this::hasYear).flatMap(year -> emission(name, year));
      case INHABITANTS -> name.year().flatMap(this::inhabitants);
      case PER_INHABITANT -> name.year().filter(this::hasYear).map(this::perInhabitant);
      case CHANGE -> name.span().filter(this::hasYears).map(this::change);
      case ACHIEVED -> name.span().filter(this::hasYears).map(this::achieved);
      default -> Optional.empty();
    };
  }

  private boolean hasYear(int year) {
    return emissions().years().contains(year);
  }

  private boolean hasYears(List<Integer> span) {
    return span.stream().allMatch(this::hasYear);
  }

  private Name named(Name name) {
    return name.asReadOn(vintage.orElseThrow().readOn());
  }

  private Optional<Explanation> emission(Name name, int year) {
    if (name.second().isEmpty()) {
      return Optional.of(total(year));
    }
    return name.sectorAmong(emissions().sectors()).map(sector -> emission(year, sector));
  }

  /// A year's total: of a municipality by sector, of several by municipality.
  Explanation total(int year) {
    Name name = named(Name.ofYear(Kind.EMISSION, subject.slug(), year));
    List<Explanation> parts =
        subject.isSingle()
            ? emissions().sectors().stream().map(sector -> emission(year, sector)).toList()
            : members().map(member -> member.total(year)).toList();
    return Explanation.computed(
        name,
        subject.isSingle() ? Formula.SUM_OF_SECTORS : Formula.SUM_OF_MUNICIPALITIES,
        added(parts),
        origin());
  }

  private Explanation emission(int year, String sector) {
    Name name = named(Name.ofSector(Kind.EMISSION, subject.slug(), year, sector));
    if (subject.isSingle()) {
      Figure figure = emissions().figure(subject.code(), year, sector);
      return Explanation.given(name, Value.tonnes(figure), Formula.AS_PUBLISHED, origin());
    }
    return Explanation.computed(
        name,
        Formula.SUM_OF_MUNICIPALITIES,
        added(members().map(member -> member.emission(year, sector)).toList()),
        origin());
  }

  private Stream<AccountFigures> members() {
    return subject.members().stream()
        .map(
            member ->
                new AccountFigures(
                    Subject.of(member, subject.account()), places, accounts, reference, vintage));
  }

  private static List<Input> added(List<Explanation> parts) {
    return parts.stream().map(part -> Input.of(Input.Role.ADDED, part)).toList();
  }

  private Optional<Explanation> inhabitants(int year) {
    Name name = Name.ofYear(Kind.INHABITANTS, subject.slug(), year);
    if (subject.isSingle()) {
      return places
          .population(subject.members().getFirst().code(), year)
          .map(
              count ->
                  Explanation.given(
                      name,
                      new Value.Count(count.inhabitants(), Value.Of.PEOPLE),
                      Formula.AS_PUBLISHED,
                      new Origin.Counted(count.kind())));
    }
    List<Explanation> parts =
        members().flatMap(member -> member.inhabitants(year).stream()).toList();
    if (parts.size() < subject.members().size()) {
      return Optional.empty();
    }
    boolean isRegistered =
        parts.stream()
            .allMatch(part -> part.origin().equals(new Origin.Counted(Population.Kind.REGISTERED)));
    Population.Kind kind = isRegistered ? Population.Kind.REGISTERED : Population.Kind.DERIVED;
    return Optional.of(
        Explanation.computed(
            name, Formula.SUM_OF_INHABITANTS, added(parts), new Origin.Counted(kind)));
  }

  private Explanation perInhabitant(int year) {
    Input people =
        inhabitants(year)
            .map(known -> Input.of(Input.Role.DIVISOR, known))
            .orElseGet(
                () ->
                    new Input(
                        Optional.empty(),
                        Input.Role.DIVISOR,
                        Value.unknown("the number of inhabitants is not known")));
    return Explanation.computed(
        named(Name.ofYear(Kind.PER_INHABITANT, subject.slug(), year)),
        Formula.PER_INHABITANT,
        List.of(Input.of(Input.Role.ADDED, total(year)), people),
        origin());
  }

  /// Of several municipalities only those that are known in both years, so that one who is missing
  /// does not look like a fall or a rise.
  private Explanation change(List<Integer> span) {
    Name name = named(Name.ofSpan(Kind.CHANGE, subject.slug(), span.getFirst(), span.getLast()));
    return Explanation.computed(
        name,
        Formula.DIFFERENCE_IN_TIME,
        List.of(compared(Input.Role.FROM, span, 0), compared(Input.Role.TO, span, 1)),
        origin());
  }

  private Input compared(Input.Role role, List<Integer> span, int which) {
    Explanation whole = total(span.get(which));
    if (subject.isSingle()) {
      return Input.of(role, whole);
    }
    Co2e sum = Co2e.ZERO;
    for (Municipality member : subject.members()) {
      String code = member.code().digits();
      boolean isKnown =
          span.stream()
              .allMatch(year -> emissions().total(code, year).asFigure().known().isPresent());
      if (isKnown) {
        Figure figure = emissions().total(code, span.get(which)).asFigure();
        sum = sum.plus(figure.known().orElseThrow());
      }
    }
    return whole.value().amount().equals(Optional.of(sum))
        ? Input.of(role, whole)
        : new Input(Optional.empty(), role, Value.tonnes(sum));
  }

  private Explanation achieved(List<Integer> span) {
    int years = span.getLast() - span.getFirst();
    return Explanation.computed(
        named(Name.ofSpan(Kind.ACHIEVED, subject.slug(), span.getFirst(), span.getLast())),
        Formula.FALL_PER_YEAR,
        List.of(
            Input.of(Input.Role.ADDED, total(span.getFirst())),
            Input.of(Input.Role.TAKEN_OFF, total(span.getLast())),
            new Input(
                Optional.empty(), Input.Role.DIVISOR, new Value.Count(years, Value.Of.YEARS))),
        origin());
  }
}
