package dk.tonsvis.api;

import dk.tonsvis.catalogue.Contract;
import dk.tonsvis.catalogue.Operation;
import dk.tonsvis.catalogue.Parameter;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What is asked, read by the contract, with all that is wrong with it.
///
/// Values that do not fit are left out and noted, so that a resource can go on and note what it
/// does not know among the others: a reader is told everything at once.
final class Ask {
  private final Operation operation;
  private final LocalDate today;
  private final Map<String, String> path;
  private final Map<String, List<String>> values;
  private final List<Problem.Flaw> errors;
  private final Words words;

  private Ask(
      Operation operation,
      LocalDate today,
      Language language,
      Map<String, String> path,
      Map<String, List<String>> values,
      List<Problem.Flaw> errors) {
    this.operation = operation;
    this.today = today;
    this.words = Words.of("api", language);
    this.path = path;
    this.values = values;
    this.errors = errors;
  }

  static Ask of(
      Operation operation,
      Map<String, String> path,
      String query,
      LocalDate today,
      Language language) {
    Reading reading = new Reading(operation, language);
    path.forEach(reading::path);
    reading.query(query);
    return new Ask(operation, today, language, path, reading.values(), reading.errors());
  }

  Operation operation() {
    return operation;
  }

  LocalDate today() {
    return today;
  }

  /// All values of a parameter, none where it is not given.
  List<String> list(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The value of a parameter, or what holds where it is absent.
  Optional<String> find(String name) {
    List<String> given = list(name);
    return given.isEmpty()
        ? operation
            .find(name, Parameter.Place.QUERY)
            .or(() -> operation.find(name, Parameter.Place.PATH))
            .flatMap(Parameter::ifAbsent)
        : Optional.of(given.getFirst());
  }

  /// A value that the path, or a default of the contract, always has; empty text if it is wrong.
  String get(String name) {
    return find(name).orElse("");
  }

  OptionalInt whole(String name) {
    return find(name).stream().mapToInt(Integer::parseInt).findFirst();
  }

  Optional<LocalDate> day(String name) {
    return find(name).map(LocalDate::parse);
  }

  boolean isYes(String name) {
    return find(name).equals(Optional.of("true"));
  }

  /// Notes that a value fits its form and is not known.
  void notKnown(String parameter, String value) {
    note(
        parameter,
        Mistake.NOT_KNOWN,
        words.say("mistake.NOT_KNOWN", parameter, Reading.shown(value)));
  }

  /// The same with a sentence of its own.
  void note(String parameter, Mistake mistake, String sentence, String... arguments) {
    note(parameter, mistake, words.say("mistake." + mistake + "." + sentence, arguments));
  }

  private void note(String parameter, Mistake mistake, String message) {
    errors.add(new Problem.Flaw(parameter, Json.key(mistake), message));
  }

  boolean isWrong() {
    return !errors.isEmpty();
  }

  List<Problem.Flaw> errors() {
    return List.copyOf(errors);
  }

  /// One text for all ways of asking the same.
  String key() {
    return operation.id() + " " + new TreeMap<>(path) + " " + new TreeMap<>(values);
  }

  /// The address of the page that comes after this one.
  ///
  /// @param instead values in the place of those that were asked with; none takes one away
  String next(Map<String, String> instead) {
    Map<String, String> all = new LinkedHashMap<>();
    operation
        .in(Parameter.Place.QUERY)
        .forEach(
            parameter -> {
              if (!list(parameter.name()).isEmpty()) {
                all.put(parameter.name(), String.join(",", list(parameter.name())));
              }
            });
    all.putAll(instead);
    List<String> pairs = new ArrayList<>();
    all.forEach((name, value) -> pairs.add(name + "=" + value));
    pairs.removeIf(pair -> pair.endsWith("="));
    String filled = operation.path();
    for (Map.Entry<String, String> part : path.entrySet()) {
      filled = filled.replace("{" + part.getKey() + "}", part.getValue());
    }
    return Contract.BASE + filled + "?" + String.join("&", pairs);
  }
}
