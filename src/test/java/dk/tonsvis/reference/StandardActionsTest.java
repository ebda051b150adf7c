package dk.tonsvis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.reference.StandardAction.Group;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The standard actions of Ea Energianalyse and CONCITO, March 2024.
class StandardActionsTest {
  private static final Reference REFERENCE = Reference.load();

  @Test
  void there_are_46_of_them_in_four_groups() {
    Map<Group, Integer> sizes = new EnumMap<>(Group.class);
    REFERENCE.standardActions().forEach(action -> sizes.merge(action.group(), 1, Integer::sum));
    assertThat(REFERENCE.standardActions()).hasSize(46);
    assertThat(sizes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Group.ENERGY, 11,
                Group.TRANSPORT, 10,
                Group.AGRICULTURE_LAND, 10,
                Group.CONSUMPTION, 15));
  }

  @Test
  void each_has_an_id_of_its_own_by_which_it_is_found() {
    assertThat(REFERENCE.standardActions())
        .extracting(StandardAction::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    for (StandardAction action : REFERENCE.standardActions()) {
      assertThat(REFERENCE.findStandardAction(action.id())).contains(action);
    }
    assertThat(REFERENCE.findStandardAction("moon-landing")).isEmpty();
  }

  @Test
  void in_each_group_the_most_usual_stands_first() {
    for (Group group : Group.values()) {
      List<Double> percents =
          REFERENCE.standardActions().stream()
              .filter(action -> action.group() == group)
              .map(action -> -action.prevalence().percent())
              .toList();
      assertThat(percents).isSorted();
    }
  }

  @Test
  void the_prevalence_is_a_share_of_the_plans_and_no_count() {
    StandardAction boilers = REFERENCE.findStandardAction("individual-boilers").orElseThrow();
    // There were 96 plans, so 99 cannot be a count of them.
    assertThat(boilers.prevalence().percent()).isEqualTo(99);
    assertThat(boilers.name().in(Language.DANISH)).contains("fjernvarme");
    assertThat(boilers.name().in(Language.ENGLISH)).contains("district heating");
    StandardAction flights = REFERENCE.findStandardAction("flights").orElseThrow();
    assertThat(flights.prevalence().percent()).isEqualTo(5);
  }

  @Test
  void a_group_that_is_a_sector_has_its_code() {
    SectorTree tree = REFERENCE.sectorTree("national-5");
    for (Group group : Group.values()) {
      boolean isSector = tree.leaves().stream().anyMatch(s -> s.code().equals(group.code()));
      assertThat(isSector).as(group.code()).isEqualTo(group != Group.CONSUMPTION);
    }
  }
}
