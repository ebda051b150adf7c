package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.RevisionComparison.Readers;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {
  private static RevisionComparison between(Sketch... chain) {
    return PlanComparison.between(
        List.of(chain).stream().map(Sketch::plan).toList(), Draft.REFERENCE, Readers.EVERYONE);
  }

  private static ActionChange only(RevisionComparison comparison) {
    assertThat(comparison.actions()).hasSize(1);
    return comparison.actions().getFirst();
  }

  private static Sketch actions(Action... actions) {
    return Sketch.vindby().action(actions);
  }

  @Test
  void a_plan_does_not_differ_from_itself() {
    Sketch plan = actions(Sketch.action("1"), Sketch.action("2"));
    assertThat(between(plan, plan).isEmpty()).isTrue();
    assertThat(between(plan, plan).of(ActionChange.Unchanged.class)).hasSize(2);
  }

  @Test
  void an_action_of_the_same_number_goes_on() {
    assertThat(only(between(actions(Sketch.action("1")), actions(Sketch.action("1")))))
        .isEqualTo(new ActionChange.Unchanged(Sketch.action("1"), Sketch.action("1")));
  }

  @Test
  void a_changed_action_names_its_fields_with_both_texts() {
    var change =
        (ActionChange.Changed)
            only(
                between(
                    actions(Sketch.action("1", "Cykelstier")),
                    actions(Sketch.action("1", "Supercykelstier"))));
    assertThat(change.fields())
        .containsExactly(
            new FieldChange(
                "name", Wording.danish("Cykelstier"), Wording.danish("Supercykelstier")));
  }

  @Test
  void an_effect_is_told_in_words() {
    Term term =
        new Term(
            "transport",
            new Size.Part(new Span(0.1, 0.155, 0.2)),
            new Course(2025, 2030, OptionalInt.of(2040), Ramp.S_CURVE),
            new Chance(2, Share.ofPercent(80)),
            false);
    var change =
        (ActionChange.Changed)
            only(
                between(
                    actions(
                        Sketch.action(
                            "1", "Indsats", Action.Lineage.NONE, Effect.missing("ikke beregnet"))),
                    actions(
                        Sketch.action(
                            "1",
                            "Indsats",
                            Action.Lineage.NONE,
                            new Effect(List.of(term), Optional.empty(), new Inclusion.None())))));
    assertThat(change.fields())
        .extracting(FieldChange::field)
        .containsExactly("effects", "effect_missing");
    assertThat(change.fields().getFirst().to().in(Language.DANISH))
        .isEqualTo(
            "Transport: 15,5 (10–20) % af det, der er tilbage, "
                + "fra 2025 til fuld effekt i 2030 (S-kurve), til og med 2040, "
                + "op til 2 års forsinkelse, 80 % sandsynlig");
    assertThat(change.fields().getFirst().to().in(Language.ENGLISH)).startsWith("Transport: 15.5");
  }

  @Test
  void a_renumbered_action_goes_on_when_it_says_what_it_continues() {
    var change =
        (ActionChange.Changed)
            only(between(actions(Sketch.action("2")), actions(Sketch.continuing("1", "2"))));
    assertThat(change.fields()).extracting(FieldChange::field).containsExactly("number");
  }

  @Test
  void several_that_go_on_as_one_are_merged() {
    assertThat(
            only(
                between(
                    actions(Sketch.action("2"), Sketch.action("1")),
                    actions(Sketch.continuing("3", "1", "2")))))
        .isEqualTo(
            new ActionChange.Merged(
                List.of(Sketch.action("1"), Sketch.action("2")),
                Sketch.continuing("3", "1", "2"),
                List.of()));
  }

  @Test
  void an_action_that_says_it_is_now_part_of_another_is_merged_with_it_once() {
    Sketch before = actions(Sketch.action("1"), Sketch.action("2"));
    Sketch after = actions(Sketch.action("1"), Sketch.mergedWith("2", "1"));
    assertThat(only(between(before, after)))
        .isEqualTo(
            new ActionChange.Merged(
                List.of(Sketch.action("1"), Sketch.action("2")),
                Sketch.action("1"),
                List.of(Sketch.mergedWith("2", "1"))));
    assertThat(between(after, after).of(ActionChange.Unchanged.class)).hasSize(2);
  }

  @Test
  void one_that_goes_on_as_several_is_split() {
    assertThat(
            only(
                between(
                    actions(Sketch.action("1")),
                    actions(Sketch.continuing("1b", "1"), Sketch.continuing("1a", "1")))))
        .isEqualTo(
            new ActionChange.Split(
                Sketch.action("1"),
                List.of(Sketch.continuing("1a", "1"), Sketch.continuing("1b", "1"))));
  }

  @Test
  void several_that_go_on_as_several_are_rearranged() {
    assertThat(
            only(
                between(
                    actions(Sketch.action("1"), Sketch.action("2")),
                    actions(Sketch.continuing("3", "1", "2"), Sketch.continuing("4", "2")))))
        .isInstanceOf(ActionChange.Rearranged.class);
  }

  @Test
  void a_dropped_action_has_its_reason_or_none() {
    assertThat(
            between(
                    actions(Sketch.action("1"), Sketch.action("2")),
                    Sketch.vindby().dropped("1", "For dyr"))
                .actions())
        .containsExactly(
            new ActionChange.Dropped(Sketch.action("1"), Optional.of(Wording.danish("For dyr"))),
            new ActionChange.Dropped(Sketch.action("2"), Optional.empty()));
  }

  @Test
  void a_number_that_was_dropped_and_given_to_another_action_is_new() {
    assertThat(
            between(
                    actions(Sketch.action("1", "Gammel")),
                    actions(Sketch.action("1", "Ny")).dropped("1", "Udført"))
                .actions())
        .containsExactly(
            new ActionChange.Added(Sketch.action("1", "Ny")),
            new ActionChange.Dropped(
                Sketch.action("1", "Gammel"), Optional.of(Wording.danish("Udført"))));
  }

  @Test
  void an_action_that_was_not_there_is_new() {
    assertThat(only(between(actions(), actions(Sketch.continuing("1", "9")))))
        .isEqualTo(new ActionChange.Added(Sketch.continuing("1", "9")));
  }

  @Test
  void actions_are_told_in_the_order_of_their_numbers() {
    assertThat(between(actions(), actions(Sketch.action("7.10"), Sketch.action("7.2"))).actions())
        .containsExactly(
            new ActionChange.Added(Sketch.action("7.2")),
            new ActionChange.Added(Sketch.action("7.10")));
  }

  @Test
  void over_several_revisions_an_action_is_followed_step_by_step() {
    Sketch first = actions(Sketch.action("1"), Sketch.action("2"));
    Sketch second = actions(Sketch.continuing("5", "1"), Sketch.continuing("6", "2"));
    Sketch third = actions(Sketch.continuing("1", "5")).dropped("6", "For dyr");
    assertThat(between(first, second, third).actions())
        .containsExactly(
            new ActionChange.Unchanged(Sketch.action("1"), Sketch.continuing("1", "5")),
            new ActionChange.Dropped(Sketch.action("2"), Optional.of(Wording.danish("For dyr"))));
  }

  @Test
  void the_person_who_answers_for_an_action_is_shown_to_the_municipality_alone() {
    List<Plan> chain =
        List.of(
            actions(Sketch.ownedBy("Maja", Sketch.action("1"))).plan(),
            actions(Sketch.ownedBy("Ole", Sketch.action("1"))).plan());
    assertThat(PlanComparison.between(chain, Draft.REFERENCE, Readers.EVERYONE).isEmpty()).isTrue();
    var change =
        (ActionChange.Changed)
            PlanComparison.between(chain, Draft.REFERENCE, Readers.MUNICIPALITY)
                .actions()
                .getFirst();
    assertThat(change.fields()).extracting(FieldChange::field).containsExactly("owner");
  }

  @Test
  void targets_are_told_by_their_id() {
    Sketch before =
        Sketch.of("0999")
            .target(
                Sketch.reduction("a", 2030, 70),
                Sketch.reduction("b", 2035, 80),
                Sketch.reduction("c", 2040, 90));
    Sketch after =
        Sketch.of("0999")
            .target(
                Sketch.reduction("d", 2050, 100),
                Sketch.reduction("c", 2040, 90),
                Sketch.reduction("a", 2032, 70));
    List<TargetChange> targets = between(before, after).targets();
    assertThat(targets.subList(1, 4))
        .containsExactly(
            new TargetChange.Unchanged(Sketch.reduction("c", 2040, 90)),
            new TargetChange.Dropped(Sketch.reduction("b", 2035, 80)),
            new TargetChange.Added(Sketch.reduction("d", 2050, 100)));
    var recut = (TargetChange.Recut) targets.getFirst();
    assertThat(recut.ambition()).isEqualTo(Ambition.LESS);
    assertThat(recut.fields())
        .containsExactly(
            new FieldChange("year", new Wording("2030", "2030"), new Wording("2032", "2032")));
  }

  @Test
  void a_target_in_other_words_is_recut_and_as_ambitious() {
    Target other =
        new Target(
            "a",
            "0999",
            Sketch.reduction("a", 2030, 70).aim(),
            "vindby",
            2030,
            Wording.danish("Ti år til"),
            Optional.empty(),
            "opdigtet",
            Target.Reach.WHOLE);
    var recut =
        (TargetChange.Recut)
            between(
                    Sketch.of("0999").target(Sketch.reduction("a", 2030, 70)),
                    Sketch.of("0999").target(other))
                .targets()
                .getFirst();
    assertThat(recut.ambition()).isEqualTo(Ambition.SAME);
    assertThat(recut.fields()).extracting(FieldChange::field).containsExactly("statement");
  }

  /// Odense's direction for mobility in its plans of 2022, 2023 and 2024 (odense.dk).
  @Test
  void the_tonnes_of_odenses_mobility_fell_from_150_000_to_107_000_to_100_000() {
    Sketch in2022 = Sketch.vindby().theme("2", "Bæredygtig mobilitet", 150_000);
    Sketch in2023 = Sketch.vindby().theme("2", "Bæredygtig mobilitet", 107_000);
    Sketch in2024 = Sketch.vindby().theme("2", "Bæredygtig mobilitet", 100_000);
    assertThat(difference(between(in2022, in2023))).contains(Co2e.ofTonnes(-43_000));
    assertThat(difference(between(in2023, in2024))).contains(Co2e.ofTonnes(-7_000));
    assertThat(difference(between(in2022, in2023, in2024))).contains(Co2e.ofTonnes(-50_000));
  }

  private static Optional<Co2e> difference(RevisionComparison comparison) {
    return ((ThemeChange.Kept) comparison.themes().getFirst()).difference();
  }

  @Test
  void tonnes_for_two_years_or_missing_ones_have_no_difference() {
    Sketch before = Sketch.vindby().theme("1", "Energi", 10);
    Sketch missing =
        Sketch.vindby()
            .theme("1", "Energi", new Theme.Tonnage.Own(2030, Figure.missing("not published")));
    Sketch otherYear =
        Sketch.vindby()
            .theme("1", "Energi", new Theme.Tonnage.Own(2035, Figure.measured(Co2e.ofTonnes(9))));
    Sketch none = Sketch.vindby().theme("1", "Energi", new Theme.Tonnage.None());
    for (Sketch after : List.of(missing, otherYear, none)) {
      assertThat(difference(between(before, after))).isEmpty();
    }
  }

  @Test
  void themes_that_are_numbered_anew_are_known_by_their_title() {
    Sketch before = Sketch.vindby().theme("1", "Affald", 5).theme("2", "Mobilitet", 10);
    Sketch after = Sketch.vindby().theme("1", "Mobilitet", 8).theme("2", "Natur", 3);
    assertThat(between(before, after).themes())
        .hasSize(3)
        .first()
        .isInstanceOfSatisfying(
            ThemeChange.Kept.class,
            kept -> assertThat(kept.difference()).contains(Co2e.ofTonnes(-2)));
  }

  @Test
  void a_theme_of_the_same_number_under_another_title_has_no_difference() {
    assertThat(
            difference(
                between(
                    Sketch.vindby().theme("1", "Affald", 5),
                    Sketch.vindby().theme("1", "Natur", 3))))
        .isEmpty();
  }

  @Test
  void published_figures_of_two_editions_stand_beside_each_other() {
    Sketch before = Sketch.vindby().published("2022", 2030, 490_000);
    Sketch after =
        Sketch.vindby().published("2022", 2030, 490_000).published("2023", 2030, 502_000);
    assertThat(between(before, after).published())
        .extracting(Object::getClass)
        .containsExactly(PublishedChange.Unchanged.class, PublishedChange.Added.class);
    assertThat(between(before, Sketch.vindby().published("2022", 2030, 1)).published())
        .first()
        .isInstanceOf(PublishedChange.Changed.class);
  }

  @Test
  void the_title_and_the_baseline_of_the_plan_are_compared() {
    assertThat(between(Sketch.vindby(), Sketch.vindby().titled("Ny plan")).plan())
        .containsExactly(
            new FieldChange("title", Wording.danish("Plan"), Wording.danish("Ny plan")));
  }

  @Test
  void plans_of_two_municipalities_are_never_compared() {
    assertThatThrownBy(() -> between(Sketch.of("0999"), Sketch.of("0461")))
        .hasMessageContaining("two municipalities");
  }

  @Test
  void every_action_of_both_revisions_is_told_of_once_whatever_their_order() {
    Draws.thousandTimes(
        draws -> {
          List<Action> before = drawn(draws);
          List<Action> after = drawn(draws);
          RevisionComparison comparison = compared(before, after);
          assertThat(comparison.actions().stream().flatMap(change -> change.before().stream()))
              .containsExactlyInAnyOrderElementsOf(before);
          assertThat(comparison.actions().stream().flatMap(change -> change.after().stream()))
              .containsExactlyInAnyOrderElementsOf(after);
          Collections.shuffle(before, draws.random());
          Collections.shuffle(after, draws.random());
          assertThat(compared(before, after)).isEqualTo(comparison);
        });
  }

  private static RevisionComparison compared(List<Action> before, List<Action> after) {
    return between(
        actions(before.toArray(Action[]::new)),
        actions(after.toArray(Action[]::new)).dropped("3", "For dyr"));
  }

  /// Up to ten actions that continue, replace and absorb each other as it happens, also in circles.
  private static List<Action> drawn(Draws draws) {
    List<Action> actions = new ArrayList<>();
    for (int number = 1; number <= 10; number++) {
      if (draws.between(0, 3) > 0) {
        List<String> continues = new ArrayList<>();
        for (int i = 0; i < draws.between(0, 3) - 1; i++) {
          continues.add(Integer.toString(draws.between(1, 12)));
        }
        Optional<String> host =
            draws.between(0, 4) == 0
                ? Optional.of(Integer.toString(draws.between(1, 12)))
                : Optional.empty();
        actions.add(
            Sketch.action(
                Integer.toString(number),
                "Indsats " + draws.between(1, 2),
                new Action.Lineage(continues, Optional.empty(), host),
                Effect.NONE));
      }
    }
    return actions;
  }
}
