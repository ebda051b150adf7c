package dk.tonsvis.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Statements about things, as RDF makes them: a subject, a predicate, an object. They keep the
/// order in which they were made, so that the same statements are always written alike.
final class Graph {
  /// The prefixes that names are shortened by.
  static final Map<String, String> PREFIXES = prefixes();

  private final Map<String, Map<String, List<Term>>> statements = new LinkedHashMap<>();

  /// What a statement says of its subject.
  sealed interface Term {
    /// Another thing: a name with a prefix (`dcat:Dataset`), or an address.
    record Thing(String name) implements Term {}

    record Text(String text, String language) implements Term {}

    /// A value of a type, named with a prefix (`xsd:date`).
    record Value(String text, String type) implements Term {}
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return Collections.unmodifiableMap(prefixes);
  }

  /// @param predicate a name with a prefix, or `a` for what the subject is
  Graph add(String subject, String predicate, Term object) {
    statements
        .computeIfAbsent(subject, _ -> new LinkedHashMap<>())
        .computeIfAbsent(predicate, _ -> new ArrayList<>())
        .add(object);
    return this;
  }

  /// By subject and predicate, in the order in which they were made.
  Map<String, Map<String, List<Term>>> statements() {
    return Collections.unmodifiableMap(statements);
  }

  /// Whether a name is shortened by one of the prefixes.
  static boolean isShortened(String name) {
    int colon = name.indexOf(':');
    return colon > 0 && PREFIXES.containsKey(name.substring(0, colon));
  }
}
