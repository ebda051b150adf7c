package dk.tonsvis.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Ends the work on an answer; caught once, in [Fetching]. Never empty of faults.
final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;
  private final transient Optional<Duration> waitAsked;

  private Unfit(List<Fault> faults, Optional<Duration> waitAsked) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
    this.waitAsked = waitAsked;
  }

  static Unfit because(Fault.Kind kind, String... arguments) {
    return new Unfit(List.of(Fault.of(kind, arguments)), Optional.empty());
  }

  static Unfit because(List<Fault> faults) {
    return new Unfit(faults, Optional.empty());
  }

  /// The service asks for some time before the next question.
  Unfit after(Optional<Duration> wait) {
    return new Unfit(faults, wait);
  }

  List<Fault> faults() {
    return faults;
  }

  Fault first() {
    return faults.getFirst();
  }

  /// Whether it is the answers that are not fit: then the same answers would not be taken another
  /// time, and the run is over. Else it stopped on the way, and can go on.
  boolean isOfTheAnswers() {
    return faults.stream().noneMatch(fault -> fault.kind().isOnTheWay());
  }

  Optional<Duration> waitAsked() {
    return waitAsked;
  }
}
