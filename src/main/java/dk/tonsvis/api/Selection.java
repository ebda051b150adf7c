package dk.tonsvis.api;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Cell;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Coverage;
import dk.tonsvis.reference.Sector;
import dk.tonsvis.reference.SectorTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// The cells of one vintage that are asked for: every municipality that the account is about, every
/// year and every leaf, as far as the filters go. A cell that the vintage does not have is missing.
record Selection(
    Emissions emissions,
    PlaceFilter filter,
    List<Municipality> municipalities,
    List<Integer> years,
    List<String> sectors) {

  /// Notes in the [Ask] what is not known; empty if there is then nothing to select from.
  static Optional<Selection> of(Ask ask, House house) {
    Optional<Vintage> vintage = vintage(ask, house.accounts(), house);
    LocalDate day = ask.day("asOf").orElse(ask.today());
    PlaceFilter filter = PlaceFilter.of(ask, house.places(), day);
    if (vintage.isEmpty() || ask.isWrong()) {
      return Optional.empty();
    }
    AccountIdentity identity = house.reference().getIdentity(vintage.get().account());
    Emissions emissions = house.accounts().emissions(vintage.get());
    List<String> sectors =
        sectors(ask, house.reference().sectorTree(identity.sectorTree().orElseThrow()), emissions);
    List<Municipality> municipalities =
        house.places().listWithInvented().stream()
            .filter(municipality -> isAbout(identity, municipality))
            .filter(filter::accepts)
            .sorted(Comparator.comparing(Municipality::code))
            .toList();
    List<Integer> asked = ask.list("year").stream().map(Integer::valueOf).toList();
    List<Integer> years =
        emissions.years().stream().filter(y -> asked.isEmpty() || asked.contains(y)).toList();
    return ask.isWrong()
        ? Optional.empty()
        : Optional.of(new Selection(emissions, filter, municipalities, years, sectors));
  }

  private static Optional<Vintage> vintage(Ask ask, Accounts accounts, House house) {
    String account = ask.get("account");
    boolean isDivided =
        house.reference().findIdentity(account).flatMap(AccountIdentity::sectorTree).isPresent();
    List<Vintage> all = isDivided ? accounts.list(account) : List.of();
    if (all.isEmpty()) {
      if (!account.isEmpty()) {
        ask.note("account", Mistake.NOT_KNOWN, "account", account);
      }
      return Optional.empty();
    }
    OptionalInt number = ask.whole("vintage");
    Optional<LocalDate> day = ask.day("asOf");
    if (number.isPresent() && day.isPresent()) {
      ask.note("asOf", Mistake.CONTRADICTING, "asOf");
      return Optional.empty();
    }
    if (number.isPresent()) {
      int wanted = number.getAsInt();
      Optional<Vintage> found = all.stream().filter(v -> v.number() == wanted).findFirst();
      if (found.isEmpty()) {
        ask.note("vintage", Mistake.NOT_KNOWN, "vintage", account, String.valueOf(wanted));
      }
      return found;
    }
    if (day.isEmpty()) {
      return Optional.of(all.getLast());
    }
    Optional<Vintage> known = accounts.findLatest(account, day.get());
    if (known.isEmpty()) {
      ask.note("asOf", Mistake.NOT_KNOWN, "asOf", account, day.get().toString());
    }
    return known;
  }

  private static boolean isAbout(AccountIdentity identity, Municipality municipality) {
    return switch (identity.coverage()) {
      case Coverage.AllMunicipalities _ -> !municipality.invented();
      case Coverage.OneMunicipality one -> one.code().equals(municipality.code());
      case Coverage.Nation _ -> false;
    };
  }

  private static List<String> sectors(Ask ask, SectorTree tree, Emissions emissions) {
    List<String> asked = ask.list("sector");
    TreeSet<String> sectors = new TreeSet<>(asked.isEmpty() ? emissions.sectors() : List.of());
    for (String code : asked) {
      if (tree.find(code).isEmpty()) {
        ask.note("sector", Mistake.NOT_KNOWN, "sector", ask.get("account"), code);
      } else {
        tree.leavesUnder(code).stream().map(Sector::code).forEach(sectors::add);
      }
    }
    return List.copyOf(sectors);
  }

  Vintage vintage() {
    return emissions.vintage();
  }

  /// A cell and the municipality that it is about.
  record Place(Municipality municipality, Cell cell) {}

  /// By municipality, year and sector.
  List<Place> cells() {
    List<Place> cells = new ArrayList<>();
    for (Municipality municipality : municipalities) {
      String code = municipality.code().digits();
      for (int year : years) {
        for (String sector : sectors) {
          cells.add(new Place(municipality, new Cell(code, year, sector)));
        }
      }
    }
    return cells;
  }

  Figure figure(Place place) {
    Cell cell = place.cell();
    return emissions.figure(cell.municipality(), cell.year(), cell.sector());
  }

  /// What the next page is asked with, so that it is one of the same vintage. A day that was asked
  /// for says which vintage that is.
  Map<String, String> pinned(Ask ask) {
    return ask.day("asOf").isPresent()
        ? Map.of()
        : Map.of("vintage", String.valueOf(vintage().number()));
  }
}
