package dk.tonsvis.pathway;

import dk.tonsvis.effect.Player;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The actions that work on one pool, and what each of them does there when nothing is drawn.
///
/// @param actions their places, rising
/// @param levers of each of them, those that work on the pool
record PoolPlayers(Model model, List<Integer> actions, List<List<Lever>> levers) {
  static PoolPlayers of(Model model, int pool) {
    List<Lever> working =
        model.levers().stream()
            .filter(lever -> lever.kind() != Lever.Kind.REMOVAL)
            .filter(lever -> lever.pools().contains(pool))
            .toList();
    List<Integer> actions = working.stream().map(Lever::action).distinct().toList();
    return new PoolPlayers(
        model,
        actions,
        actions.stream()
            .map(a -> working.stream().filter(lever -> lever.action() == a).toList())
            .toList());
  }

  /// Each action with all its terms in a year, as it is likely.
  Player[] in(int year, double base) {
    return in(year, base, lever -> likely(lever, year));
  }

  private double likely(Lever lever, int year) {
    double amount = lever.sized(lever.size().likely()) * lever.level().in(year);
    return lever.kind() == Lever.Kind.ACTIVITY ? amount * model.gramsPerUnit(lever, year) : amount;
  }

  /// Each action with all its terms in a year.
  ///
  /// @param base what the pool emits without any of them
  /// @param effect of a lever in that year: a share, or grams
  Player[] in(int year, double base, ToDoubleFunction<Lever> effect) {
    Player[] players = new Player[actions.size()];
    for (int i = 0; i < players.length; i++) {
      Player player = Player.NONE;
      for (Lever lever : levers.get(i)) {
        if (lever.worksIn(year)) {
          player = with(player, lever, effect.applyAsDouble(lever), base);
        }
      }
      players[i] = player;
    }
    return players;
  }

  private static Player with(Player player, Lever lever, double amount, double base) {
    return switch (lever.kind()) {
      case SHARE -> base > 0 ? player.plusShare(amount) : player;
      case TONNES, ACTIVITY ->
          lever.overlapping() ? player.plusOverlapping(amount, base) : player.plusTonnes(amount);
      case REMOVAL -> player;
    };
  }

  /// Whether an action would take a share of the pool in that year.
  boolean hasShare(int player, int year) {
    return levers.get(player).stream()
        .anyMatch(
            lever ->
                lever.kind() == Lever.Kind.SHARE
                    && lever.worksIn(year)
                    && lever.sized(lever.size().likely()) > 0);
  }
}
