package dk.tonsvis.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which steps a revision may take: a draft goes to hearing or is adopted, what was heard is
/// adopted, what is adopted may be certified. All that stands in the way is told at once.
final class StepRules {
  private static final Set<State> TO_HEARING = Set.of(State.DRAFT);
  private static final Set<State> TO_ADOPTION = Set.of(State.DRAFT, State.HEARING);
  private static final Set<State> TO_CERTIFICATION = Set.of(State.ADOPTED);

  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  private StepRules() {}

  /// The day it is in Denmark.
  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), DENMARK);
  }

  static List<Obstacle> toHearing(
      Revision revision, LocalDate on, Optional<LocalDate> until, LocalDate today) {
    List<Obstacle> obstacles = common(revision, TO_HEARING, on, today);
    until
        .filter(end -> end.isBefore(on))
        .ifPresent(end -> obstacles.add(new Obstacle.EndsBeforeItBegins(on, end)));
    return obstacles;
  }

  /// @param inForce the revision that would be superseded
  /// @param loosenings the ways in which this one's targets are less ambitious than those of that
  static List<Obstacle> toAdoption(
      Revision revision,
      Optional<Revision> inForce,
      List<Loosening> loosenings,
      LocalDate on,
      String body,
      String caseNumber,
      LocalDate today) {
    List<Obstacle> obstacles = common(revision, TO_ADOPTION, on, today);
    inForce.ifPresent(before -> requireNotBefore(before, on, obstacles));
    requireNames(obstacles, body);
    requireShort(obstacles, body, caseNumber);
    if (revision.plan().targets().isEmpty()) {
      obstacles.add(new Obstacle.NoTargets(revision.number()));
    }
    if (!loosenings.isEmpty() && revision.plan().head().lessAmbitious().isEmpty()) {
      obstacles.add(new Obstacle.Loosened(loosenings));
    }
    return obstacles;
  }

  static List<Obstacle> toCertification(
      Revision revision, LocalDate on, String framework, String by, LocalDate today) {
    List<Obstacle> obstacles = common(revision, TO_CERTIFICATION, on, today);
    requireNames(obstacles, framework, by);
    requireShort(obstacles, framework, by);
    return obstacles;
  }

  private static List<Obstacle> common(
      Revision revision, Set<State> from, LocalDate on, LocalDate today) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (!from.contains(revision.state())) {
      obstacles.add(new Obstacle.WrongState(revision.number(), revision.state()));
    }
    if (on.isAfter(today)) {
      obstacles.add(new Obstacle.InFuture(on, today));
    }
    requireNotBefore(revision, on, obstacles);
    return obstacles;
  }

  private static void requireNotBefore(Revision revision, LocalDate on, List<Obstacle> obstacles) {
    if (!revision.steps().isEmpty() && on.isBefore(revision.steps().getLast().on())) {
      obstacles.add(
          new Obstacle.BeforeEarlierStep(on, revision.number(), revision.steps().getLast().on()));
    }
  }

  private static void requireNames(List<Obstacle> obstacles, String... names) {
    if (Arrays.stream(names).anyMatch(String::isBlank)) {
      obstacles.add(new Obstacle.NobodyNamed());
    }
  }

  private static void requireShort(List<Obstacle> obstacles, String... texts) {
    if (Arrays.stream(texts).anyMatch(text -> text.length() > Step.LONGEST_TEXT)) {
      obstacles.add(new Obstacle.TextTooLong(Step.LONGEST_TEXT));
    }
  }
}
