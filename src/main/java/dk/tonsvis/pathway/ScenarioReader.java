package dk.tonsvis.pathway;

import dk.tonsvis.pathway.ScenarioProblem.Kind;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.quantity.Share;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one text of a scenario and gathers what is wrong with it.
final class ScenarioReader {
  private static final Pattern SETTING =
      Pattern.compile("(til|fra)?,?([^,@~]*)(?:@([^,@~]*))?(?:~([^,@~]*))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,330})?");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern ESCAPE = Pattern.compile("!([0-9a-f]{4})");

  private final ScenarioText texts;
  private final Plan plan;
  private final Set<String> projections;
  private final List<ScenarioProblem> problems = new ArrayList<>();
  private final Map<String, Scenario.Setting> settings = new TreeMap<>();
  private Scenario.Actions actions = Scenario.Actions.PLAN;
  private Optional<Baseline> baseline = Optional.empty();

  ScenarioReader(ScenarioText texts, Plan plan, Set<String> projections) {
    this.texts = texts;
    this.plan = plan;
    this.projections = projections;
  }

  ScenarioText.Reading read(String text) {
    if (text.length() > ScenarioText.LONGEST) {
      return refused(Kind.TOO_LONG, String.valueOf(ScenarioText.LONGEST));
    }
    Set<String> seen = new HashSet<>();
    for (String part : text.split("&", -1)) {
      if (!part.isEmpty()) {
        parameter(part, seen);
      }
    }
    return problems.isEmpty()
        ? new ScenarioText.Reading.Read(texts.lean(new Scenario(actions, baseline, settings)))
        : new ScenarioText.Reading.Refused(problems);
  }

  private ScenarioText.Reading refused(Kind kind, String what) {
    return new ScenarioText.Reading.Refused(List.of(ScenarioProblem.of(kind, what)));
  }

  private void complain(Kind kind, String what) {
    problems.add(ScenarioProblem.of(kind, what));
  }

  private void parameter(String part, Set<String> seen) {
    int equals = part.indexOf('=');
    Optional<String> decoded = decoded(equals < 0 ? part : part.substring(0, equals));
    Optional<String> content = decoded(equals < 0 ? "" : part.substring(equals + 1));
    if (decoded.isEmpty() || content.isEmpty()) {
      complain(Kind.UNREADABLE, part);
      return;
    }
    String name = decoded.get();
    if (!seen.add(name)) {
      complain(Kind.REPEATED, name);
      return;
    }
    switch (name) {
      case ScenarioText.ACTIONS -> actions(content.get());
      case ScenarioText.BASELINE -> baseline(content.get());
      case ScenarioText.SETTINGS -> settings(content.get());
      default -> complain(Kind.UNKNOWN_PARAMETER, name);
    }
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void actions(String word) {
    Scenario.Actions known = ScenarioText.WORDS.get(word);
    if (known == null) {
      complain(Kind.UNKNOWN_ACTIONS, word);
    } else {
      actions = known;
    }
  }

  private void baseline(String word) {
    if (word.equals(ScenarioText.FROZEN)) {
      baseline = Optional.of(new Baseline.Frozen());
    } else if (projections.contains(word)) {
      baseline = Optional.of(new Baseline.National(word));
    } else {
      complain(Kind.UNKNOWN_BASELINE, word);
    }
  }

  private void settings(String text) {
    String[] each = text.split(";", -1);
    if (each.length > ScenarioText.MOST_SETTINGS) {
      complain(Kind.TOO_MANY, String.valueOf(ScenarioText.MOST_SETTINGS));
      return;
    }
    for (String one : each) {
      if (!one.isEmpty()) {
        setting(one);
      }
    }
  }

  private void setting(String text) {
    int colon = text.indexOf(':');
    Matcher form = SETTING.matcher(text.substring(colon + 1));
    if (colon <= 0 || !form.matches()) {
      complain(Kind.UNREADABLE, text);
      return;
    }
    String number = unescaped(text.substring(0, colon));
    if (plan.findAction(number).isEmpty()) {
      complain(Kind.UNKNOWN_ACTION, number);
      return;
    }
    Optional<Boolean> on = Optional.ofNullable(form.group(1)).map(ScenarioText.ON::equals);
    OptionalDouble extent = extent(number, form.group(2));
    OptionalInt start = start(number, Optional.ofNullable(form.group(3)));
    Optional<Share> success = success(number, Optional.ofNullable(form.group(4)));
    if (extent.isPresent()) {
      Scenario.Setting setting = new Scenario.Setting(on, extent.getAsDouble(), start, success);
      if (settings.put(number, setting) != null) {
        complain(Kind.ACTION_TWICE, number);
      }
    }
  }

  private OptionalDouble extent(String number, String text) {
    if (text.isEmpty()) {
      return OptionalDouble.of(1);
    }
    OptionalDouble extent = rate(text, Scenario.Setting.MOST_EXTENT);
    if (extent.isEmpty()) {
      complain(Kind.EXTENT, number);
    }
    return extent;
  }

  private OptionalInt start(String number, Optional<String> text) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (YEAR.matcher(text.get()).matches()) {
      int year = Integer.parseInt(text.get());
      if (year >= ScenarioText.FIRST_START && year <= Pathway.LAST) {
        return OptionalInt.of(year);
      }
    }
    complain(Kind.YEAR, number);
    return OptionalInt.empty();
  }

  private Optional<Share> success(String number, Optional<String> text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble success = rate(text.get(), 1);
    if (success.isEmpty()) {
      complain(Kind.SUCCESS, number);
      return Optional.empty();
    }
    return Optional.of(new Share(success.getAsDouble()));
  }

  /// Percent as a rate from zero to a bound; empty for anything else.
  private static OptionalDouble rate(String percent, double most) {
    if (!NUMBER.matcher(percent).matches()) {
      return OptionalDouble.empty();
    }
    double rate = new BigDecimal(percent).movePointLeft(2).doubleValue();
    return rate <= most ? OptionalDouble.of(rate) : OptionalDouble.empty();
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
