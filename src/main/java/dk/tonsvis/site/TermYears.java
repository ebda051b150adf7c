package dk.tonsvis.site;

import dk.tonsvis.effect.Courses;
import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Co2e;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one effect is in tonnes in a year, on time and successful, and without regard to what
/// other actions have already taken.
record TermYears(Plan plan) {
  /// Whether its size can be told in tonnes at all; a share cannot without a pathway.
  static boolean isInTonnes(Term term) {
    return !(term.size() instanceof Size.Part);
  }

  static boolean isRemoval(Term term) {
    return term.size() instanceof Size.Removal;
  }

  /// Tonnes in a year: empty for a share, and where a factor has no value for the year.
  Optional<Span> at(Term term, int year) {
    return full(term, year).map(span -> times(span, Courses.level(term.course(), year, 0)));
  }

  /// Tonnes in a year if the effect were a full one.
  Optional<Span> full(Term term, int year) {
    return switch (term.size()) {
      case Size.Part _ -> Optional.empty();
      case Size.Tonnes tonnes -> Optional.of(tonnes.tonnes());
      case Size.Removal removal -> Optional.of(removal.tonnes());
      case Size.Activity activity -> {
        OptionalDouble saved = saved(activity, year);
        yield saved.isPresent()
            ? Optional.of(times(activity.amount(), saved.getAsDouble()))
            : Optional.empty();
      }
    };
  }

  /// Tonnes that one unit of the activity saves in a year.
  private OptionalDouble saved(Size.Activity activity, int year) {
    OptionalDouble from = factor(activity.from(), year);
    OptionalDouble to =
        activity.to().isEmpty() ? OptionalDouble.of(0) : factor(activity.to(), year);
    return from.isPresent() && to.isPresent()
        ? OptionalDouble.of((from.getAsDouble() - to.getAsDouble()) / Co2e.GRAMS_PER_TONNE)
        : OptionalDouble.empty();
  }

  private OptionalDouble factor(String id, int year) {
    Optional<FactorSeries> series = plan.findFactor(id);
    return series.isPresent() ? series.get().at(year) : OptionalDouble.empty();
  }

  static Span times(Span span, double by) {
    return by >= 0
        ? new Span(span.low() * by, span.likely() * by, span.high() * by)
        : new Span(span.high() * by, span.likely() * by, span.low() * by);
  }

  static Span sum(Span one, Span other) {
    return new Span(
        one.low() + other.low(), one.likely() + other.likely(), one.high() + other.high());
  }
}
