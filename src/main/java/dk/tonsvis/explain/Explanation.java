package dk.tonsvis.explain;

import java.util.List;

/// A figure with where it comes from. Unless its formula [Formula#isGiven()], the value is computed
/// from the inputs when the explanation is made, so that the two cannot differ.
public record Explanation(
    Name name, Value value, Formula formula, List<Input> inputs, Origin origin) {
  public Explanation {
    inputs = List.copyOf(inputs);
    if (!formula.isGiven() && !formula.apply(inputs).equals(value)) {
      throw new IllegalArgumentException(name + " is not " + value);
    }
  }

  static Explanation computed(Name name, Formula formula, List<Input> inputs, Origin origin) {
    return new Explanation(name, formula.apply(inputs), formula, inputs, origin);
  }

  static Explanation given(Name name, Value value, Formula formula, Origin origin) {
    return new Explanation(name, value, formula, List.of(), origin);
  }
}
