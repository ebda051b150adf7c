package dk.tonsvis.plan;

import dk.tonsvis.quantity.Figure;

/// A named part of a sector's emissions (kildegruppe) that effects work on, such as oil boilers.
/// It is carved out of its sector; it goes on as its sector's baseline does.
///
/// @param amount what it emitted in the year, of the plan's account
public record Pool(String id, Wording name, String sector, int year, Figure amount, String source) {
  public Pool {
    if (id.isBlank() || sector.isBlank() || name.isEmpty()) {
      throw new IllegalArgumentException("a pool has an id, a name and a sector");
    }
  }
}
