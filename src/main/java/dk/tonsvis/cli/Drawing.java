package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import java.util.Optional;
import java.util.Set;

/// What the commands on pathways have in common.
final class Drawing {
  /// Ids of the national projections that a scenario may name.
  static final Set<String> PROJECTIONS = Set.of("kf25");

  private Drawing() {}

  /// Throws [Refusal] for more draws than there is room for.
  static void requireDraws(int draws, Shell shell) {
    if (draws < 0 || draws > Precision.MOST_DRAWS) {
      throw new Refusal(
          Exit.MISUSED,
          "pathway.draws",
          Integer.toString(draws),
          shell.numbers().whole(Precision.MOST_DRAWS));
    }
  }

  /// Without draws, the central path alone.
  static Precision precision(int draws, long seed) {
    return draws == 0 ? Precision.CENTRAL : Precision.draws(draws, seed).withContributions();
  }

  /// The revision with the number; without one that in force, and empty where none is.
  static Optional<Revision> revision(House house, Municipality place, Optional<Integer> number) {
    return number.isPresent()
        ? Optional.of(RevisionName.require(house, place, number.get()))
        : house.plans().findInForce(place.code().digits());
  }
}
