package dk.tonsvis.alliance;

import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.MunicipalityType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How alike two municipalities began: by their type, their size and what they emitted from.
///
/// Formula and example: `docs/model/similar.md`.
final class Likeness {
  /// Another type counts as much as being twice as large.
  static final double OTHER_TYPE = 1;

  /// A quarter of the emissions in other sectors counts as much as being twice as large.
  static final double ALL_IN_OTHER_SECTORS = 4;

  private Likeness() {}

  /// What is compared.
  ///
  /// @param parts of what is emitted, by sector; they sum to one
  record Profile(
      MunicipalityCode code, MunicipalityType type, long inhabitants, Map<String, Double> parts) {
    Profile {
      parts = Map.copyOf(parts);
      if (inhabitants <= 0) {
        throw new IllegalArgumentException("nobody lives in " + code);
      }
    }
  }

  /// Somebody and how far from.
  record Near(MunicipalityCode code, Distance distance) {}

  /// `d = type + |log₂(inhabitants / inhabitants)| + 4 · ½ Σ|part − part|`: the same both ways, and
  /// zero for one and the same.
  static Distance between(Profile one, Profile other) {
    double size = Math.abs(log2((double) one.inhabitants()) - log2((double) other.inhabitants()));
    double moved = 0;
    for (String sector : one.parts().keySet()) {
      moved += Math.abs(part(one, sector) - part(other, sector));
    }
    for (String sector : other.parts().keySet()) {
      moved += one.parts().containsKey(sector) ? 0 : part(other, sector);
    }
    return new Distance(
        one.type() == other.type() ? 0 : OTHER_TYPE, size, ALL_IN_OTHER_SECTORS * moved / 2);
  }

  private static double part(Profile profile, String sector) {
    return profile.parts().getOrDefault(sector, 0.0);
  }

  private static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }

  /// The nearest first; those equally near by their code.
  static List<Near> nearest(Profile own, List<Profile> others, int count) {
    return others.stream()
        .filter(other -> !other.code().equals(own.code()))
        .map(other -> new Near(other.code(), between(own, other)))
        .sorted(
            Comparator.comparingDouble((Near near) -> near.distance().whole())
                .thenComparing(Near::code))
        .limit(count)
        .toList();
  }
}
