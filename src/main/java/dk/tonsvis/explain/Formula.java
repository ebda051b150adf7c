package dk.tonsvis.explain;

import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.List;
import java.util.Optional;

/// How a figure comes out of its inputs. Its words and symbols stand in the bundle.
public enum Formula {
  /// Stated by its publisher, as it stands.
  AS_PUBLISHED,
  /// Decided by those who set the target, as it stands.
  AS_DECIDED,
  /// Computed by the model of the pathway.
  MODELLED,
  /// The action's Shapley value of what all do together.
  SHAPLEY,
  /// Read off the straight line through the known years.
  TREND_LINEAR,
  /// Carried on by Holt's linear smoothing.
  TREND_HOLT,
  /// The same as in the last known year.
  TREND_FLAT,
  SUM_OF_SECTORS,
  /// The lines of the nation's inventory that make up a sector.
  SUM_OF_CODES,
  SUM_OF_THEMES,
  SUM_OF_MUNICIPALITIES,
  SUM_OF_INHABITANTS,
  SUM_OF_ACTIONS,
  SUM_OF_RESTATEMENTS,
  DIFFERENCE_IN_TIME,
  DIFFERENCE_OF_VINTAGES,
  PER_INHABITANT,
  LESS,
  PER_YEAR,
  FALL_PER_YEAR;

  /// Whether the value is given and not computed from the inputs.
  public boolean isGiven() {
    return switch (this) {
      case AS_PUBLISHED, AS_DECIDED, MODELLED, SHAPLEY, TREND_LINEAR, TREND_HOLT, TREND_FLAT ->
          true;
      default -> false;
    };
  }

  /// The value that the inputs give. Throws [IllegalStateException] where it [#isGiven()].
  Value apply(List<Input> inputs) {
    return switch (this) {
      case AS_PUBLISHED, AS_DECIDED, MODELLED, SHAPLEY, TREND_LINEAR, TREND_HOLT, TREND_FLAT ->
          throw new IllegalStateException(this + " is given");
      case SUM_OF_SECTORS, SUM_OF_CODES, SUM_OF_THEMES, SUM_OF_ACTIONS ->
          Value.tonnes(
              inputs.isEmpty() ? Figure.measured(Co2e.ZERO) : Total.of(figures(inputs)).asFigure());
      case SUM_OF_MUNICIPALITIES -> new Value.Sum(Total.of(figures(inputs)));
      case SUM_OF_INHABITANTS -> people(inputs);
      case SUM_OF_RESTATEMENTS -> together(inputs);
      case DIFFERENCE_IN_TIME, DIFFERENCE_OF_VINTAGES -> moved(inputs);
      case PER_INHABITANT -> divided(inputs, Value.Per.INHABITANT);
      case LESS -> less(inputs);
      case PER_YEAR, FALL_PER_YEAR -> divided(inputs, Value.Per.YEAR);
    };
  }

  private static List<Figure> figures(List<Input> inputs) {
    return inputs.stream().map(input -> input.value().figure()).toList();
  }

  private static Value people(List<Input> inputs) {
    long sum = 0;
    for (Input input : inputs) {
      if (!(input.value() instanceof Value.Count count)) {
        return Value.unknown("a number of inhabitants is not known");
      }
      sum = Math.addExact(sum, count.number());
    }
    return new Value.Count(sum, Value.Of.PEOPLE);
  }

  /// Restatements added up: only those that can be compared are in the sum.
  private static Value together(List<Input> inputs) {
    Co2e from = Co2e.ZERO;
    Co2e to = Co2e.ZERO;
    boolean isShared = false;
    for (Input input : inputs) {
      if (input.value() instanceof Value.Moved(Change change)) {
        from = from.plus(change.from());
        to = to.plus(change.to());
        isShared = true;
      }
    }
    return isShared
        ? new Value.Moved(Change.between(from, to))
        : Value.unknown("no figure stands in both versions");
  }

  private static Value moved(List<Input> inputs) {
    Optional<Co2e> from = amount(inputs, Input.Role.FROM);
    Optional<Co2e> to = amount(inputs, Input.Role.TO);
    return from.isPresent() && to.isPresent()
        ? new Value.Moved(Change.between(from.get(), to.get()))
        : Value.unknown("one of the two figures is missing");
  }

  private static Optional<Co2e> amount(List<Input> inputs, Input.Role role) {
    return inputs.stream()
        .filter(input -> input.role() == role)
        .findFirst()
        .flatMap(input -> input.value().amount());
  }

  private static Value less(List<Input> inputs) {
    Co2e rest = Co2e.ZERO;
    for (Input input : inputs) {
      Optional<Co2e> amount = input.value().amount();
      if (amount.isEmpty()) {
        return Value.tonnes(input.value().figure());
      }
      rest =
          input.role() == Input.Role.TAKEN_OFF ? rest.minus(amount.get()) : rest.plus(amount.get());
    }
    return Value.tonnes(rest);
  }

  /// What is left of the others by the divisor, rounded once to a gram.
  private static Value divided(List<Input> inputs, Value.Per per) {
    Optional<Long> divisor =
        inputs.stream()
            .map(Input::value)
            .filter(Value.Count.class::isInstance)
            .map(value -> ((Value.Count) value).number())
            .findFirst();
    List<Input> others =
        inputs.stream().filter(input -> input.role() != Input.Role.DIVISOR).toList();
    Figure whole = less(others).figure();
    if (whole instanceof Figure.Missing missing) {
      return new Value.Unknown(missing);
    }
    return divisor.isPresent()
        ? new Value.Tonnes(
            Figure.measured(whole.known().orElseThrow().dividedBy(divisor.get())), per)
        : Value.unknown("what to divide by is not known");
  }
}
