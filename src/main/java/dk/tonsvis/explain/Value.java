package dk.tonsvis.explain;

import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.Optional;

/// What a figure says, exact and before it is written for people.
public sealed interface Value {
  /// Tonnes, or a reason why there are none.
  record Tonnes(Figure figure, Per per) implements Value {}

  /// A sum over municipalities, with how many of them are in it.
  record Sum(Total total) implements Value {}

  /// From one amount to another.
  record Moved(Change change) implements Value {}

  /// A number of people or of years.
  record Count(long number, Of of) implements Value {}

  /// Neither tonnes nor a count can be told.
  record Unknown(Figure.Missing missing) implements Value {}

  /// What tonnes are counted by.
  enum Per {
    WHOLE,
    INHABITANT,
    YEAR
  }

  /// What is counted.
  enum Of {
    PEOPLE,
    YEARS
  }

  static Value tonnes(Figure figure) {
    return new Tonnes(figure, Per.WHOLE);
  }

  static Value tonnes(Co2e amount) {
    return tonnes(Figure.measured(amount));
  }

  static Value unknown(String reason) {
    return new Unknown(new Figure.Missing(reason));
  }

  /// The amount to compute with. A sum that lacks a part has none.
  default Optional<Co2e> amount() {
    return switch (this) {
      case Tonnes tonnes -> tonnes.figure().known();
      case Sum sum -> sum.total().asFigure().known();
      case Moved moved -> Optional.of(moved.change().amount());
      case Count _, Unknown _ -> Optional.empty();
    };
  }

  /// The same as a figure, with the reason where there is no amount.
  default Figure figure() {
    return switch (this) {
      case Tonnes tonnes -> tonnes.figure();
      case Sum sum -> sum.total().asFigure();
      case Moved moved -> Figure.measured(moved.change().amount());
      case Count _ -> Figure.missing("a count");
      case Unknown unknown -> unknown.missing();
    };
  }
}
