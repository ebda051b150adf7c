package dk.tonsvis.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One page of a list, and the address of the next.
///
/// A cursor names the last item of the page before, by a key that only this item has. So a list
/// that grows between two pages loses nothing and repeats nothing.
record Paging<T>(List<T> items, int total, Optional<String> next) {

  /// Notes in the [Ask] a cursor that names nothing in the list.
  static <T> Paging<T> of(List<T> all, Function<T, String> key, Ask ask) {
    return of(all, key, ask, Map.of());
  }

  /// @param pinned what the next page has to be asked with, so that it goes on with the same list
  static <T> Paging<T> of(
      List<T> all, Function<T, String> key, Ask ask, Map<String, String> pinned) {
    int from = start(all, key, ask);
    int limit = ask.whole("limit").orElse(Integer.MAX_VALUE);
    List<T> items = all.subList(from, (int) Math.min(all.size(), (long) from + limit));
    if (from + items.size() >= all.size() || items.isEmpty()) {
      return new Paging<>(items, all.size(), Optional.empty());
    }
    Map<String, String> instead = new TreeMap<>(pinned);
    instead.put("cursor", cursor(key.apply(items.getLast())));
    return new Paging<>(items, all.size(), Optional.of(ask.next(instead)));
  }

  private static <T> int start(List<T> all, Function<T, String> key, Ask ask) {
    Optional<String> cursor = ask.find("cursor");
    if (cursor.isEmpty()) {
      return 0;
    }
    int last =
        IntStream.range(0, all.size())
            .filter(i -> cursor(key.apply(all.get(i))).equals(cursor.get()))
            .findFirst()
            .orElse(-1);
    if (last < 0) {
      ask.note("cursor", Mistake.NOT_KNOWN, "cursor");
    }
    return last + 1;
  }

  private static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  Json.Page<T> page() {
    return new Json.Page<>(items, items.size(), total);
  }

  /// The same with the items as documents write them.
  <D> Paging<D> map(Function<T, D> document) {
    return new Paging<>(items.stream().map(document).toList(), total, next);
  }
}
