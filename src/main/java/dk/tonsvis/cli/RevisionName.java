package dk.tonsvis.cli;

import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import java.util.Optional;

/// How a revision is named on the command line: by municipality and number, or by the municipality
/// alone (the one in force).
final class RevisionName {
  private RevisionName() {}

  /// The revision with the number; without one that in force, or the newest where none is in force.
  /// Throws [Refusal] if there is none.
  static Revision find(House house, Municipality municipality, Optional<Integer> number) {
    String code = municipality.code().digits();
    if (number.isPresent()) {
      return require(house, municipality, number.get());
    }
    return house
        .plans()
        .findInForce(code)
        .or(() -> house.plans().list(code).stream().reduce((_, later) -> later))
        .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, "plan.none", municipality.name()));
  }

  static Revision require(House house, Municipality municipality, int number) {
    return house
        .plans()
        .find(municipality.code().digits(), number)
        .orElseThrow(
            () ->
                new Refusal(
                    Exit.NOT_FOUND,
                    "plan.no-revision",
                    municipality.name(),
                    Integer.toString(number)));
  }
}
