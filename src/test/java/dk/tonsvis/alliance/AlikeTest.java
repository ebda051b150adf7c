package dk.tonsvis.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Share;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeTest {
  private final Alliance alliance = RealFigures.house().alliance();

  private Alike.Found found(String name) {
    return switch (alliance.alike(RealFigures.municipality(name))) {
      case Alike.Found found -> found;
      case Alike.Unknown unknown -> throw new AssertionError(unknown);
    };
  }

  @Test
  void assens_began_like_middelfart_and_other_commuter_municipalities() {
    assertThat(found("Assens").kin())
        .hasSize(Kinship.COUNT)
        .first()
        .extracting(kin -> kin.municipality().name())
        .isEqualTo("Middelfart");
    assertThat(found("Assens").kin()).allMatch(kin -> kin.distance().type() == 0);
  }

  @Test
  void those_that_fell_most_come_first_and_nobody_is_named_for_having_risen() {
    for (Municipality municipality : RealFigures.house().places().list()) {
      List<Alike.Kin> named = found(municipality.name()).fellMost(3);
      assertThat(named)
          .hasSizeLessThanOrEqualTo(3)
          .allMatch(kin -> kin.course().change().direction() == Change.Direction.FELL)
          .isSortedAccordingTo(Comparator.comparing(kin -> kin.course().change().share()));
    }
  }

  @Test
  void the_parts_of_the_sectors_sum_to_the_change_of_the_whole() {
    for (Municipality municipality : RealFigures.house().places().list()) {
      Alike.Course course = found(municipality.name()).own();
      if (course.change().hasShare()) {
        assertThat(course.sectors().values().stream().mapToDouble(Share::value).sum())
            .isCloseTo(course.change().share().value(), within(1e-9));
      }
    }
  }

  @Test
  void what_differs_most_between_assens_and_faaborg_midtfyn_is_energy() {
    Alike.Found assens = found("Assens");
    Alike.Kin most = assens.fellMost(3).getFirst();
    assertThat(most.municipality().name()).isEqualTo("Faaborg-Midtfyn");
    assertThat(most.course().fartherDownThan(assens.own())).hasValue("energy");
    assertThat(assens.own().fartherDownThan(assens.own())).isEmpty();
  }

  @Test
  void an_island_that_takes_up_more_than_it_emits_is_known_by_what_it_emits() {
    Alike.Found laesoe = found("Læsø");
    assertThat(laesoe.kin().getFirst().municipality().name()).isEqualTo("Fanø");
    assertThat(laesoe.own().sectors()).isEmpty();
    assertThat(laesoe.kin()).allMatch(kin -> kin.course().fartherDownThan(laesoe.own()).isEmpty());
  }

  @Test
  void the_invented_is_like_nobody_and_nobody_is_like_it() {
    assertThat(alliance.alike(RealFigures.municipality("Vindby")))
        .isEqualTo(new Alike.Unknown(Alike.Reason.INVENTED));
    for (Municipality municipality : RealFigures.house().places().list()) {
      assertThat(found(municipality.name()).kin())
          .noneMatch(kin -> kin.municipality().invented())
          .noneMatch(kin -> kin.municipality().equals(municipality));
    }
  }
}
