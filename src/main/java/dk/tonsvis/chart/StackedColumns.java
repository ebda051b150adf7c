package dk.tonsvis.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// A column per year, made of parts that are stacked from the zero line: up where they add, down
/// where they take away. The total stands above each column, the parts are named beside the last.
///
/// A year in which a part is missing has no total. Its known parts are drawn, and the caller's word
/// for missing stands where the total would.
///
/// @param lastMeasured what comes after this year is projected: paler, and beyond a dashed line
public record StackedColumns(
    Heading heading, Writing writing, String totalName, List<Part> parts, int lastMeasured)
    implements Drawing {
  /// More parts than this nobody tells apart.
  public static final int MOST_PARTS = 7;

  public StackedColumns {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("1 to " + MOST_PARTS + " parts, not " + parts.size());
    }
    if (parts.stream().allMatch(part -> part.values().byYear().isEmpty())) {
      throw new IllegalArgumentException("drawing " + heading.id() + " has no year");
    }
    if (totalName.isBlank()) {
      throw new IllegalArgumentException("the total needs a name");
    }
  }

  /// Columns that are measured, all of them.
  public StackedColumns(Heading heading, Writing writing, String totalName, List<Part> parts) {
    this(heading, writing, totalName, parts, Integer.MAX_VALUE);
  }

  /// The same columns, projected after this year.
  public StackedColumns measuredTo(int year) {
    return new StackedColumns(heading, writing, totalName, parts, year);
  }

  /// Part of every column, from the bottom up in the order given. A soft hyphen in the name is
  /// where it may be broken.
  public record Part(String name, Colour colour, Values values) {
    public Part {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a part has a name");
      }
    }
  }

  /// All years that any part has or should have.
  List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>();
    parts.forEach(part -> years.addAll(part.values().byYear().keySet()));
    return List.copyOf(years);
  }

  /// The sum of the parts, empty if one is missing. Rounded to a millionth (a gram of a tonne), so
  /// that a total which ends in a half is written as the table beside the drawing writes it.
  OptionalDouble total(int year) {
    double sum = 0;
    for (Part part : parts) {
      OptionalDouble value = part.values().at(year);
      if (value.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += value.getAsDouble();
    }
    return OptionalDouble.of(Math.rint(sum * 1e6) / 1e6);
  }

  @Override
  public String svg(Shape shape) {
    return ColumnDrawing.draw(this, shape).xml();
  }
}
