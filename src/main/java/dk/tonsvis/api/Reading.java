package dk.tonsvis.api;

import dk.tonsvis.catalogue.Operation;
import dk.tonsvis.catalogue.Parameter;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.web.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the parameters of a request by the contract: what fits, and all that does not.
final class Reading {
  /// Characters of a reader's own text that are shown back.
  private static final int SHOWN = 60;

  private final Operation operation;
  private final Words words;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<Problem.Flaw> errors = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Reading(Operation operation, Language language) {
    this.operation = operation;
    this.words = Words.of("api", language);
  }

  Map<String, List<String>> values() {
    return values;
  }

  List<Problem.Flaw> errors() {
    return errors;
  }

  void path(String name, String value) {
    operation.find(name, Parameter.Place.PATH).ifPresent(parameter -> read(parameter, value));
  }

  /// @param query what stands after the question mark, still encoded; may be empty
  void query(String query) {
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String rawName = equals < 0 ? pair : pair.substring(0, equals);
      String name = decoded(rawName).orElse(rawName);
      Optional<String> value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
      Optional<Parameter> parameter = operation.find(name, Parameter.Place.QUERY);
      if (parameter.isEmpty()) {
        unknown(name);
      } else if (!seen.add(name)) {
        note(name, Mistake.REPEATED, words.say("mistake.REPEATED", name));
      } else {
        read(parameter.get(), value.orElse("%"));
      }
    }
  }

  /// Empty for what is no encoding.
  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void unknown(String name) {
    String all =
        operation.in(Parameter.Place.QUERY).map(Parameter::name).collect(Collectors.joining(", "));
    note(
        shown(name),
        Mistake.UNKNOWN,
        all.isEmpty()
            ? words.say("mistake.UNKNOWN.none", shown(name))
            : words.say("mistake.UNKNOWN", shown(name), all));
  }

  private void read(Parameter parameter, String text) {
    List<String> given = parameter.isList() ? List.of(text.split(",", -1)) : List.of(text);
    if (given.size() > parameter.most()) {
      note(
          parameter.name(),
          Mistake.OUT_OF_RANGE,
          words.say("mistake.OUT_OF_RANGE", parameter.name(), String.valueOf(parameter.most())));
      return;
    }
    List<String> fitting = new ArrayList<>();
    for (String value : given) {
      if (!fits(parameter.form(), value)) {
        note(
            parameter.name(),
            Mistake.MALFORMED,
            words.say("mistake.MALFORMED", parameter.name(), shown(value), form(parameter.form())));
      } else if (fitting.contains(value)) {
        note(
            parameter.name(),
            Mistake.REPEATED,
            words.say("mistake.TWICE", parameter.name(), shown(value)));
      } else {
        fitting.add(value);
      }
    }
    values.put(parameter.name(), List.copyOf(fitting));
  }

  private static boolean fits(Parameter.Form form, String value) {
    return switch (form) {
      case Parameter.Form.Text text -> text.pattern().matcher(value).matches();
      case Parameter.Form.Choice choice -> choice.values().contains(value);
      case Parameter.Form.Whole whole -> isWithin(whole, value);
      case Parameter.Form.Day _ -> isDay(value);
      case Parameter.Form.YesNo _ -> value.equals("true") || value.equals("false");
    };
  }

  /// Written the one way that a number has: no sign, no zeros before it.
  private static boolean isWithin(Parameter.Form.Whole whole, String value) {
    if (!value.matches("0|[1-9][0-9]{0,17}")) {
      return false;
    }
    long number = Long.parseLong(value);
    return whole.least() <= number && number <= whole.most();
  }

  private static boolean isDay(String value) {
    try {
      return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private String form(Parameter.Form form) {
    return switch (form) {
      case Parameter.Form.Text text -> words.say("form.text", text.pattern().pattern());
      case Parameter.Form.Choice choice ->
          words.say("form.choice", String.join(", ", choice.values()));
      case Parameter.Form.Whole whole ->
          words.say("form.whole", String.valueOf(whole.least()), String.valueOf(whole.most()));
      case Parameter.Form.Day _ -> words.say("form.day");
      case Parameter.Form.YesNo _ -> words.say("form.yes-no");
    };
  }

  /// A reader's own text, cut and without signs that nobody can see.
  static String shown(String text) {
    return text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .limit(SHOWN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void note(String parameter, Mistake mistake, String message) {
    errors.add(new Problem.Flaw(parameter, Json.key(mistake), message));
  }
}
