package dk.tonsvis.journal;

import java.time.Instant;
import java.util.Optional;

/// How far a follower has come.
///
/// @param position of the last fact that it has done its work with
/// @param lag how many facts are behind that and wait for it
/// @param trouble why it does not get on, if it is stuck
public record FollowerStanding(String name, long position, long lag, Optional<Trouble> trouble) {

  /// A follower that could not get past the fact after its position.
  ///
  /// @param since when it failed for the first time
  /// @param reason in the words of the program
  /// @param attempts how often it has tried
  /// @param nextTry when it tries again
  public record Trouble(Instant since, String reason, int attempts, Instant nextTry) {}
}
