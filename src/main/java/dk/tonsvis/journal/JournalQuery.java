package dk.tonsvis.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which facts are wanted; what is not said narrows nothing.
///
/// @param places only facts about these municipalities, by their codes; what concerns none of them
///     is asked for as [#NO_PLACE]
/// @param kinds only facts of these kinds
/// @param from the first moment
/// @param until the moment at which it ends, which is no longer in it
/// @param before only what stands earlier in the chain: the position of the last entry of the page
///     before
/// @param limit how many at most, 1 to 1,000
public record JournalQuery(
    Optional<Set<String>> places,
    Optional<Actor> actor,
    Optional<Set<String>> kinds,
    Optional<Instant> from,
    Optional<Instant> until,
    OptionalLong before,
    int limit) {
  /// Stands among the codes for what concerns no single municipality.
  public static final String NO_PLACE = "";

  private static final int MOST = 1_000;

  public JournalQuery {
    places = places.map(Set::copyOf);
    kinds = kinds.map(Set::copyOf);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has 1 to 1,000 entries: " + limit);
    }
  }

  /// The newest facts about everything.
  public static JournalQuery newest(int limit) {
    return new JournalQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        limit);
  }

  public JournalQuery withPlaces(Set<String> codes) {
    return new JournalQuery(Optional.of(codes), actor, kinds, from, until, before, limit);
  }

  public JournalQuery withActor(Actor who) {
    return new JournalQuery(places, Optional.of(who), kinds, from, until, before, limit);
  }

  public JournalQuery withKinds(Set<String> names) {
    return new JournalQuery(places, actor, Optional.of(names), from, until, before, limit);
  }

  public JournalQuery withFrom(Instant moment) {
    return new JournalQuery(places, actor, kinds, Optional.of(moment), until, before, limit);
  }

  public JournalQuery withUntil(Instant moment) {
    return new JournalQuery(places, actor, kinds, from, Optional.of(moment), before, limit);
  }

  public JournalQuery withBefore(long position) {
    return new JournalQuery(places, actor, kinds, from, until, OptionalLong.of(position), limit);
  }
}
