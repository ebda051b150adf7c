package dk.tonsvis.alliance;

import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which municipalities began where one began.
public sealed interface Alike {
  /// They are known.
  ///
  /// @param own how the one asked of has changed
  /// @param kin the nearest first
  record Found(int firstYear, int lastYear, Course own, List<Kin> kin) implements Alike {
    public Found {
      kin = List.copyOf(kin);
    }

    /// Those of them that fell most, at most so many; nobody that did not fall is named for it.
    public List<Kin> fellMost(int most) {
      return kin.stream()
          .filter(one -> one.course().change().direction() == Change.Direction.FELL)
          .filter(one -> one.course().change().hasShare())
          .sorted(Comparator.comparing(one -> one.course().change().share()))
          .limit(most)
          .toList();
    }
  }

  /// A municipality that began alike.
  record Kin(Municipality municipality, Distance distance, Course course) {}

  /// How a municipality changed, and how much of it each sector made.
  ///
  /// @param sectors the change of each sector as a part of the whole of the first year, so that
  ///     they sum to the change of the whole; empty where the first year is not above zero
  record Course(Change change, Map<String, Share> sectors) {
    public Course {
      sectors = Map.copyOf(sectors);
    }

    /// The sector in which this one went down farther than another, most of all; empty if there is
    /// none.
    public Optional<String> fartherDownThan(Course other) {
      return sectors.keySet().stream()
          .filter(other.sectors::containsKey)
          .filter(sector -> ahead(other, sector) > 0)
          .max(
              Comparator.comparingDouble((String sector) -> ahead(other, sector))
                  .thenComparing(Comparator.naturalOrder()));
    }

    private double ahead(Course other, String sector) {
      return part(other, sector) - part(this, sector);
    }

    private static double part(Course course, String sector) {
      return course.sectors.getOrDefault(sector, Share.NONE).value();
    }
  }

  /// They are not known.
  record Unknown(Reason reason) implements Alike {}

  /// Why they are not known.
  enum Reason {
    /// The municipality is invented and has an account of its own.
    INVENTED,
    /// The account lacks a figure of it that is needed.
    FIGURES
  }
}
