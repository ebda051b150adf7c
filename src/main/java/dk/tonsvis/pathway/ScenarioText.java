package dk.tonsvis.pathway;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Term;
import dk.tonsvis.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Scenarios of one plan as text that can stand in an address as it is, so that a scenario can be
/// shared: `handlinger=partnere&grundforloeb=frosset&i=2.1:fra;3.1:150;3.4:100@2028;4.2:80~60`.
///
/// Only what differs from the plan is written, in the order of the actions' numbers, so the same
/// scenario has one text. Of an action it says whether it is on (`til`) or off (`fra`), its extent
/// in percent, after `@` the year in which it begins and after `~` its probability in percent.
/// Signs that an address cannot hold are written `!` and four hexadecimal digits. Any text can be
/// read: it gives a scenario, or every problem that it has.
public final class ScenarioText {
  /// A text longer than this is not read.
  public static final int LONGEST = 8_000;

  /// More settings than this are refused.
  public static final int MOST_SETTINGS = 300;

  /// No action of a plan of today begins before this year.
  public static final int FIRST_START = 1990;

  static final String ACTIONS = "handlinger";
  static final String BASELINE = "grundforloeb";
  static final String SETTINGS = "i";
  static final String ON = "til";
  static final String OFF = "fra";
  static final String FROZEN = "frosset";
  static final Map<String, Scenario.Actions> WORDS =
      Map.of(
          "plan", Scenario.Actions.PLAN,
          "partnere", Scenario.Actions.PLAN_AND_PARTNERS,
          "ingen", Scenario.Actions.NONE);

  private final Plan plan;
  private final Set<String> projections;

  /// @param projections ids of the national projections that a baseline may name
  public ScenarioText(Plan plan, Set<String> projections) {
    this.plan = plan;
    this.projections = Set.copyOf(projections);
  }

  /// What reading gives.
  public sealed interface Reading {
    record Read(Scenario scenario) implements Reading {}

    /// The text is no scenario.
    ///
    /// @param problems all of them, in the order of the text
    record Refused(List<ScenarioProblem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// The text of a scenario; empty for the plan as it stands. Throws [IllegalArgumentException] for
  /// a baseline of somebody's own that is not the plan's, which no address has room for.
  public String write(Scenario scenario) {
    Scenario lean = lean(scenario);
    List<String> parts = new ArrayList<>();
    if (lean.actions() != Scenario.Actions.PLAN) {
      parts.add(ACTIONS + "=" + word(lean.actions()));
    }
    lean.baseline().ifPresent(baseline -> parts.add(BASELINE + "=" + word(baseline)));
    if (!lean.settings().isEmpty()) {
      List<String> settings = new ArrayList<>();
      lean.settings()
          .forEach((number, setting) -> settings.add(escaped(number) + ":" + text(setting)));
      parts.add(SETTINGS + "=" + String.join(";", settings));
    }
    return String.join("&", parts);
  }

  /// Reads a text that [#write] wrote, or anything else.
  public Reading read(String text) {
    return new ScenarioReader(this, plan, projections).read(text);
  }

  /// The word for the actions of a scenario, as it stands in an address.
  public static String word(Scenario.Actions actions) {
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue() == actions)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /// The word for a baseline, as it stands in an address.
  public static String word(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Frozen _ -> FROZEN;
      case Baseline.National national -> national.id();
      case Baseline.Own own ->
          throw new IllegalArgumentException(
              "no address has room for a baseline of " + own.source());
    };
  }

  /// Whether an action is on where nothing is set of it.
  public static boolean isOn(Scenario.Actions actions, Action action) {
    return switch (actions) {
      case NONE -> false;
      case PLAN -> action.placement().control() != Action.Control.PARTNER;
      case PLAN_AND_PARTNERS -> true;
    };
  }

  /// The year in which an action begins as planned; empty if nothing is known of its effect.
  public static OptionalInt start(Action action) {
    return action.effect().terms().stream().mapToInt(term -> term.course().start()).min();
  }

  /// The same scenario without what the plan says anyway. Settings of actions that the plan does
  /// not have go too.
  public Scenario lean(Scenario scenario) {
    Map<String, Scenario.Setting> settings = new TreeMap<>();
    for (Action action : plan.actions()) {
      Scenario.Setting setting = scenario.settings().get(action.number());
      if (setting != null) {
        Scenario.Setting lean = lean(setting, action, scenario.actions());
        if (!lean.equals(Scenario.Setting.AS_PLANNED)) {
          settings.put(action.number(), lean);
        }
      }
    }
    return new Scenario(
        scenario.actions(),
        scenario.baseline().filter(baseline -> !baseline.equals(plan.outlook().baseline())),
        settings);
  }

  private static Scenario.Setting lean(
      Scenario.Setting setting, Action action, Scenario.Actions actions) {
    return new Scenario.Setting(
        setting.on().filter(on -> on != isOn(actions, action)),
        setting.extent(),
        setting.start().equals(start(action)) ? OptionalInt.empty() : setting.start(),
        setting.success().filter(success -> !isAsPlanned(success, action)));
  }

  private static boolean isAsPlanned(Share success, Action action) {
    List<Term> terms = action.effect().terms();
    return !terms.isEmpty()
        && terms.stream().allMatch(term -> term.chance().success().equals(success));
  }

  private static String text(Scenario.Setting setting) {
    StringBuilder text = new StringBuilder();
    setting.on().ifPresent(on -> text.append(on ? ON : OFF));
    boolean saysMore = setting.start().isPresent() || setting.success().isPresent();
    if (setting.extent() != 1 || (text.isEmpty() && saysMore)) {
      text.append(text.isEmpty() ? "" : ",").append(percent(setting.extent()));
    }
    setting.start().ifPresent(year -> text.append('@').append(year));
    setting.success().ifPresent(success -> text.append('~').append(percent(success.value())));
    return text.toString();
  }

  /// Percent without an exponent and without loss: what is read again is the same double.
  static String percent(double rate) {
    BigDecimal percent = new BigDecimal(Double.toString(rate)).movePointRight(2);
    return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
  }

  /// An action's number as it may stand in an address.
  public static String escaped(String number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      boolean isPlain =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || c == '.'
              || c == '-'
              || c == '_';
      text.append(isPlain ? String.valueOf(c) : "!%04x".formatted((int) c));
    }
    return text.toString();
  }
}
