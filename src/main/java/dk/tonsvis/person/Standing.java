package dk.tonsvis.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who somebody is to the rules today.
///
/// @param person empty for somebody who has not signed in
/// @param bonds the roles they hold, each for a municipality or for all
public record Standing(Optional<PersonId> person, List<Bond> bonds) {
  public static final Standing NOBODY = new Standing(Optional.empty(), List.of());

  public Standing {
    bonds = List.copyOf(bonds);
  }

  /// A role.
  ///
  /// @param place code of the municipality that it is held for; empty for one that is held for the
  ///     alliance, the installation or a company
  public record Bond(Role role, Optional<String> place) {}

  /// The municipalities for which they hold a role that has a right.
  public Set<String> placesOf(Right right) {
    return bonds.stream()
        .flatMap(bond -> bond.place().stream())
        .filter(place -> Rules.allow(this, right, Optional.of(place)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
