package dk.tonsvis.chart;

import java.util.List;

/// Risks by probability and consequence, in two fields of 5 × 5: as they are now and as they are
/// expected to be. Each risk is a number in a ring, the same in both fields; below stands which is
/// which. A risk that rises is a filled ring in the second field.
public record RiskMatrix(Heading heading, Names names, List<Risk> risks) implements Drawing {
  /// Beyond this a table serves better.
  public static final int MOST_RISKS = 40;

  public static final int HIGHEST = 5;

  public RiskMatrix {
    risks = List.copyOf(risks);
    if (risks.isEmpty() || risks.size() > MOST_RISKS) {
      throw new IllegalArgumentException("1 to " + MOST_RISKS + " risks, not " + risks.size());
    }
  }

  /// The words around the fields.
  ///
  /// @param now over the first field
  /// @param future over the second field
  /// @param rises what a filled ring says
  public record Names(
      String probability, String consequence, String now, String future, String rises) {
    public Names {
      if (probability.isBlank() || consequence.isBlank() || now.isBlank() || future.isBlank()) {
        throw new IllegalArgumentException("both fields and both directions have names");
      }
    }
  }

  /// Probability and consequence, each 1 to 5.
  public record Grade(int probability, int consequence) {
    public Grade {
      if (Math.min(probability, consequence) < 1 || Math.max(probability, consequence) > HIGHEST) {
        throw new IllegalArgumentException("no field for " + probability + ", " + consequence);
      }
    }

    /// Probability times consequence, 1 to 25.
    int product() {
      return probability * consequence;
    }
  }

  public record Risk(String name, Grade now, Grade future) {
    public Risk {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a risk has a name");
      }
    }

    boolean rises() {
      return future.product() > now.product();
    }
  }

  @Override
  public String svg(Shape shape) {
    return RiskDrawing.draw(this, shape).xml();
  }
}
