package dk.tonsvis.chart;

import java.util.List;
import java.util.OptionalDouble;

/// Horizontal bars from a common zero line, to the left where the value is negative. Every bar
/// carries its name and its value, so there is no axis to read from.
///
/// Bars that begin where others end are the steps from one amount to another.
public record Bars(Heading heading, Writing writing, List<Bar> bars) implements Drawing {
  /// Beyond this a table serves better.
  public static final int MOST_BARS = 120;

  public Bars {
    bars = List.copyOf(bars);
    if (bars.isEmpty() || bars.size() > MOST_BARS) {
      throw new IllegalArgumentException("1 to " + MOST_BARS + " bars, not " + bars.size());
    }
  }

  @Override
  public String svg(Shape shape) {
    return BarDrawing.draw(this, shape).xml();
  }

  /// A bar; without a value, the caller's word for missing stands in its place. A soft hyphen in
  /// the name is where it may be broken.
  ///
  /// @param from where it begins; its value is how far it goes from there
  public record Bar(String name, Colour colour, OptionalDouble value, double from) {
    public Bar {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a bar has a name");
      }
      value.ifPresent(
          v -> {
            if (!(Math.abs(v) <= Values.LIMIT && Math.abs(from) <= Values.LIMIT)) {
              throw new IllegalArgumentException(v + " for " + name + " cannot be drawn");
            }
          });
    }

    /// A bar from the zero line.
    public Bar(String name, Colour colour, OptionalDouble value) {
      this(name, colour, value, 0);
    }

    public static Bar of(String name, Colour colour, double value) {
      return new Bar(name, colour, OptionalDouble.of(value));
    }

    /// A step that begins where another bar ends.
    public static Bar step(String name, Colour colour, double from, double value) {
      return new Bar(name, colour, OptionalDouble.of(value), from);
    }

    /// Where it ends; where it begins if it has no value.
    double end() {
      return from + value.orElse(0);
    }
  }
}
