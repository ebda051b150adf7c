package dk.tonsvis.explain;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Reference;
import java.util.List;
import java.util.Optional;

/// Explains what a vintage changed in the one before it.
final class Restatements {
  private final Subject subject;
  private final Emissions before;
  private final Emissions after;
  private final Origin origin;

  private Restatements(Subject subject, Emissions before, Emissions after, Origin origin) {
    this.subject = subject;
    this.before = before;
    this.after = after;
    this.origin = origin;
  }

  /// Empty where the vintage is the first.
  static Optional<Restatements> of(
      Subject subject, Vintage vintage, Accounts accounts, Reference reference) {
    return accounts
        .findEarlier(vintage)
        .map(
            earlier ->
                new Restatements(
                    subject,
                    accounts.emissions(earlier),
                    accounts.emissions(vintage),
                    new Origin.Account(
                        reference.getIdentity(vintage.account()), vintage, Optional.of(earlier))));
  }

  Optional<Explanation> find(Name name) {
    boolean isKnown =
        name.year()
            .filter(year -> after.years().contains(year) || before.years().contains(year))
            .isPresent();
    if (!isKnown) {
      return Optional.empty();
    }
    int year = name.year().get();
    if (name.second().isEmpty()) {
      return Optional.of(total(year));
    }
    return name.sectorAmong(after.sectors())
        .filter(_ -> subject.isSingle())
        .map(sector -> sector(subject.members().getFirst(), year, sector));
  }

  private Explanation total(int year) {
    List<Explanation> parts =
        subject.isSingle()
            ? sectors(subject.members().getFirst(), year)
            : subject.members().stream().map(member -> total(member, year)).toList();
    return sum(subject.slug(), year, parts);
  }

  private Explanation total(Municipality member, int year) {
    return sum(member.slug(), year, sectors(member, year));
  }

  private Explanation sum(String slug, int year, List<Explanation> parts) {
    return Explanation.computed(
        named(Name.ofYear(Kind.RESTATEMENT, slug, year)),
        Formula.SUM_OF_RESTATEMENTS,
        parts.stream().map(part -> Input.of(Input.Role.ADDED, part)).toList(),
        origin);
  }

  private List<Explanation> sectors(Municipality member, int year) {
    return after.sectors().stream().map(sector -> sector(member, year, sector)).toList();
  }

  private Explanation sector(Municipality member, int year, String sector) {
    return Explanation.computed(
        named(Name.ofSector(Kind.RESTATEMENT, member.slug(), year, sector)),
        Formula.DIFFERENCE_OF_VINTAGES,
        List.of(
            cell(Input.Role.FROM, before, member, year, sector),
            cell(Input.Role.TO, after, member, year, sector)),
        origin);
  }

  private static Input cell(
      Input.Role role, Emissions emissions, Municipality member, int year, String sector) {
    Figure figure = emissions.figure(member.code().digits(), year, sector);
    Optional<Name> name =
        emissions.years().contains(year) && emissions.sectors().contains(sector)
            ? Optional.of(
                Name.ofSector(Kind.EMISSION, member.slug(), year, sector)
                    .asReadOn(emissions.vintage().readOn()))
            : Optional.empty();
    return new Input(name, role, Value.tonnes(figure));
  }

  private Name named(Name name) {
    return name.asReadOn(after.vintage().readOn());
  }
}
