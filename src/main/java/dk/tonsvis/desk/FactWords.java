package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.hearing.Speaker;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.plan.PlanForm;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells the facts of the journal in words: who, what, when, before and after.
final class FactWords {
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final House house;
  private final Visit visit;
  private final DateTimeFormatter time;

  FactWords(House house, Visit visit) {
    this.house = house;
    this.visit = visit;
    this.time = DateTimeFormatter.ofPattern(visit.say("time.pattern"), visit.language().locale());
  }

  String when(Instant at) {
    return time.format(at.atZone(ZONE));
  }

  /// The sentence for a kind of fact; its own name where there is none, so that nothing is left
  /// out.
  String what(String kind) {
    String key = "fact." + kind;
    return visit.words().has(key) ? visit.say(key) : kind;
  }

  String who(Actor actor) {
    return switch (actor) {
      case Actor.Part part -> part(part.name());
      case Actor.Person person -> person(person.name());
    };
  }

  /// A part of the program by what people know of it.
  private String part(String name) {
    String key = "actor.part." + name;
    return visit.words().has(key) ? visit.say(key) : visit.say("actor.part", name);
  }

  /// A person by their id. Who is forgotten has no name; what the journal knew before people could
  /// sign in is a name from the command line.
  private String person(String id) {
    Optional<PersonId> parsed = PersonId.parse(id);
    if (parsed.isEmpty()) {
      return part("cli");
    }
    return house.people().find(parsed.get()).map(Person::name).orElse(visit.say("actor.forgotten"));
  }

  /// What a fact tells, field by field.
  List<Sides.Line> fields(Entry entry) {
    JsonNode body = JSON.readTree(entry.body());
    List<Sides.Line> lines = new ArrayList<>();
    body.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              if (!name.equals("before") && !name.equals("after")) {
                lines.add(new Sides.Line(name(name), "", value(name, field.getValue())));
              }
            });
    return lines;
  }

  /// What a fact changed, before and after.
  List<Sides.Line> changes(Entry entry) {
    JsonNode body = JSON.readTree(entry.body());
    Map<String, String> before = flat(body.path("before"));
    Map<String, String> after = flat(body.path("after"));
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            name ->
                new Sides.Line(
                    cell(body, name), before.getOrDefault(name, ""), after.getOrDefault(name, "")))
        .toList();
  }

  /// What changed, by the heading of its column where it is a field of a plan.
  private String cell(JsonNode body, String name) {
    return PlanForm.find(text(body.path("table")))
        .flatMap(table -> table.find(name))
        .map(column -> column.heading().in(visit.language()))
        .orElseGet(() -> name(name));
  }

  private static Map<String, String> flat(JsonNode node) {
    Map<String, String> flat = new LinkedHashMap<>();
    if (node.isArray()) {
      List<String> all = new ArrayList<>();
      node.forEach(each -> all.add(text(each)));
      flat.put("list", String.join(", ", all));
    }
    node.properties().forEach(field -> flat.put(field.getKey(), text(field.getValue())));
    return flat;
  }

  private String name(String field) {
    String key = "fact-field." + field;
    return visit.words().has(key) ? visit.say(key) : field;
  }

  private String value(String field, JsonNode value) {
    String said = text(value);
    return switch (field) {
      case "person" -> person(said);
      case "speaker" ->
          Speaker.parse(said).map(speaker -> speaker.title(visit.language())).orElse(said);
      case "copy" -> copy(said);
      case "table" ->
          PlanForm.find(said).map(table -> table.title().in(visit.language())).orElse(said);
      case "purpose" -> {
        String key = "fact-purpose." + said;
        yield visit.words().has(key) ? visit.say(key) : said;
      }
      default -> value.isArray() ? names(value) : said;
    };
  }

  /// A list, which is of names of fields.
  private String names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(each -> names.add(name(text(each))));
    return String.join(", ", names);
  }

  /// A working copy by what its people call it, as long as it is there.
  private String copy(String id) {
    return CopyId.parse(id)
        .flatMap(house.copies()::find)
        .map(WorkingCopy::name)
        .orElse(visit.say("fact-copy.gone"));
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.isNull() ? "" : value.toString();
  }
}
