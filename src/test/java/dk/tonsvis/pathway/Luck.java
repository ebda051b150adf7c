package dk.tonsvis.pathway;

import dk.tonsvis.effect.Pert;
import dk.tonsvis.plan.Span;

/// How one draw comes out, looked up one number at a time: the slow way that the engine is held to.
interface Luck {
  double value(String stream, Span span);

  /// 0 to 1.
  double uniform(String stream, double likely);

  /// The central path: likely values, no delay, everything happens.
  Luck LIKELY =
      new Luck() {
        @Override
        public double value(String stream, Span span) {
          return span.likely();
        }

        @Override
        public double uniform(String stream, double likely) {
          return likely;
        }
      };

  static Luck drawn(long seed, int draw) {
    return new Luck() {
      @Override
      public double value(String stream, Span span) {
        return Pert.of(span).quantile(uniform(stream, 0));
      }

      @Override
      public double uniform(String stream, double likely) {
        return CounterRandom.uniform(CounterRandom.key(seed, stream), draw);
      }
    };
  }
}
