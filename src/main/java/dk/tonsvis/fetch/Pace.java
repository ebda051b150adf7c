package dk.tonsvis.fetch;

import java.time.Duration;

/// How gently a service is asked and how long it is waited for.
///
/// After the first failed try it is waited [#firstWait()], then twice as long each time up to
/// [#longestWait()]; a wait that the service itself asks for counts if it is longer. There is no
/// chance in it: one program asks one question at a time, so there is no crowd to be spread.
///
/// @param spacing the least time between two questions
/// @param tries how often one question is put
/// @param timeout for one answer, to its last byte
/// @param longestAsked a longer wait that the service asks for ends the sitting
/// @param bytes the largest answer that is read
record Pace(
    Duration spacing,
    Duration firstWait,
    Duration longestWait,
    int tries,
    Duration timeout,
    Duration longestAsked,
    int bytes) {

  static Pace of(Source source) {
    return new Pace(
        source.spacing(),
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        6,
        Duration.ofSeconds(60),
        Duration.ofMinutes(10),
        64 << 20);
  }

  /// The wait after so many failed tries.
  Duration waitAfter(int failed) {
    Duration wait = firstWait;
    for (int i = 1; i < failed && wait.compareTo(longestWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) > 0 ? longestWait : wait;
  }
}
