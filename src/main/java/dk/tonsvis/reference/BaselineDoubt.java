package dk.tonsvis.reference;

/// How far the baseline of a sector may come out beside its likely course: an assumption of our own
/// for plans that give none.
///
/// @param tree id of the sector tree
/// @param low what the baseline of 2050 is multiplied by at the lowest; likely it is 1
/// @param high the same at the highest
public record BaselineDoubt(String tree, String sector, double low, double high, Bilingual note) {
  public BaselineDoubt {
    if (!(0 <= low && low <= 1 && 1 <= high && Double.isFinite(high))) {
      throw new IllegalArgumentException("a doubt lies around 1, not " + low + " to " + high);
    }
  }
}
