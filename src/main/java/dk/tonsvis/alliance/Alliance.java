package dk.tonsvis.alliance;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityType;
import dk.tonsvis.place.Places;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells of the municipalities together, by the newest vintage of the account of all of them.
public final class Alliance {
  /// The national projection whose past years are the nation's inventory.
  private static final String INVENTORY = "kf25";

  private final Accounts accounts;
  private final Places places;
  private final Reference reference;

  public Alliance(Accounts accounts, Places places, Reference reference) {
    this.accounts = accounts;
    this.places = places;
    this.reference = reference;
  }

  /// What the vintage says that everything here is told by.
  public Emissions emissions() {
    return accounts.newest(Accounts.NATIONAL);
  }

  /// The sectors of that account, in the order to be shown.
  public List<Sector> sectors() {
    AccountIdentity identity = reference.getIdentity(Accounts.NATIONAL);
    return reference.sectorTree(identity.sectorTree().orElseThrow()).leaves();
  }

  /// The 98 together.
  public Area everyone() {
    return of(places.list());
  }

  /// Some of them together. Throws [IllegalArgumentException] for none, and for an invented one.
  public Area of(List<Municipality> members) {
    return new Area(emissions(), places, members);
  }

  /// Those that belong to a unit by today, or by the day nearest to it on which the unit exists;
  /// empty if it has no member then.
  public Optional<Area> of(Unit unit, LocalDate today) {
    List<Municipality> members = places.membersOf(unit.id(), unit.memberDay(today));
    return members.isEmpty() ? Optional.empty() : Optional.of(of(members));
  }

  /// The five types, each with its municipalities.
  public Map<MunicipalityType, Area> byType() {
    Area everyone = everyone();
    Map<MunicipalityType, Area> byType = new EnumMap<>(MunicipalityType.class);
    for (MunicipalityType type : MunicipalityType.values()) {
      List<Municipality> members = places.list().stream().filter(m -> m.type() == type).toList();
      if (!members.isEmpty()) {
        byType.put(type, everyone.only(members));
      }
    }
    return byType;
  }

  /// All units of a kind, also those that have closed or are yet to open.
  public List<Unit> units(Unit.Kind kind, LocalDate today) {
    return switch (kind) {
      case REGION -> places.listRegions().stream().map(Unit::of).toList();
      case KKR -> places.kkrs(today).stream().map(Unit::of).toList();
    };
  }

  public Optional<Unit> find(Unit.Kind kind, String slug, LocalDate today) {
    return units(kind, today).stream().filter(unit -> unit.slug().equals(slug)).findFirst();
  }

  /// The region and the KKR that a municipality belongs to; an invented one belongs to none.
  public List<Unit> unitsOf(Municipality municipality, LocalDate today) {
    List<Unit> units = new ArrayList<>();
    places.regionOf(municipality.code(), today).map(Unit::of).ifPresent(units::add);
    places.kkrOf(municipality.code(), today).map(Unit::of).ifPresent(units::add);
    return units;
  }

  public BesideTheNation besideTheNation() {
    return BesideTheNation.of(
        emissions(),
        sectors().stream().map(Sector::code).toList(),
        reference.projection(INVENTORY));
  }

  /// The municipalities that began where this one began.
  public Alike alike(Municipality municipality) {
    return new Kinship(emissions(), places).of(municipality);
  }
}
