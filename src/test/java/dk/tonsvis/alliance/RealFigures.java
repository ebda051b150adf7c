package dk.tonsvis.alliance;

import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The shipped figures in a house of their own, once for all tests: Energi- og CO2-regnskabet as
/// read on 18 May 2026, and KF25.
public final class RealFigures {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final House HOUSE =
      House.over(
          TestDatabase.fresh(), Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));

  private RealFigures() {}

  public static House house() {
    return HOUSE;
  }

  public static Municipality municipality(String name) {
    return HOUSE.places().find(name).orElseThrow();
  }
}
