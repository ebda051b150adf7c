package dk.tonsvis.pathway;

import dk.tonsvis.plan.Aim;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import java.util.Optional;

/// A target, with what the arithmetic needs of it.
sealed interface Goal {
  Target target();

  /// It is measured on the pathway.
  ///
  /// @param year counted from the account's last
  /// @param sector place of the sector it is for; −1 for the whole
  /// @param level grams that are allowed
  /// @param most grams of removals that may be taken off
  record Measured(Target target, int year, int sector, long level, long most) implements Goal {}

  record Unmeasured(Target target, Outcome.Why why) implements Goal {}

  /// Amounts of two accounts are never subtracted; net zero is the one level that every territorial
  /// account of a place can measure.
  static Goal of(Target target, Start start, Years years) {
    if (!target.account().equals(start.identity().id())
        && !(target.isNetZero() && start.isTerritorial())) {
      return new Unmeasured(target, Outcome.Why.OTHER_ACCOUNT);
    }
    if (!target.reach().boundary().isEmpty()) {
      return new Unmeasured(target, Outcome.Why.OTHER_BOUNDARY);
    }
    Optional<Co2e> level = target.level().known();
    if (level.isEmpty()) {
      return new Unmeasured(target, Outcome.Why.LEVEL_MISSING);
    }
    if (!years.contains(target.year())) {
      return new Unmeasured(target, Outcome.Why.OUTSIDE_YEARS);
    }
    int sector = target.reach().sector().map(start.sectors()::indexOf).orElse(-1);
    if (sector < 0 && target.reach().sector().isPresent()) {
      return new Unmeasured(target, Outcome.Why.UNKNOWN_SECTOR);
    }
    long most = target.reach().removals().map(part -> most(target, part, start)).orElse(MAX);
    return new Measured(target, target.year() - years.first(), sector, level.get().grams(), most);
  }

  /// All removals count.
  long MAX = Long.MAX_VALUE;

  private static long most(Target target, Share part, Start start) {
    Figure base =
        switch (target.aim()) {
          case Aim.BaseYear aim -> aim.emissions();
          case Aim.BaselineScenario aim -> aim.expected();
          case Aim.BaseYearIntensity aim -> perUnit(aim);
          case Aim.FixedLevel _ -> lastYear(target, start);
        };
    Co2e amount = base.known().orElse(Co2e.ZERO);
    return amount.isPositive() ? amount.times(part).grams() : 0;
  }

  private static Figure perUnit(Aim.BaseYearIntensity aim) {
    return aim.perUnit()
        .known()
        .map(perUnit -> Figure.measured(perUnit.times(new Share(aim.units()))))
        .orElse(aim.perUnit());
  }

  private static Figure lastYear(Target target, Start start) {
    return target
        .reach()
        .sector()
        .map(sector -> start.findAmount(sector, start.lastYear()))
        .orElseGet(() -> start.findTotal(start.lastYear()))
        .map(Figure::measured)
        .orElseGet(() -> Figure.missing("not in the account"));
  }
}
