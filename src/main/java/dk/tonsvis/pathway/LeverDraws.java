package dk.tonsvis.pathway;

import dk.tonsvis.effect.Courses;
import dk.tonsvis.effect.Pert;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Ramp;
import java.util.Arrays;

/// How a lever comes out in each draw of a block: its amount, and how late.
///
/// The amount is what was drawn of its size, and nothing in the draws in which its action does not
/// happen. An action's terms happen or fail together, and are late together.
final class LeverDraws {
  final Lever lever;

  /// In each draw, a share, or grams, or units moved times what was drawn of the factor they leave.
  final double[] amount;

  /// In each draw, units moved times what was drawn of the factor they turn to; empty if to none.
  final double[] turnedTo;

  private final Model model;
  private final Pert size;
  private final long sizeKey;
  private final long successKey;
  private final long delayKey;
  private final double success;
  private final double most;
  private final double[] delay;

  LeverDraws(Model model, Lever lever, long seed, int capacity) {
    String action = model.actions().get(lever.action());
    this.model = model;
    this.lever = lever;
    this.size = Pert.of(lever.size());
    this.sizeKey = CounterRandom.key(seed, "size " + lever.key());
    this.successKey = CounterRandom.key(seed, "success " + action);
    this.delayKey = CounterRandom.key(seed, "delay " + action);
    this.success = lever.chance().success().value();
    this.most = lever.chance().delayYears();
    this.amount = new double[capacity];
    this.turnedTo = new double[lever.to() < 0 ? 0 : capacity];
    this.delay = new double[most > 0 ? capacity : 0];
  }

  /// @param factors of each factor, what it is multiplied by in each draw
  void draw(int first, int n, double[] uniform, double[][] factors) {
    if (size.isCertain()) {
      Arrays.fill(amount, 0, n, lever.sized(lever.size().likely()));
    } else {
      CounterRandom.fill(sizeKey, first, n, uniform);
      double most = lever.kind() == Lever.Kind.SHARE ? 1 : Double.POSITIVE_INFINITY;
      double times = lever.times();
      for (int k = 0; k < n; k++) {
        double drawn = size.quantile(uniform[k]) * times;
        amount[k] = drawn < most ? drawn : most;
      }
    }
    if (success < 1) {
      CounterRandom.fill(successKey, first, n, uniform);
      for (int k = 0; k < n; k++) {
        amount[k] = uniform[k] < success ? amount[k] : 0;
      }
    }
    if (most > 0) {
      CounterRandom.fill(delayKey, first, n, delay);
      for (int k = 0; k < n; k++) {
        delay[k] *= most;
      }
    }
    if (lever.to() >= 0) {
      multiply(amount, factors[lever.to()], n, turnedTo);
    }
    if (lever.from() >= 0) {
      multiply(amount, factors[lever.from()], n, amount);
    }
  }

  private static void multiply(double[] a, double[] b, int n, double[] into) {
    for (int k = 0; k < n; k++) {
      into[k] = a[k] * b[k];
    }
  }

  /// Whether the lever has the same level in all draws of a year: there is no delay, or even the
  /// latest has come.
  boolean isSteady(int year) {
    return most == 0 || !lever.worksIn(year) || year(year) - most >= lever.course().full();
  }

  /// Whether it has all of its effect in all draws of a year.
  boolean isSettled(int year) {
    return isSteady(year) && lever.worksIn(year) && year(year) - most >= lever.course().full();
  }

  double level(int year) {
    return lever.level().in(year);
  }

  double level(int year, int draw) {
    return most == 0
        ? level(year)
        : Math.max(0, Courses.level(lever.course(), year(year), delay[draw]) - lever.before());
  }

  /// What it does in one draw of a year: a share, or grams.
  double effect(int year, int draw) {
    double level = level(year, draw);
    if (lever.kind() != Lever.Kind.ACTIVITY) {
      return level * amount[draw];
    }
    double left = model.factors().grams().get(lever.from()).in(year) * amount[draw];
    return lever.to() < 0
        ? level * left
        : level * (left - model.factors().grams().get(lever.to()).in(year) * turnedTo[draw]);
  }

  /// The level in each draw of a year.
  void levels(int year, int n, double[] into) {
    double[] delay = this.delay;
    if (isSteady(year)) {
      Arrays.fill(into, 0, n, level(year));
      return;
    }
    Course course = lever.course();
    double at = year(year);
    double before = lever.before();
    double full = course.full();
    if (course.start() == course.full() || course.ramp() == Ramp.STEP) {
      for (int k = 0; k < n; k++) {
        into[k] = at - delay[k] >= full ? 1 - before : 0;
      }
      return;
    }
    double per = 1.0 / (course.full() - course.start());
    double since = (at - course.start()) * per;
    for (int k = 0; k < n; k++) {
      into[k] = Math.max(0, Math.min(1, since - delay[k] * per));
    }
    if (course.ramp() == Ramp.S_CURVE) {
      for (int k = 0; k < n; k++) {
        double way = into[k];
        into[k] = way * way * (3 - 2 * way);
      }
    }
    if (before > 0) {
      for (int k = 0; k < n; k++) {
        into[k] = Math.max(0, into[k] - before);
      }
    }
  }

  private int year(int year) {
    return model.years().first() + year;
  }
}
