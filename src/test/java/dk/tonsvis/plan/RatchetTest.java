package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.Loosening.Way;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatchetTest {
  private static final int NOW = 2026;

  @Test
  void the_same_targets_are_not_looser() {
    Target target = Sketch.reduction("a", 2030, 70);
    assertThat(loosenings(target, target)).isEmpty();
    assertThat(Ratchet.ambition(target, target)).isEqualTo(Ambition.SAME);
  }

  @Test
  void an_earlier_year_and_a_greater_reduction_are_more_ambitious() {
    Target before = Sketch.reduction("a", 2030, 70);
    assertThat(loosenings(before, Sketch.reduction("a", 2029, 75))).isEmpty();
    assertThat(Ratchet.ambition(before, Sketch.reduction("a", 2029, 75))).isEqualTo(Ambition.MORE);
  }

  @Test
  void a_later_year_is_looser() {
    assertThat(loosenings(Sketch.reduction("a", 2030, 70), Sketch.reduction("a", 2031, 70)))
        .containsExactly(Way.LATER_YEAR);
  }

  @Test
  void a_greater_reduction_does_not_make_up_for_a_later_year() {
    Target before = Sketch.reduction("a", 2030, 70);
    Target now = Sketch.reduction("a", 2031, 80);
    assertThat(loosenings(before, now)).containsExactly(Way.LATER_YEAR);
    assertThat(Ratchet.ambition(before, now)).isEqualTo(Ambition.MIXED);
  }

  @Test
  void a_higher_level_is_looser() {
    assertThat(
            loosenings(
                Sketch.level("a", 2030, "vindby", 10), Sketch.level("a", 2030, "vindby", 11)))
        .containsExactly(Way.HIGHER_LEVEL);
  }

  @Test
  void a_smaller_reduction_is_looser_even_if_no_level_is_known() {
    assertThat(loosenings(ofUnknownBase(70), ofUnknownBase(69.5)))
        .containsExactly(Way.SMALLER_REDUCTION);
  }

  @Test
  void a_level_that_rises_with_a_restated_base_has_to_be_said() {
    Target now =
        Sketch.target(
            "a",
            2030,
            "vindby",
            new Aim.BaseYear(2018, Figure.measured(Co2e.ofTonnes(66_000)), Share.ofPercent(70)),
            Target.Reach.WHOLE);
    assertThat(loosenings(Sketch.reduction("a", 2030, 70), now)).containsExactly(Way.HIGHER_LEVEL);
  }

  @Test
  void a_percentage_is_turned_into_a_level_and_held_against_one() {
    Target before = Sketch.reduction("a", 2030, 70);
    assertThat(loosenings(before, Sketch.level("a", 2030, "vindby", 18_000))).isEmpty();
    assertThat(loosenings(before, Sketch.level("a", 2030, "vindby", 18_001)))
        .containsExactly(Way.HIGHER_LEVEL);
  }

  @Test
  void levels_of_two_accounts_are_never_compared() {
    Target before = Sketch.level("a", 2030, "vindby", 10);
    assertThat(loosenings(before, Sketch.level("a", 2030, "ens-kommuner", 1)))
        .containsExactly(Way.OTHER_ACCOUNT);
    assertThat(loosenings(before, Sketch.level("a", 2030, "ens-kommuner", 1_000)))
        .containsExactly(Way.OTHER_ACCOUNT);
    assertThat(Ratchet.ambition(before, Sketch.level("a", 2030, "ens-kommuner", 1)))
        .isEqualTo(Ambition.NOT_COMPARABLE);
  }

  @Test
  void year_and_percentage_are_compared_on_another_account_too() {
    Target now =
        Sketch.target(
            "a",
            2031,
            "ens-kommuner",
            new Aim.BaseYear(2018, Figure.measured(Co2e.ofTonnes(9)), Share.ofPercent(60)),
            Target.Reach.WHOLE);
    assertThat(loosenings(Sketch.reduction("a", 2030, 70), now))
        .containsExactly(Way.LATER_YEAR, Way.SMALLER_REDUCTION, Way.OTHER_ACCOUNT);
  }

  @Test
  void net_zero_is_the_same_on_every_account() {
    assertThat(
            loosenings(
                Sketch.level("a", 2030, "vindby", 0), Sketch.level("a", 2030, "ens-kommuner", 0)))
        .isEmpty();
  }

  @Test
  void percentages_of_two_base_years_are_not_compared() {
    Target now =
        Sketch.target(
            "a",
            2030,
            "vindby",
            new Aim.BaseYear(1990, Figure.missing("not published"), Share.ofPercent(90)),
            Target.Reach.WHOLE);
    assertThat(loosenings(Sketch.reduction("a", 2030, 70), now)).containsExactly(Way.OTHER_AIM);
  }

  @Test
  void a_target_for_a_part_cannot_take_the_place_of_one_for_the_whole() {
    assertThat(loosenings(Sketch.reduction("a", 2030, 70), ofSector("a", "transport", 2030)))
        .containsExactly(Way.OTHER_REACH);
  }

  @Test
  void more_removals_are_looser_and_all_of_them_the_most() {
    Target all = withRemovals(Optional.empty());
    Target tenth = withRemovals(Optional.of(Share.ofPercent(10)));
    Target fifth = withRemovals(Optional.of(Share.ofPercent(20)));
    assertThat(loosenings(tenth, fifth)).containsExactly(Way.MORE_REMOVALS);
    assertThat(loosenings(tenth, all)).containsExactly(Way.MORE_REMOVALS);
    assertThat(loosenings(all, tenth)).isEmpty();
  }

  @Test
  void a_dropped_target_has_to_be_said_unless_its_year_is_past() {
    Plan without = Sketch.of("0999").plan();
    Plan coming = Sketch.of("0999").target(Sketch.reduction("a", NOW, 70)).plan();
    Plan past = Sketch.of("0999").target(Sketch.reduction("a", NOW - 1, 70)).plan();
    assertThat(Ratchet.between(coming, without, NOW))
        .extracting(Loosening::way)
        .containsExactly(Way.DROPPED);
    assertThat(Ratchet.between(past, without, NOW)).isEmpty();
  }

  @Test
  void a_target_under_another_id_is_found_by_its_sector_and_role() {
    assertThat(loosenings(Sketch.reduction("old", 2030, 70), Sketch.reduction("new", 2035, 70)))
        .containsExactly(Way.LATER_YEAR);
    assertThat(loosenings(ofSector("old", "transport", 2030), ofSector("new", "agriculture", 2030)))
        .containsExactly(Way.DROPPED);
  }

  @Test
  void of_several_heirs_the_one_of_the_nearest_year_is_taken() {
    Plan before = Sketch.of("0999").target(Sketch.reduction("old", 2031, 50)).plan();
    Plan now =
        Sketch.of("0999")
            .target(Sketch.reduction("far", 2050, 100), Sketch.reduction("near", 2030, 50))
            .plan();
    assertThat(Ratchet.between(before, now, NOW)).isEmpty();
  }

  @Test
  void a_loosening_is_told_in_both_languages_with_both_figures() {
    Loosening loosening =
        Ratchet.between(
                Sketch.of("0999").target(Sketch.reduction("a", 2030, 70)).plan(),
                Sketch.of("0999").target(Sketch.reduction("a", 2030, 62.5)).plan(),
                NOW)
            .getLast();
    assertThat(loosening.sentence(Language.DANISH))
        .isEqualTo("»Målet a« er nu en reduktion på 62,5 %, før 70 %.");
    assertThat(loosening.sentence(Language.ENGLISH))
        .isEqualTo("“Målet a” is now a reduction of 62.5 %, before 70 %.");
  }

  @Test
  void every_way_has_a_sentence_in_both_languages() {
    Target target = withRemovals(Optional.of(Share.ofPercent(10)));
    for (Way way : Way.values()) {
      Loosening loosening = new Loosening(way, target, Optional.of(target));
      for (Language language : Language.values()) {
        assertThat(loosening.sentence(language)).contains("Målet a").doesNotContain("{");
      }
    }
  }

  @Test
  void more_one_way_is_less_the_other_way() {
    Draws.thousandTimes(
        draws -> {
          Target one = drawn(draws, "a");
          Target other = drawn(draws, "a");
          Ambition there = Ratchet.ambition(one, other);
          Ambition back = Ratchet.ambition(other, one);
          assertThat(back)
              .isEqualTo(
                  switch (there) {
                    case MORE -> Ambition.LESS;
                    case LESS -> Ambition.MORE;
                    case SAME, MIXED, NOT_COMPARABLE -> there;
                  });
        });
  }

  @Test
  void the_order_of_the_targets_says_nothing() {
    Draws.thousandTimes(
        draws -> {
          List<Target> before = several(draws);
          List<Target> now = several(draws);
          List<Loosening> told = between(before, now);
          Collections.shuffle(before, draws.random());
          Collections.shuffle(now, draws.random());
          assertThat(between(before, now)).isEqualTo(told);
        });
  }

  private static List<Loosening> between(List<Target> before, List<Target> now) {
    return Ratchet.between(
        Sketch.of("0999").target(before.toArray(Target[]::new)).plan(),
        Sketch.of("0999").target(now.toArray(Target[]::new)).plan(),
        NOW);
  }

  private static List<Target> several(Draws draws) {
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < draws.between(0, 5); i++) {
      targets.add(drawn(draws, "t" + (2 * i + draws.between(0, 1))));
    }
    return targets;
  }

  private static Target drawn(Draws draws, String id) {
    String account = draws.between(0, 3) == 0 ? "ens-kommuner" : "vindby";
    int year = draws.between(2025, 2050);
    Optional<String> sector =
        draws.between(0, 3) == 0 ? Optional.of("transport") : Optional.empty();
    Target.Reach reach =
        new Target.Reach(
            sector,
            draws.random().nextBoolean() ? Optional.of("main") : Optional.empty(),
            Wording.NONE,
            draws.random().nextBoolean()
                ? Optional.of(Share.ofPercent(draws.between(0, 3) * 10))
                : Optional.empty());
    Aim aim =
        draws.random().nextBoolean()
            ? new Aim.FixedLevel(Co2e.ofTonnes(draws.between(0, 3) * 1_000L))
            : new Aim.BaseYear(
                draws.random().nextBoolean() ? 1990 : 2018,
                draws.random().nextBoolean()
                    ? Figure.missing("not published")
                    : Figure.measured(Co2e.ofTonnes(60_000)),
                Share.ofPercent(draws.between(1, 10) * 10));
    return Sketch.target(id, year, account, aim, reach);
  }

  private static List<Way> loosenings(Target before, Target now) {
    return between(List.of(before), List.of(now)).stream().map(Loosening::way).toList();
  }

  private static Target ofUnknownBase(double percent) {
    return Sketch.target(
        "a",
        2030,
        "vindby",
        new Aim.BaseYear(1990, Figure.missing("not published"), Share.ofPercent(percent)),
        Target.Reach.WHOLE);
  }

  private static Target ofSector(String id, String sector, int year) {
    return Sketch.target(
        id,
        year,
        "vindby",
        new Aim.BaseYear(2018, Figure.measured(Co2e.ofTonnes(60_000)), Share.ofPercent(70)),
        new Target.Reach(Optional.of(sector), Optional.empty(), Wording.NONE, Optional.empty()));
  }

  private static Target withRemovals(Optional<Share> removals) {
    return Sketch.target(
        "a",
        2030,
        "vindby",
        new Aim.BaseYear(2018, Figure.measured(Co2e.ofTonnes(60_000)), Share.ofPercent(70)),
        new Target.Reach(Optional.empty(), Optional.empty(), Wording.NONE, removals));
  }
}
