package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// How sure a sum of emissions is, from how sure its parts are: approach 1 of the IPCC, the
/// propagation of errors.
///
/// An uncertainty `U` is half the width of the 95 % interval, as a part of the amount. The parts
/// are taken to err independently of each other.
///
/// Source: 2006 IPCC Guidelines for National Greenhouse Gas Inventories, volume 1, chapter 3,
/// equations 3.1 and 3.2 and table 3.2.
public final class ErrorPropagation {
  private ErrorPropagation() {}

  /// A part of a sum, with its uncertainty. An uptake is below zero.
  public record Part(Co2e amount, Share uncertainty) {
    public Part {
      if (uncertainty.value() < 0) {
        throw new IllegalArgumentException("an uncertainty is not below zero: " + uncertainty);
      }
    }

    private double halfWidth() {
      return uncertainty.value() * amount.grams();
    }
  }

  /// A sum with what is left of its uncertainty.
  ///
  /// @param halfWidth half the width of the 95 % interval
  /// @param uncertainty the same as a part of the sum's size; empty where the sum is zero
  public record Sum(Co2e amount, Co2e halfWidth, Optional<Share> uncertainty) {}

  /// Of a product: `U = √(U₁² + … + Uₙ²)`, such as activity times emission factor.
  public static Share product(Share... uncertainties) {
    return new Share(
        Math.sqrt(List.of(uncertainties).stream().mapToDouble(u -> u.value() * u.value()).sum()));
  }

  /// Of a sum: `U = √Σ(Uᵢ·xᵢ)² / |Σxᵢ|`. Where parts take each other away the size of the sum says
  /// little, and the half width in tonnes is what counts.
  public static Sum sum(List<Part> parts) {
    Co2e amount = parts.stream().map(Part::amount).reduce(Co2e.ZERO, Co2e::plus);
    double halfWidth = Math.sqrt(squares(parts).sum());
    Optional<Share> uncertainty =
        amount.grams() == 0
            ? Optional.empty()
            : Optional.of(new Share(halfWidth / Math.abs((double) amount.grams())));
    return new Sum(amount, Co2e.round(halfWidth), uncertainty);
  }

  /// What each part contributes to the variance of the sum; they sum to one. All are zero where
  /// nothing is uncertain.
  public static List<Share> contributions(List<Part> parts) {
    double all = squares(parts).sum();
    return squares(parts).mapToObj(own -> new Share(all == 0 ? 0 : own / all)).toList();
  }

  private static DoubleStream squares(List<Part> parts) {
    return parts.stream().mapToDouble(part -> part.halfWidth() * part.halfWidth());
  }

  /// A source in the base year and the last year.
  ///
  /// @param activity uncertainty of its activity data, which err anew each year
  /// @param factor uncertainty of its emission factor, which errs alike in both years
  public record Source(Co2e base, Co2e last, Share activity, Share factor) {}

  /// The uncertainty of the trend `(ΣD − ΣC)/ΣC` from the base year (`C`) to the last (`D`), in
  /// parts of the base year's sum: `√Σ(Jᵢ² + Kᵢ²)` with `Jᵢ = Aᵢ·U(factor)` and
  /// `Kᵢ = Bᵢ·U(activity)·√2`. `A` is how the trend answers to one per cent more of the source in
  /// both years, and `B` to one per cent more in the last.
  ///
  /// A change that is smaller than this cannot be told from none. Empty where the base year's sum
  /// is zero.
  public static Optional<Share> trend(List<Source> sources) {
    double base = sources.stream().mapToDouble(s -> s.base().grams()).sum();
    double last = sources.stream().mapToDouble(s -> s.last().grams()).sum();
    if (base == 0) {
      return Optional.empty();
    }
    double squares = 0;
    for (Source source : sources) {
      double c = source.base().grams();
      double d = source.last().grams();
      double more = 0.01;
      double a = 100 * ((more * d + last) / (more * c + base) - last / base);
      double j = a * source.factor().value();
      double k = d / base * source.activity().value() * Math.sqrt(2);
      squares += j * j + k * k;
    }
    return Optional.of(new Share(Math.sqrt(squares)));
  }
}
