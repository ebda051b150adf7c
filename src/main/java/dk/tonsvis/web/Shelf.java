package dk.tonsvis.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Answers that are kept as long as what they were made from is the same.
///
/// The state is asked for before an answer is made. What is made while the state changes is then
/// kept under the older one, and is gone as soon as the newer is seen: nothing out of date is sent.
/// The answers that have not been asked for longest make room for others. Safe to share.
public final class Shelf {
  private final Supplier<String> state;
  private final long mostBytes;
  private final Map<String, Rendered> kept = new LinkedHashMap<>(16, 0.75f, true);
  private String keptOf = "";
  private long bytes;

  /// @param state of everything that answers are made from, in a text that is another whenever
  ///     something is
  /// @param mostBytes of all answers together
  public Shelf(Supplier<String> state, long mostBytes) {
    this.state = state;
    this.mostBytes = mostBytes;
  }

  /// The kept answer, or the one that is made now. Answers that are not to be kept do not come
  /// here.
  public Rendered get(String key, Supplier<Rendered> make) {
    String now = state.get();
    synchronized (kept) {
      if (!now.equals(keptOf)) {
        kept.clear();
        bytes = 0;
        keptOf = now;
      }
      Rendered found = kept.get(key);
      if (found != null) {
        return found;
      }
    }
    Rendered made = make.get();
    keep(now, key, made);
    return made;
  }

  private void keep(String madeOf, String key, Rendered made) {
    synchronized (kept) {
      if (!madeOf.equals(keptOf) || made.bytes().length > mostBytes / 4) {
        return;
      }
      Rendered before = kept.put(key, made);
      bytes += made.bytes().length - (before == null ? 0 : before.bytes().length);
      for (Iterator<Rendered> oldest = kept.values().iterator(); bytes > mostBytes; ) {
        bytes -= oldest.next().bytes().length;
        oldest.remove();
      }
    }
  }
}
