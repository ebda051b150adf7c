package dk.tonsvis.chart;

import java.util.function.DoubleFunction;

/// How the caller writes numbers.
///
/// @param brief for axes and labels, in the unit that the heading names: `809`
/// @param full for tips, with the unit: `808.556 ton`
/// @param missing the short word that stands where a figure is missing
public record Writing(DoubleFunction<String> brief, DoubleFunction<String> full, String missing) {
  public Writing {
    if (missing.isBlank()) {
      throw new IllegalArgumentException("a missing figure needs a word");
    }
  }
}
