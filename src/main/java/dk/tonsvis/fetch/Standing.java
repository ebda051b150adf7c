package dk.tonsvis.fetch;

import dk.tonsvis.reference.Bilingual;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How fresh what we have from a source is.
///
/// @param tried when it was last tried to ask it
/// @param succeeded when it last answered all that was asked
/// @param changed when its answers last were others than before
/// @param next when it will be asked by itself; empty without a schedule
public record Standing(
    Source source,
    Optional<Instant> tried,
    Optional<Instant> succeeded,
    Optional<Instant> changed,
    Optional<Instant> next,
    Last last) {

  /// What came of the last try.
  public sealed interface Last {
    /// Nobody has tried.
    record Never() implements Last {}

    /// It is under way, or was cut off before it could say what came of it.
    record Unended() implements Last {}

    /// Everything was answered, and was other than before or the same.
    record Succeeded(boolean changed) implements Last {}

    /// It came to nothing, for these reasons.
    record Failed(Bilingual reasons) implements Last {}
  }

  static Last last(@Nullable String outcome, @Nullable String danish, @Nullable String english) {
    if (outcome == null) {
      return new Last.Never();
    }
    return switch (outcome) {
      case "unended" -> new Last.Unended();
      case "changed" -> new Last.Succeeded(true);
      case "unchanged" -> new Last.Succeeded(false);
      default -> new Last.Failed(new Bilingual(String.valueOf(danish), String.valueOf(english)));
    };
  }
}
