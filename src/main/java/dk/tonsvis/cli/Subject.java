package dk.tonsvis.cli;

import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Slug;
import java.util.List;
import java.util.Set;

/// Whose emissions are asked for.
sealed interface Subject {
  Set<String> ALL = Set.of("national", "danmark", "denmark", "alle", "all", "dk");

  int SUGGESTIONS = 5;

  record One(Municipality municipality) implements Subject {}

  /// The municipalities of Denmark together.
  record All() implements Subject {}

  /// Reads a word for all of them, or a municipality's name, slug or code.
  static Subject find(Places places, String address) {
    return ALL.contains(Slug.of(address)) ? new All() : new One(municipality(places, address));
  }

  /// Throws [Refusal] with the names that it might have been.
  static Municipality municipality(Places places, String address) {
    return places
        .find(address)
        .orElseThrow(
            () -> {
              List<String> names =
                  places.search(address).stream()
                      .limit(SUGGESTIONS)
                      .map(Municipality::name)
                      .toList();
              return names.isEmpty()
                  ? new Refusal(Exit.NOT_FOUND, "place.not-found", address)
                  : new Refusal(Exit.NOT_FOUND, "place.suggest", address, String.join(", ", names));
            });
  }
}
