package dk.tonsvis.account;

import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Years;
import java.util.Map;
import java.util.Set;

/// What a file of one account is held against.
///
/// @param municipalities all codes that a row may have
/// @param required codes that must be there with every sector and year of the file: all 98 in the
///     national account, the one in an account of a municipality's own
/// @param sectors codes of the leaves of the sector tree, the only ones that carry figures
/// @param sums codes of the sectors above them, which are added up and never read
/// @param years the years that an account may have
/// @param previous the vintage before this one, empty if there is none
record Expectations(
    Set<String> municipalities,
    Set<String> required,
    Set<String> sectors,
    Set<String> sums,
    Years years,
    Map<Cell, Figure> previous) {

  /// 1990 is the base year of national and municipal targets.
  static final Years YEARS = new Years(1990, 2100);

  Expectations {
    municipalities = Set.copyOf(municipalities);
    required = Set.copyOf(required);
    sectors = Set.copyOf(sectors);
    sums = Set.copyOf(sums);
    previous = Map.copyOf(previous);
  }
}
