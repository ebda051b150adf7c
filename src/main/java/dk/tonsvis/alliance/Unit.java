package dk.tonsvis.alliance;

import dk.tonsvis.place.Kkr;
import dk.tonsvis.place.Region;
import dk.tonsvis.place.Validity;
import java.time.LocalDate;

/// A region or a KKR, which municipalities belong to.
public record Unit(Kind kind, String id, String name, Validity validity) {
  /// What a unit is.
  public enum Kind {
    REGION,
    KKR
  }

  static Unit of(Region region) {
    return new Unit(Kind.REGION, region.id(), region.name(), region.validity());
  }

  static Unit of(Kkr kkr) {
    return new Unit(Kind.KKR, kkr.id(), kkr.name(), kkr.validity());
  }

  /// Its part of a web address, `nordjylland`: the id without its kind.
  public String slug() {
    return id.substring(id.indexOf('-') + 1);
  }

  /// The day by which its members are told: today, or the nearest day on which it exists.
  public LocalDate memberDay(LocalDate today) {
    return validity.nearest(today);
  }
}
