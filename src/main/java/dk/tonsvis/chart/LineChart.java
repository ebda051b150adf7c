package dk.tonsvis.chart;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lines by year, with what is projected dashed, bands of what is possible, and targets.
///
/// Zero is always on the value axis. Each line is named at its end; a missing year is a gap with
/// the caller's word in it.
public record LineChart(
    Heading heading, Writing writing, List<Line> lines, List<Band> bands, List<Target> targets)
    implements Drawing {
  /// More lines than this nobody follows.
  public static final int MOST_LINES = 8;

  public LineChart {
    lines = List.copyOf(lines);
    bands = List.copyOf(bands);
    targets = List.copyOf(targets);
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("1 to " + MOST_LINES + " lines, not " + lines.size());
    }
    if (lines.stream().allMatch(line -> line.values().byYear().isEmpty())) {
      throw new IllegalArgumentException("drawing " + heading.id() + " has no year");
    }
  }

  public static LineChart of(Heading heading, Writing writing, Line... lines) {
    return new LineChart(heading, writing, List.of(lines), List.of(), List.of());
  }

  public LineChart withBands(Band... added) {
    return new LineChart(heading, writing, lines, List.of(added), targets);
  }

  public LineChart withTargets(Target... added) {
    return new LineChart(heading, writing, lines, bands, List.of(added));
  }

  @Override
  public String svg(Shape shape) {
    return LineDrawing.draw(this, shape).xml();
  }

  /// How much a line asks to be looked at.
  public enum Weight {
    /// The line that the drawing is about.
    MAIN,
    /// A line to hold it against, such as the national projection.
    REFERENCE
  }

  /// A line, named at its end. A soft hyphen in the name is where it may be broken.
  ///
  /// @param lastMeasured what comes after this year is projected and dashed
  public record Line(String name, Colour colour, Weight weight, Values values, int lastMeasured) {
    public Line {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a line has a name");
      }
    }

    public static Line main(String name, Colour colour, Values values) {
      return new Line(name, colour, Weight.MAIN, values, Integer.MAX_VALUE);
    }

    public static Line reference(String name, Values values) {
      return new Line(name, Palette.QUIET, Weight.REFERENCE, values, Integer.MAX_VALUE);
    }

    /// The same line, dashed after this year.
    public Line measuredTo(int year) {
      return new Line(name, colour, weight, values, year);
    }
  }

  /// What may be, from low to high in each year; drawn as a pale area.
  public record Band(String name, Colour colour, Values low, Values high) {
    public Band {
      Set<Integer> years = new HashSet<>(low.known().keySet());
      if (!years.equals(high.known().keySet())) {
        throw new IllegalArgumentException("band " + name + " has the same years low and high");
      }
      for (int year : years) {
        if (low.at(year).getAsDouble() > high.at(year).getAsDouble()) {
          throw new IllegalArgumentException("band " + name + " is upside down in " + year);
        }
      }
    }
  }

  /// Where one wants to be in a year. The label is all that is said, the number included.
  public record Target(int year, double value, String label) {
    public Target {
      if (!(Math.abs(value) <= Values.LIMIT) || label.isBlank()) {
        throw new IllegalArgumentException("a target is a number and a label, not " + value);
      }
    }
  }
}
