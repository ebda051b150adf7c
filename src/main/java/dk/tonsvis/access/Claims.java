package dk.tonsvis.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a provider says of somebody, checked to come from it: texts by the name of their claim. A
/// claim inside another is named with dots, `realm_access.roles`.
///
/// @param issuer the provider's name for itself
/// @param subject its own lasting name for the person
public record Claims(String issuer, String subject, Map<String, List<String>> values) {
  /// Deeper than this nobody says anything of roles.
  private static final int DEEPEST = 4;

  public Claims {
    values = Map.copyOf(values);
  }

  /// Reads the claims of a token; what is neither text, number, truth, list nor object is left out.
  public static Claims of(String issuer, String subject, Map<String, ?> token) {
    Map<String, List<String>> values = new HashMap<>();
    token.forEach((name, value) -> gather(name, value, 0, values));
    values.replaceAll((_, texts) -> List.copyOf(texts));
    return new Claims(issuer, subject, values);
  }

  private static void gather(
      String name, Object value, int depth, Map<String, List<String>> values) {
    switch (value) {
      case String text -> add(name, text, values);
      case Number number -> add(name, number.toString(), values);
      case Boolean truth -> add(name, truth.toString(), values);
      case Collection<?> several when depth < DEEPEST ->
          several.forEach(one -> gather(name, one, depth + 1, values));
      case Map<?, ?> inner when depth < DEEPEST ->
          inner.forEach((key, one) -> gather(name + "." + key, one, depth + 1, values));
      default -> {}
    }
  }

  /// No text with the sign number zero is anybody's name or role, and the database keeps none.
  private static void add(String name, String text, Map<String, List<String>> values) {
    if (text.indexOf('\0') >= 0) {
      return;
    }
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(text);
  }

  public List<String> all(String claim) {
    return values.getOrDefault(claim, List.of());
  }

  public Optional<String> first(String claim) {
    return all(claim).stream().findFirst();
  }
}
