package dk.tonsvis.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a graph as Turtle. Addresses of our own stay as they are, without a host: whoever reads
/// the file takes them from where it was read.
final class Turtle {
  private Turtle() {}

  static String write(Graph graph) {
    StringBuilder text = new StringBuilder();
    Graph.PREFIXES.forEach(
        (prefix, name) ->
            text.append("@prefix ").append(prefix).append(": <").append(name).append("> .\n"));
    graph
        .statements()
        .forEach((subject, said) -> text.append('\n').append(block(subject, said)).append(" .\n"));
    return text.toString();
  }

  private static String block(String subject, Map<String, List<Graph.Term>> said) {
    return name(subject)
        + said.entrySet().stream()
            .map(
                each ->
                    "\n  "
                        + (each.getKey().equals("a") ? "a" : name(each.getKey()))
                        + " "
                        + each.getValue().stream()
                            .map(Turtle::term)
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining(" ;"));
  }

  private static String term(Graph.Term term) {
    return switch (term) {
      case Graph.Term.Thing thing -> name(thing.name());
      case Graph.Term.Text text -> quoted(text.text()) + "@" + text.language();
      case Graph.Term.Value value -> quoted(value.text()) + "^^" + name(value.type());
    };
  }

  /// What must not stand in an address of Turtle is written as a number.
  private static String name(String name) {
    if (Graph.isShortened(name)) {
      return name;
    }
    StringBuilder address = new StringBuilder("<");
    name.chars()
        .forEach(
            c -> {
              if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                address.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                address.append((char) c);
              }
            });
    return address.append('>').toString();
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
