package dk.tonsvis.plan;

import dk.tonsvis.plan.Loosening.Way;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A revised target may not be less ambitious than the one before, or the plan must say that it is.
///
/// A target is held against the later one of the same id or, where there is none, against the one
/// of the same sector and role (main target, or part of another) whose year is nearest. Each way of
/// being looser counts for itself: a greater reduction does not make up for a later year. Levels of
/// two accounts are never compared; net zero is the same on all of them.
final class Ratchet {
  private static final Comparator<Target> ORDER =
      Comparator.comparingInt(Target::year).thenComparing(Target::id);

  private Ratchet() {}

  /// Every way in which the targets of the later plan are looser.
  ///
  /// @param year the present one; a target of an earlier year may be left out, since it is past
  static List<Loosening> between(Plan earlier, Plan later, int year) {
    List<Loosening> loosenings = new ArrayList<>();
    List<Target> free = new ArrayList<>(later.targets().stream().sorted(ORDER).toList());
    List<Target> unmatched = new ArrayList<>();
    for (Target before : earlier.targets().stream().sorted(ORDER).toList()) {
      Optional<Target> same =
          free.stream().filter(target -> target.id().equals(before.id())).findFirst();
      same.ifPresentOrElse(
          now -> {
            free.remove(now);
            loosenings.addAll(told(before, now));
          },
          () -> unmatched.add(before));
    }
    for (Target before : unmatched) {
      Optional<Target> heir =
          free.stream().filter(now -> isOfSameRole(before, now)).min(nearest(before));
      heir.ifPresentOrElse(
          now -> {
            free.remove(now);
            loosenings.addAll(told(before, now));
          },
          () -> {
            if (before.year() >= year) {
              loosenings.add(new Loosening(Way.DROPPED, before, Optional.empty()));
            }
          });
    }
    loosenings.sort(Comparator.comparing(Loosening::earlier, ORDER).thenComparing(Loosening::way));
    return List.copyOf(loosenings);
  }

  /// How far the later target goes, held against the earlier.
  static Ambition ambition(Target earlier, Target later) {
    Set<Way> looser = ways(earlier, later);
    Set<Way> tighter = ways(later, earlier);
    if (looser.stream().anyMatch(Way::isUncertain)) {
      return Ambition.NOT_COMPARABLE;
    }
    if (looser.isEmpty()) {
      return tighter.isEmpty() ? Ambition.SAME : Ambition.MORE;
    }
    return tighter.isEmpty() ? Ambition.LESS : Ambition.MIXED;
  }

  private static boolean isOfSameRole(Target one, Target other) {
    return one.reach().sector().equals(other.reach().sector())
        && one.reach().partOf().isPresent() == other.reach().partOf().isPresent();
  }

  private static Comparator<Target> nearest(Target before) {
    return Comparator.comparingInt((Target now) -> Math.abs(now.year() - before.year()))
        .thenComparing(ORDER);
  }

  private static List<Loosening> told(Target before, Target now) {
    return ways(before, now).stream()
        .map(way -> new Loosening(way, before, Optional.of(now)))
        .toList();
  }

  private static Set<Way> ways(Target before, Target now) {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    if (now.year() > before.year()) {
      ways.add(Way.LATER_YEAR);
    }
    if (removals(now) > removals(before)) {
      ways.add(Way.MORE_REMOVALS);
    }
    boolean hasReductions = isReductionOfTheSame(before.aim(), now.aim());
    if (hasReductions && reduction(now).compareTo(reduction(before)) < 0) {
      ways.add(Way.SMALLER_REDUCTION);
    }
    boolean hasOtherReach =
        !now.reach().sector().equals(before.reach().sector())
            || !now.reach().boundary().equals(before.reach().boundary());
    boolean hasOtherAccount =
        !now.account().equals(before.account()) && !(now.isNetZero() && before.isNetZero());
    if (hasOtherReach) {
      ways.add(Way.OTHER_REACH);
    }
    if (hasOtherAccount) {
      ways.add(Way.OTHER_ACCOUNT);
    }
    if (!hasOtherReach && !hasOtherAccount) {
      compareLevels(before, now, hasReductions).ifPresent(ways::add);
    }
    return ways;
  }

  private static Optional<Way> compareLevels(Target before, Target now, boolean hasReductions) {
    Optional<Co2e> was = before.level().known();
    Optional<Co2e> is = now.level().known();
    if (was.isPresent() && is.isPresent()) {
      return is.get().compareTo(was.get()) > 0 ? Optional.of(Way.HIGHER_LEVEL) : Optional.empty();
    }
    return hasReductions ? Optional.empty() : Optional.of(Way.OTHER_AIM);
  }

  private static boolean isReductionOfTheSame(Aim before, Aim now) {
    return switch (before) {
      case Aim.BaseYear b -> now instanceof Aim.BaseYear n && n.year() == b.year();
      case Aim.BaseYearIntensity b ->
          now instanceof Aim.BaseYearIntensity n
              && n.year() == b.year()
              && n.unit().equals(b.unit());
      case Aim.BaselineScenario b ->
          now instanceof Aim.BaselineScenario n && n.startYear() == b.startYear();
      case Aim.FixedLevel _ -> false;
    };
  }

  private static Share reduction(Target target) {
    return target.aim().findReduction().orElseThrow();
  }

  /// A target without a limit lets all removals count.
  private static double removals(Target target) {
    return target.reach().removals().map(Share::value).orElse(Double.POSITIVE_INFINITY);
  }
}
