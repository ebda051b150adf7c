package dk.tonsvis.search;

import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/// Keeps the index of what everyone may read, and searches it.
///
/// What has become public since the index was made is noticed by the journal, also when another
/// process did it.
public final class Search {
  /// Nobody searches for more words than these at once.
  private static final int MOST_WORDS = 8;

  private final SearchStore store;

  public Search(Database database) {
    this.store = new SearchStore(database);
  }

  /// Makes the index anew.
  public void rebuild(Supplier<? extends Collection<Item>> items) {
    // Asked before the pages are read: what becomes public meanwhile is looked for the next time.
    long newest = store.newestFact();
    store.replace(List.copyOf(items.get()), newest);
  }

  /// Makes the index anew if something has become public since it was made.
  public void bringUpToDate(Supplier<? extends Collection<Item>> items) {
    if (store.newestFact() > store.position()) {
      rebuild(items);
    }
  }

  /// Whether a misspelt word is found wherever it stands. A server without the extension pg_trgm
  /// finds whole words only.
  public boolean findsMisspelt() {
    return store.findsMisspelt();
  }

  /// The pages that fit, best first: those with the words or, where there are none, those with
  /// words like them. None for a text without letters and digits.
  public List<Found> find(Language language, String text, int limit) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    String plain = String.join(" ", words);
    List<Found> found = store.byWords(language, words, plain, limit);
    return found.isEmpty() && store.findsMisspelt()
        ? store.byLikeness(language, words, plain, limit)
        : found;
  }

  /// Letters and digits, so that nothing in a query is taken for an operator.
  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }
}
