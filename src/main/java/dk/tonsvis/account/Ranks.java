package dk.tonsvis.account;

import dk.tonsvis.quantity.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of municipalities by percentage change between two years, once by each of two
/// vintages. First is the one that fell most; equal changes share a rank, and the next one counts
/// all before it.
///
/// Only those are ranked that both vintages can rank: with a positive base, and with the same
/// sectors known in both years.
///
/// @param moves by code
public record Ranks(int fromYear, int toYear, List<Move> moves) {
  public Ranks {
    moves = List.copyOf(moves);
  }

  /// A municipality's rank and change, by the earlier vintage and by the later.
  public record Move(
      String municipality, int earlierRank, int laterRank, Change earlier, Change later) {
    public boolean hasChanged() {
      return earlierRank != laterRank;
    }

    /// How many ranks it moved, up or down.
    public int distance() {
      return Math.abs(laterRank - earlierRank);
    }
  }

  /// Those who have another rank in the later vintage; who moved farthest comes first.
  public List<Move> listChanged() {
    return moves.stream()
        .filter(Move::hasChanged)
        .sorted(Comparator.comparingInt(Move::distance).reversed())
        .toList();
  }

  /// How many municipalities have another rank in the later vintage.
  public long changed() {
    return moves.stream().filter(Move::hasChanged).count();
  }

  /// Throws [IllegalArgumentException] if the vintages are of different accounts.
  public static Ranks between(
      AccountFigures earlier, AccountFigures later, int fromYear, int toYear) {
    earlier.requireSameAccount(later);
    Map<String, Change> before = earlier.changes(fromYear, toYear);
    Map<String, Change> now = later.changes(fromYear, toYear);
    before.keySet().retainAll(now.keySet());
    now.keySet().retainAll(before.keySet());
    Map<String, Integer> ranksBefore = ranks(before);
    Map<String, Integer> ranksNow = ranks(now);
    List<Move> moves = new ArrayList<>();
    for (Map.Entry<String, Change> ranked : before.entrySet()) {
      String code = ranked.getKey();
      moves.add(
          new Move(
              code, at(ranksBefore, code), at(ranksNow, code), ranked.getValue(), at(now, code)));
    }
    return new Ranks(fromYear, toYear, moves);
  }

  private static <T> T at(Map<String, T> byCode, String code) {
    T value = byCode.get(code);
    if (value == null) {
      throw new IllegalStateException(code + " is ranked in one vintage only");
    }
    return value;
  }

  private static Map<String, Integer> ranks(Map<String, Change> changes) {
    double[] shares =
        changes.values().stream().mapToDouble(c -> c.share().value()).sorted().toArray();
    Map<Double, Integer> rankOf = new HashMap<>();
    for (int i = 0; i < shares.length; i++) {
      rankOf.putIfAbsent(shares[i], i + 1);
    }
    Map<String, Integer> ranks = new HashMap<>();
    changes.forEach(
        (code, change) -> ranks.put(code, rankOf.getOrDefault(change.share().value(), 0)));
    return ranks;
  }
}
