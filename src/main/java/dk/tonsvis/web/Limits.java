package dk.tonsvis.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each client may do something in a minute, by this process. A client is an address; the
/// memory for them is bounded, and who has not come for longest is forgotten first.
public final class Limits {
  public static final int SECONDS = 60;
  private static final int CLIENTS = 20_000;

  private final Clock clock;
  private final int most;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > CLIENTS;
        }
      };

  /// A minute that began with a client's first request.
  private record Window(long began, int asked) {}

  /// What is left to a client.
  ///
  /// @param left requests, below zero where this one is too many
  /// @param seconds until the next minute begins
  public record Rest(int left, long seconds) {
    public boolean isExhausted() {
      return left < 0;
    }
  }

  /// @param most of one client in a minute
  public Limits(Clock clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  /// Counts a request.
  public Rest count(String client) {
    long now = clock.instant().getEpochSecond();
    synchronized (windows) {
      Window known = windows.get(client);
      Window window =
          known == null || now - known.began() >= SECONDS || now < known.began()
              ? new Window(now, 1)
              : new Window(known.began(), Math.min(known.asked(), most) + 1);
      windows.put(client, window);
      return new Rest(most - window.asked(), SECONDS - (now - window.began()));
    }
  }

  /// How many clients are remembered.
  int clients() {
    synchronized (windows) {
      return windows.size();
    }
  }
}
