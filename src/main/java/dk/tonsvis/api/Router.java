package dk.tonsvis.api;

import dk.tonsvis.catalogue.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the operation that a path asks for.
final class Router {
  private final List<Operation> operations;

  /// An operation, and what stands in the path in the place of its parameters.
  record Found(Operation operation, Map<String, String> path) {}

  Router(List<Operation> operations) {
    // A path that is written out goes before one with a parameter in the same place.
    this.operations =
        operations.stream()
            .sorted(Comparator.comparing(operation -> operation.path().contains("{")))
            .toList();
  }

  /// @param path below the API's own, still encoded
  Optional<Found> find(String path) {
    List<String> parts = List.of(path.split("/", -1));
    return operations.stream().flatMap(operation -> match(operation, parts).stream()).findFirst();
  }

  private static Optional<Found> match(Operation operation, List<String> parts) {
    List<String> wanted = List.of(operation.path().split("/", -1));
    if (wanted.size() != parts.size()) {
      return Optional.empty();
    }
    Map<String, String> path = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String want = wanted.get(i);
      if (want.startsWith("{")) {
        path.put(want.substring(1, want.length() - 1), decoded(parts.get(i)));
      } else if (!want.equals(parts.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Found(operation, path));
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
