package dk.tonsvis.account;

import dk.tonsvis.quantity.Change;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;

/// A municipality whose change over the years lies, by the later vintage, on the other side of a
/// round percentage than by the earlier one: "−50.7 % became −49.0 %" crosses −50, and a sentence
/// that said "halved" is no longer true.
///
/// @param fromYear the first year that both vintages have
/// @param toYear the last one
/// @param percents what was crossed, of 0, −10 … −100, from the highest down
public record Crossing(
    String municipality,
    int fromYear,
    int toYear,
    Change earlier,
    Change later,
    List<Integer> percents) {
  public Crossing {
    percents = List.copyOf(percents);
  }

  /// Whether the earlier vintage had reached these percentages and the later has not.
  public boolean isLost() {
    return earlier.share().compareTo(later.share()) < 0;
  }

  /// Those who crossed, by code; none if the vintages share fewer than two years. Who has no
  /// positive base, or not the same sectors known in both years, is left out. Throws
  /// [IllegalArgumentException] if the vintages are of different accounts.
  public static List<Crossing> between(AccountFigures earlier, AccountFigures later) {
    earlier.requireSameAccount(later);
    NavigableSet<Integer> shared = earlier.years();
    shared.retainAll(later.years());
    if (shared.size() < 2) {
      return List.of();
    }
    int first = shared.first();
    int last = shared.last();
    NavigableMap<String, Change> after = later.changes(first, last);
    List<Crossing> crossings = new ArrayList<>();
    earlier
        .changes(first, last)
        .forEach(
            (code, before) -> {
              Change now = after.get(code);
              if (now != null) {
                List<Integer> percents = percents(before, now);
                if (!percents.isEmpty()) {
                  crossings.add(new Crossing(code, first, last, before, now, percents));
                }
              }
            });
    return List.copyOf(crossings);
  }

  private static List<Integer> percents(Change before, Change now) {
    List<Integer> crossed = new ArrayList<>();
    for (int percent = 0; percent >= -100; percent -= 10) {
      if (hasReached(before, percent) != hasReached(now, percent)) {
        crossed.add(percent);
      }
    }
    return crossed;
  }

  /// `100 · (to − from) ≤ percent · from`, in whole grams: exactly half is half.
  private static boolean hasReached(Change change, int percent) {
    BigInteger hundredfold =
        BigInteger.valueOf(change.amount().grams()).multiply(BigInteger.valueOf(100));
    BigInteger threshold =
        BigInteger.valueOf(change.from().grams()).multiply(BigInteger.valueOf(percent));
    return hundredfold.compareTo(threshold) <= 0;
  }
}
