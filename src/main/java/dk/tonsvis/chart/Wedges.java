package dk.tonsvis.chart;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// What a plan does, from the line that emissions would follow without it down to the line that
/// they follow with it: one wedge for each group of actions, and below the lowest what is left.
///
/// The plan's line is no input: it is the baseline less all wedges, so that the areas always add
/// up to the distance between the lines. A group that makes emissions rise in a year lifts the
/// wedges of the others above the baseline by as much, and a dashed edge shows how far.
///
/// @param measured the years before, drawn solid
/// @param doubt how far the plan's line may be off
public record Wedges(
    Heading heading,
    Writing writing,
    Names names,
    Values measured,
    Values baseline,
    List<Wedge> wedges,
    Optional<Doubt> doubt,
    List<LineChart.Target> targets)
    implements Drawing {
  /// More groups than this nobody tells apart; the caller puts the smallest together.
  public static final int MOST_WEDGES = 7;

  public Wedges {
    wedges = List.copyOf(wedges);
    targets = List.copyOf(targets);
    if (wedges.size() > MOST_WEDGES) {
      throw new IllegalArgumentException(
          "at most " + MOST_WEDGES + " wedges, not " + wedges.size());
    }
    Set<Integer> years = baseline.known().keySet();
    if (years.isEmpty() || years.size() < baseline.byYear().size()) {
      throw new IllegalArgumentException("drawing " + heading.id() + " has no whole baseline");
    }
    for (Wedge wedge : wedges) {
      if (!wedge.taken().known().keySet().equals(years)) {
        throw new IllegalArgumentException(wedge.name() + " has not the years of the baseline");
      }
    }
    doubt.ifPresent(
        d -> {
          if (!years.containsAll(d.median().known().keySet())) {
            throw new IllegalArgumentException("the doubt has years beyond the baseline");
          }
        });
  }

  /// What the lines are called at their ends.
  ///
  /// @param left the area between the plan's line and zero
  public record Names(String measured, String baseline, String plan, String left) {
    public Names {
      if (measured.isBlank() || baseline.isBlank() || plan.isBlank() || left.isBlank()) {
        throw new IllegalArgumentException("every line has a name");
      }
    }
  }

  /// What a group of actions takes away in each year of the baseline; below zero where it adds. A
  /// soft hyphen in the name is where it may be broken.
  public record Wedge(String name, Colour colour, Values taken) {
    public Wedge {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a wedge has a name");
      }
    }
  }

  /// How the draws spread around the plan's line.
  ///
  /// @param name of the band, such as `90 af 100 udfald`
  /// @param middle name of the median's line
  public record Doubt(String name, String middle, Values low, Values median, Values high) {
    public Doubt {
      if (name.isBlank() || middle.isBlank()) {
        throw new IllegalArgumentException("a band and its middle have names");
      }
      Set<Integer> years = median.known().keySet();
      if (!low.known().keySet().equals(years) || !high.known().keySet().equals(years)) {
        throw new IllegalArgumentException("band " + name + " has the same years throughout");
      }
      for (int year : years) {
        double middling = median.at(year).getAsDouble();
        if (low.at(year).getAsDouble() > middling || middling > high.at(year).getAsDouble()) {
          throw new IllegalArgumentException("band " + name + " is upside down in " + year);
        }
      }
    }
  }

  /// The plan's line: the baseline less all wedges, to a millionth (a gram of a tonne).
  Values plan() {
    NavigableMap<Integer, OptionalDouble> plan = new TreeMap<>();
    baseline
        .known()
        .forEach(
            (year, value) -> {
              double taken = wedges.stream().mapToDouble(w -> w.taken().at(year).orElse(0)).sum();
              plan.put(year, OptionalDouble.of(Math.rint((value - taken) * 1e6) / 1e6));
            });
    return new Values(plan);
  }

  @Override
  public String svg(Shape shape) {
    return WedgeDrawing.draw(this, shape).xml();
  }
}
