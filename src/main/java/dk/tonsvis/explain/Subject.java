package dk.tonsvis.explain;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom a figure is about: one municipality, or several together.
///
/// @param slug as in the address
/// @param account id of the account that tells of them
/// @param isSingle whether it is a municipality by itself
record Subject(String slug, List<Municipality> members, String account, boolean isSingle) {
  static Subject of(Municipality municipality, String account) {
    return new Subject(municipality.slug(), List.of(municipality), account, true);
  }

  /// A municipality, the nation, or a region or KKR with its members of that day or, where it does
  /// not exist then, of the day nearest to it. A unit is called as in `region-syddanmark`.
  static Optional<Subject> find(String slug, Places places, Accounts accounts, LocalDate today) {
    if (slug.equals(Name.NATION)) {
      return Optional.of(new Subject(slug, places.list(), Accounts.NATIONAL, false));
    }
    return places
        .find(slug)
        .filter(municipality -> municipality.slug().equals(slug))
        .map(municipality -> of(municipality, accounts.accountOf(municipality).id()))
        .or(() -> findUnit(slug, places, today));
  }

  private static Optional<Subject> findUnit(String slug, Places places, LocalDate today) {
    return Stream.concat(
            places.listRegions().stream()
                .filter(region -> Slug.of(region.name()).equals(slug))
                .map(region -> places.membersOf(region.id(), region.validity().nearest(today))),
            places.listKkrs().stream()
                .filter(kkr -> Slug.of(kkr.name()).equals(slug))
                .map(kkr -> places.membersOf(kkr.id(), kkr.validity().nearest(today))))
        .filter(members -> !members.isEmpty())
        .findFirst()
        .map(members -> new Subject(slug, members, Accounts.NATIONAL, false));
  }

  /// Of a single municipality.
  String code() {
    return members.getFirst().code().digits();
  }
}
