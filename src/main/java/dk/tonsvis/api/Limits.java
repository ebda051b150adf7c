package dk.tonsvis.api;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much each client may ask in a minute. A client is an address; the memory for them is
/// bounded, and who has not asked for longest is forgotten first.
final class Limits {
  /// Ten a second, which reads the whole account in a few seconds and leaves room for others.
  static final int MOST = 600;

  static final int SECONDS = 60;
  private static final int CLIENTS = 20_000;

  private final Clock clock;
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
  record Rest(int left, long seconds) {
    boolean isExhausted() {
      return left < 0;
    }

    String header() {
      return "\"reading\";r=" + Math.max(0, left) + ";t=" + seconds;
    }

    static String policy() {
      return "\"reading\";q=" + MOST + ";w=" + SECONDS;
    }
  }

  Limits(Clock clock) {
    this.clock = clock;
  }

  /// Counts a request.
  Rest count(String client) {
    long now = clock.instant().getEpochSecond();
    synchronized (windows) {
      Window known = windows.get(client);
      Window window =
          known == null || now - known.began() >= SECONDS || now < known.began()
              ? new Window(now, 1)
              : new Window(known.began(), Math.min(known.asked(), MOST) + 1);
      windows.put(client, window);
      return new Rest(MOST - window.asked(), SECONDS - (now - window.began()));
    }
  }

  /// How many clients are remembered.
  int clients() {
    synchronized (windows) {
      return windows.size();
    }
  }
}
