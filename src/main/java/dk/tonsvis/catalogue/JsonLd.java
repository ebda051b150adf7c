package dk.tonsvis.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes linked data as JSON-LD, and makes it fit to stand within a page.
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonMapper TIGHT = JsonMapper.builder().build();

  private JsonLd() {}

  /// The statements of a graph, each thing once.
  static String write(Graph graph) {
    List<Map<String, Object>> things = new ArrayList<>();
    graph.statements().forEach((subject, said) -> things.add(thing(subject, said)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", Graph.PREFIXES);
    document.put("@graph", things);
    return JSON.writeValueAsString(document);
  }

  private static Map<String, Object> thing(
      String subject, Map<String, List<Graph.Term>> statements) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@id", subject);
    statements.forEach(
        (predicate, objects) -> {
          if (predicate.equals("a")) {
            thing.put(
                "@type",
                objects.stream().map(object -> ((Graph.Term.Thing) object).name()).toList());
          } else {
            thing.put(predicate, objects.stream().map(JsonLd::object).toList());
          }
        });
    return thing;
  }

  private static Map<String, String> object(Graph.Term term) {
    return switch (term) {
      case Graph.Term.Thing thing -> Map.of("@id", thing.name());
      case Graph.Term.Text text -> pair("@value", text.text(), "@language", text.language());
      case Graph.Term.Value value -> pair("@value", value.text(), "@type", value.type());
    };
  }

  private static Map<String, String> pair(String key, String value, String other, String also) {
    Map<String, String> pair = new LinkedHashMap<>();
    pair.put(key, value);
    pair.put(other, also);
    return pair;
  }

  /// A document to stand within a page: nothing in it can end the element that it stands in.
  static String embedded(Map<String, Object> document) {
    return TIGHT.writeValueAsString(document).replace("<", "\\u003c");
  }
}
