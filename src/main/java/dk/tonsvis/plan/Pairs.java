package dk.tonsvis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Things of an earlier and a later revision, paired off one rule after the other; what is left has
/// no counterpart.
record Pairs<T>(List<Pair<T>> matched, List<T> earlier, List<T> later) {
  record Pair<T>(T earlier, T later) {}

  static <T> Pairs<T> of(List<T> earlier, List<T> later) {
    return new Pairs<>(List.of(), List.copyOf(earlier), List.copyOf(later));
  }

  /// Pairs those that are left by one more rule, each with the first that fits.
  Pairs<T> where(BiPredicate<T, T> isSame) {
    List<Pair<T>> pairs = new ArrayList<>(matched);
    List<T> left = new ArrayList<>();
    List<T> free = new ArrayList<>(later);
    for (T before : earlier) {
      Optional<T> now = free.stream().filter(item -> isSame.test(before, item)).findFirst();
      now.ifPresentOrElse(
          item -> {
            free.remove(item);
            pairs.add(new Pair<>(before, item));
          },
          () -> left.add(before));
    }
    return new Pairs<>(pairs, left, free);
  }
}
