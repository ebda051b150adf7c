package dk.tonsvis.plan;

/// One effect of an action on one pool of emissions.
///
/// @param pool code of a sector, or id of one of the plan's own pools; of a removal, the sector it
///     is shown with
/// @param overlapping whether tonnes or an activity may hit what other actions of the pool have
///     already taken; they then work as a share of the pool. Otherwise they are disjoint and add up
public record Term(String pool, Size size, Course course, Chance chance, boolean overlapping) {
  public Term {
    if (pool.isBlank()) {
      throw new IllegalArgumentException("an effect works on a pool");
    }
    if (overlapping && !(size instanceof Size.Tonnes || size instanceof Size.Activity)) {
      throw new IllegalArgumentException("only tonnes and activities can be declared overlapping");
    }
  }
}
