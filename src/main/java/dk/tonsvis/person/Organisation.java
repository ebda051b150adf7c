package dk.tonsvis.person;

import dk.tonsvis.place.Cvr;
import dk.tonsvis.place.Municipality;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What people are in: a municipality, a region, a company, the alliance, or the installation
/// itself.
///
/// @param id lasting: `kommune-0461`, `region-1083`, `cvr-12345678`, `alliance`, `installation`
/// @param place code of the municipality that it is
/// @param cvr number of the company that it is
public record Organisation(
    String id, Kind kind, String name, Optional<String> place, Optional<Cvr> cvr) {

  /// The municipalities and regions together, with their secretariat.
  public static final Organisation ALLIANCE =
      new Organisation(
          "alliance", Kind.ALLIANCE, "Klimaalliancen", Optional.empty(), Optional.empty());

  /// This running Tonsvis, whose administrators keep it.
  public static final Organisation INSTALLATION =
      new Organisation(
          "installation", Kind.INSTALLATION, "Tonsvis", Optional.empty(), Optional.empty());

  /// What kind, and the roles that can be held in it.
  public enum Kind {
    MUNICIPALITY,
    REGION,
    ALLIANCE,
    INSTALLATION,
    COMPANY;

    public Set<Role> roles() {
      return switch (this) {
        case MUNICIPALITY -> EnumSet.of(Role.COORDINATOR, Role.APPROVER, Role.ADVISER);
        case REGION -> EnumSet.of(Role.SECRETARIAT);
        case ALLIANCE -> EnumSet.of(Role.SECRETARIAT, Role.REVIEWER);
        case INSTALLATION -> EnumSet.of(Role.ADMINISTRATOR);
        case COMPANY -> EnumSet.of(Role.PARTNER);
      };
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  public Organisation {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("an organisation has a name of 1 to 200 characters");
    }
    if ((kind == Kind.MUNICIPALITY) != place.isPresent()
        || (kind == Kind.COMPANY) != cvr.isPresent()) {
      throw new IllegalArgumentException(id + " is no " + kind);
    }
  }

  public static Organisation of(Municipality municipality) {
    return new Organisation(
        "kommune-" + municipality.code().digits(),
        Kind.MUNICIPALITY,
        municipality.name() + " Kommune",
        Optional.of(municipality.code().digits()),
        Optional.empty());
  }

  /// A region or a KKR, with its secretariat.
  ///
  /// @param key in lower-case letters, digits and hyphens
  public static Organisation region(String key, String name) {
    return new Organisation("region-" + key, Kind.REGION, name, Optional.empty(), Optional.empty());
  }

  public static Organisation company(String name, Cvr cvr) {
    return new Organisation(
        "cvr-" + cvr.digits(), Kind.COMPANY, name, Optional.empty(), Optional.of(cvr));
  }
}
