package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Adaptation;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Effect;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTextTest {
  private static final Plan PLAN =
      new Plan(
          new Plan.Head("0999", Wording.danish("Plan"), "vindby", Wording.NONE, "opdigtet"),
          List.of(),
          List.of(),
          List.of(
              action("2.1", Action.Control.OWN),
              action("3.1", Action.Control.OWN),
              action("3.4", Action.Control.NATIONAL),
              action("4.2", Action.Control.OWN),
              action("5.1", Action.Control.PARTNER),
              action("Ø 7;a:b", Action.Control.OWN)),
          List.of(),
          Grounds.NONE,
          Outlook.FROZEN,
          new Adaptation(List.of(), List.of()),
          List.of());
  private static final ScenarioText TEXTS = new ScenarioText(PLAN, Set.of("kf25"));

  private static Action action(String number, Action.Control control) {
    Term term =
        new Term(
            "energy",
            new Size.Tonnes(Span.of(100)),
            new Course(2025, 2028, OptionalInt.empty(), Ramp.LINEAR),
            new Chance(0, new Share(0.9)),
            false);
    return new Action(
        number,
        new Action.Names(Wording.danish("Indsats " + number), Wording.NONE, Wording.NONE),
        Action.Kind.MITIGATION,
        new Action.Placement(Optional.empty(), List.of(), Set.of(), control, Optional.empty()),
        new Effect(List.of(term), Optional.empty(), new Inclusion.None()),
        new Action.Delivery(
            "",
            "",
            "",
            new Action.Period(Optional.empty(), Optional.empty(), Optional.empty()),
            List.of()),
        new Action.Economy(
            Optional.empty(), Optional.empty(), Action.Funding.UNKNOWN, Wording.NONE),
        new Action.Considerations(Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, ""),
        Action.Adapts.NOTHING,
        Action.Lineage.NONE);
  }

  private static Scenario read(String text) {
    return switch (TEXTS.read(text)) {
      case ScenarioText.Reading.Read(Scenario scenario) -> scenario;
      case ScenarioText.Reading.Refused(List<ScenarioProblem> problems) ->
          throw new AssertionError(text + ": " + problems);
    };
  }

  private static List<ScenarioProblem> problems(String text) {
    return switch (TEXTS.read(text)) {
      case ScenarioText.Reading.Read(Scenario scenario) ->
          throw new AssertionError(text + " was read: " + scenario);
      case ScenarioText.Reading.Refused(List<ScenarioProblem> problems) -> problems;
    };
  }

  @Test
  void the_plan_as_it_stands_is_no_text_at_all() {
    assertThat(TEXTS.write(Scenario.PLAN)).isEmpty();
    assertThat(read("")).isEqualTo(Scenario.PLAN);
    assertThat(read("handlinger=plan&grundforloeb=frosset&i=2.1:til;3.1:100@2025~90"))
        .isEqualTo(Scenario.PLAN);
  }

  @Test
  void what_is_turned_can_be_read_by_people() {
    String text = "handlinger=partnere&grundforloeb=kf25&i=2.1:fra;3.1:150;3.4:100@2028;4.2:80~60";
    Scenario scenario = read(text);
    assertThat(scenario.actions()).isEqualTo(Scenario.Actions.PLAN_AND_PARTNERS);
    assertThat(scenario.baseline()).contains(new Baseline.National("kf25"));
    Scenario.Setting asPlanned = Scenario.Setting.AS_PLANNED;
    assertThat(scenario.settings())
        .isEqualTo(
            Map.of(
                "2.1",
                new Scenario.Setting(Optional.of(false), 1, asPlanned.start(), asPlanned.success()),
                "3.1",
                new Scenario.Setting(Optional.empty(), 1.5, asPlanned.start(), asPlanned.success()),
                "3.4",
                new Scenario.Setting(
                    Optional.empty(), 1, OptionalInt.of(2028), asPlanned.success()),
                "4.2",
                new Scenario.Setting(
                    Optional.empty(), 0.8, asPlanned.start(), Optional.of(new Share(0.6)))));
    assertThat(TEXTS.write(scenario)).isEqualTo(text);
  }

  @Test
  void whatever_is_written_is_read_as_it_was_in_whatever_order_it_came() {
    Draws.thousandTimes(
        draws -> {
          List<Action> actions = new ArrayList<>(PLAN.actions());
          Map<String, Scenario.Setting> settings = new LinkedHashMap<>();
          Map<String, Scenario.Setting> shuffled = new LinkedHashMap<>();
          actions.forEach(action -> settings.put(action.number(), setting(draws)));
          Collections.shuffle(actions, draws.random());
          actions.forEach(
              action ->
                  shuffled.put(
                      action.number(),
                      settings.getOrDefault(action.number(), Scenario.Setting.AS_PLANNED)));
          Scenario.Actions on = List.of(Scenario.Actions.values()).get(draws.between(0, 2));
          Optional<Baseline> baseline =
              draws.between(0, 1) == 0
                  ? Optional.empty()
                  : Optional.of(new Baseline.National("kf25"));
          Scenario scenario = new Scenario(on, baseline, settings);
          String text = TEXTS.write(scenario);
          assertThat(read(text)).isEqualTo(TEXTS.lean(scenario));
          assertThat(TEXTS.write(read(text))).isEqualTo(text);
          assertThat(TEXTS.write(new Scenario(on, baseline, shuffled))).isEqualTo(text);
          assertThat(text).matches("[\\x21-\\x7e&&[^\"<>%#+ ]]*");
        });
  }

  private static Scenario.Setting setting(Draws draws) {
    double extent =
        switch (draws.between(0, 3)) {
          case 0 -> 1;
          case 1 -> draws.between(0, 200) / 100.0;
          case 2 -> Math.pow(10, -draws.between(0, 320));
          default -> 2 * draws.random().nextDouble();
        };
    return new Scenario.Setting(
        draws.between(0, 2) == 0 ? Optional.of(draws.random().nextBoolean()) : Optional.empty(),
        extent,
        draws.between(0, 1) == 0 ? OptionalInt.of(draws.between(1990, 2050)) : OptionalInt.empty(),
        draws.between(0, 1) == 0
            ? Optional.of(new Share(draws.random().nextDouble()))
            : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          i=9.9:fra                     | UNKNOWN_ACTION
          i=2.1:201                     | EXTENT
          i=2.1:-1                      | EXTENT
          i=2.1:NaN                     | EXTENT
          i=2.1:1e308                   | EXTENT
          i=2.1:Infinity                | EXTENT
          i=2.1:0x10                    | EXTENT
          i=2.1:100@1066                | YEAR
          i=2.1:100@99999999999         | YEAR
          i=2.1:100@                    | YEAR
          i=2.1:100~101                 | SUCCESS
          i=2.1:100~                    | SUCCESS
          i=2.1:100~NaN                 | SUCCESS
          i=2.1:fra;2.1:til             | ACTION_TWICE
          i=2.1:fra&i=3.1:fra           | REPEATED
          i=2.1                         | UNREADABLE
          i=:fra                        | UNREADABLE
          i=2.1:100@2028@2029           | UNREADABLE
          i=%zz                         | UNREADABLE
          handlinger=alt                | UNKNOWN_ACTIONS
          grundforloeb=kf99             | UNKNOWN_BASELINE
          q=1                           | UNKNOWN_PARAMETER
          """)
  void what_is_wrong_is_named(String text, ScenarioProblem.Kind kind) {
    assertThat(problems(text)).extracting(ScenarioProblem::kind).containsExactly(kind);
  }

  @Test
  void all_that_is_wrong_is_named_together() {
    assertThat(problems("handlinger=x&grundforloeb=y&z=1&i=9:fra;2.1:300@1~300;3.1:150"))
        .extracting(ScenarioProblem::kind)
        .containsExactly(
            ScenarioProblem.Kind.UNKNOWN_ACTIONS,
            ScenarioProblem.Kind.UNKNOWN_BASELINE,
            ScenarioProblem.Kind.UNKNOWN_PARAMETER,
            ScenarioProblem.Kind.UNKNOWN_ACTION,
            ScenarioProblem.Kind.EXTENT,
            ScenarioProblem.Kind.YEAR,
            ScenarioProblem.Kind.SUCCESS);
  }

  @Test
  void endless_texts_are_not_read() {
    assertThat(problems("i=" + "2.1:fra;".repeat(100_000)))
        .containsExactly(new ScenarioProblem(ScenarioProblem.Kind.TOO_LONG, "8000"));
    assertThat(problems("i=" + "2.1:fra;".repeat(500)))
        .extracting(ScenarioProblem::kind)
        .containsExactly(ScenarioProblem.Kind.TOO_MANY);
  }

  @Test
  void any_text_gives_a_scenario_or_problems_in_both_languages() {
    String signs = "i=&;:@~,!.%019aftil\u0000\ud83d<æ ";
    Draws.thousandTimes(
        draws -> {
          StringBuilder text = new StringBuilder(draws.between(0, 1) == 0 ? "i=2.1:" : "");
          for (int i = draws.between(0, 40); i > 0; i--) {
            text.append(signs.charAt(draws.between(0, signs.length() - 1)));
          }
          if (TEXTS.read(text.toString())
              instanceof ScenarioText.Reading.Refused(List<ScenarioProblem> problems)) {
            assertThat(problems).isNotEmpty();
            problems.forEach(
                problem ->
                    Stream.of(Language.values())
                        .forEach(
                            language ->
                                assertThat(problem.sentence(language)).hasSizeBetween(10, 200)));
          }
        });
  }
}
