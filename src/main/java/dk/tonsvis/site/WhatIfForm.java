package dk.tonsvis.site;

import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.pathway.ScenarioText;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.quantity.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The form that turns at a plan, between its fields and the text of a scenario.
///
/// A box that is not ticked sends nothing, so the form says by [#MARK] that it was sent and by
/// [#BASE] which actions were on by themselves when it was made: only a box that differs from that
/// is a wish of the reader's own.
record WhatIfForm(Plan plan) {
  static final String MARK = "formular";
  static final String BASE = "fra";
  static final String ACTIONS = "handlinger";
  static final String BASELINE = "grundforloeb";
  private static final String ON = "til-";
  private static final String EXTENT = "omfang-";
  private static final String START = "start-";
  private static final String SUCCESS = "chance-";

  /// The actions that can be turned at.
  List<Action> turnable() {
    return plan.actions().stream()
        .filter(Action::isMitigation)
        .filter(action -> !action.effect().terms().isEmpty())
        .toList();
  }

  /// The text of what the fields say. What they hold is not looked at here: reading the text does
  /// that, and names what is wrong.
  String text(Map<String, String[]> fields) {
    List<String> parts = new ArrayList<>();
    field(fields, ACTIONS).ifPresent(word -> parts.add(ACTIONS + "=" + encoded(word)));
    field(fields, BASELINE).ifPresent(word -> parts.add(BASELINE + "=" + encoded(word)));
    Scenario.Actions base = base(field(fields, BASE).orElse(""));
    List<String> settings = new ArrayList<>();
    for (Action action : turnable()) {
      String setting = setting(fields, action, base);
      if (!setting.isEmpty()) {
        settings.add(ScenarioText.escaped(action.number()) + ":" + encoded(setting));
      }
    }
    if (!settings.isEmpty()) {
      parts.add("i=" + String.join(";", settings));
    }
    return String.join("&", parts);
  }

  private static String setting(
      Map<String, String[]> fields, Action action, Scenario.Actions base) {
    String id = ScenarioText.escaped(action.number());
    boolean isOn = field(fields, ON + id).isPresent();
    StringBuilder text = new StringBuilder();
    if (isOn != ScenarioText.isOn(base, action)) {
      text.append(isOn ? "til" : "fra");
    }
    Optional<String> extent = changed(fields, EXTENT + id, "100");
    Optional<String> start =
        changed(fields, START + id, start(action, Scenario.Setting.AS_PLANNED));
    Optional<String> success =
        changed(fields, SUCCESS + id, success(action, Scenario.Setting.AS_PLANNED));
    if (extent.isPresent() || (text.isEmpty() && (start.isPresent() || success.isPresent()))) {
      text.append(text.isEmpty() ? "" : ",").append(extent.orElse("100"));
    }
    start.ifPresent(year -> text.append('@').append(year));
    success.ifPresent(percent -> text.append('~').append(percent));
    return text.toString();
  }

  private static Optional<String> field(Map<String, String[]> fields, String name) {
    String[] values = fields.get(name);
    return values == null || values.length == 0 || values[0].isBlank()
        ? Optional.empty()
        : Optional.of(values[0].strip());
  }

  private static Optional<String> changed(
      Map<String, String[]> fields, String name, String asPlanned) {
    return field(fields, name).filter(value -> !value.equals(asPlanned));
  }

  /// Only what could end the parameter is encoded; the rest is for the reader to judge.
  private static String encoded(String value) {
    return value
        .replace("%", "%25")
        .replace("&", "%26")
        .replace("=", "%3D")
        .replace(";", "%3B")
        .replace("+", "%2B")
        .replace("#", "%23");
  }

  private static Scenario.Actions base(String word) {
    for (Scenario.Actions actions : Scenario.Actions.values()) {
      if (ScenarioText.word(actions).equals(word)) {
        return actions;
      }
    }
    return Scenario.Actions.PLAN;
  }

  /// How large an action is in a setting, in percent.
  static String extent(Scenario.Setting setting) {
    return percent(setting.extent());
  }

  /// The year in which it begins.
  static String start(Action action, Scenario.Setting setting) {
    OptionalInt start = setting.start().isPresent() ? setting.start() : ScenarioText.start(action);
    return start.isPresent() ? String.valueOf(start.getAsInt()) : "";
  }

  /// How probable it is, in whole percent; where its terms differ, as probable as the first.
  static String success(Action action, Scenario.Setting setting) {
    Share success =
        setting.success().orElseGet(() -> action.effect().terms().getFirst().chance().success());
    return percent(success.value());
  }

  private static String percent(double rate) {
    return BigDecimal.valueOf(rate)
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
