package dk.tonsvis.journal;

import java.time.Instant;
import java.util.Optional;

/// How far a follower has come.
///
/// @param position of the last fact that it has done its work with
/// @param lag how many facts are behind that and wait for it
/// @param trouble why it does not get on, if it is stuck
/// @param skipped what it went past without doing its work, since it never could
public record FollowerStanding(
    String name, long position, long lag, Optional<Trouble> trouble, Optional<Skipped> skipped) {

  /// Facts that a follower went past.
  ///
  /// @param count of all of them
  /// @param position of the last of them
  /// @param at when it went past the last
  /// @param reason for the last, in the words of the program
  public record Skipped(long count, long position, Instant at, String reason) {}

  /// A follower that could not get past the fact after its position.
  ///
  /// @param since when it failed for the first time
  /// @param reason in the words of the program
  /// @param attempts how often it has tried
  /// @param nextTry when it tries again
  public record Trouble(Instant since, String reason, int attempts, Instant nextTry) {}
}
