package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Why a revision cannot take a step.
public sealed interface Obstacle {
  record UnknownRevision(String municipality, int number) implements Obstacle {}

  /// From where it stands the step is not possible.
  record WrongState(int number, State state) implements Obstacle {}

  record InFuture(LocalDate on, LocalDate today) implements Obstacle {}

  /// The step would come before one that was taken earlier, of this revision or of the one that it
  /// supersedes.
  record BeforeEarlierStep(LocalDate on, int revision, LocalDate earlier) implements Obstacle {}

  record EndsBeforeItBegins(LocalDate on, LocalDate until) implements Obstacle {}

  /// Somebody took the step, and it is not said who.
  record NobodyNamed() implements Obstacle {}

  /// A name or a case number is longer than it may be.
  ///
  /// @param most characters
  record TextTooLong(int most) implements Obstacle {}

  /// A plan without targets cannot be adopted.
  record NoTargets(int number) implements Obstacle {}

  /// Targets are less ambitious than those in force, and the plan does not say so.
  record Loosened(List<Loosening> loosenings) implements Obstacle {
    public Loosened {
      loosenings = List.copyOf(loosenings);
    }
  }

  /// One sentence, or more where there are several loosenings.
  default String sentence(Language language) {
    Words words = Words.of("plan", language);
    Numbers numbers = Numbers.in(language);
    return switch (this) {
      case UnknownRevision o ->
          words.say("obstacle.unknown-revision", o.municipality(), Integer.toString(o.number()));
      case WrongState o ->
          words.say(
              "obstacle.wrong-state",
              Integer.toString(o.number()),
              words.say("state." + OptionKeys.of(o.state())));
      case InFuture o ->
          words.say("obstacle.in-future", numbers.day(o.on()), numbers.day(o.today()));
      case BeforeEarlierStep o ->
          words.say(
              "obstacle.before-earlier-step",
              numbers.day(o.on()),
              Integer.toString(o.revision()),
              numbers.day(o.earlier()));
      case EndsBeforeItBegins o ->
          words.say("obstacle.ends-before-it-begins", numbers.day(o.on()), numbers.day(o.until()));
      case NobodyNamed _ -> words.say("obstacle.nobody-named");
      case TextTooLong o -> words.say("obstacle.text-too-long", Integer.toString(o.most()));
      case NoTargets o -> words.say("obstacle.no-targets", Integer.toString(o.number()));
      case Loosened o ->
          words.say(
              "obstacle.loosened",
              o.loosenings().stream()
                  .map(loosening -> loosening.sentence(language))
                  .collect(Collectors.joining(" ")));
    };
  }
}
