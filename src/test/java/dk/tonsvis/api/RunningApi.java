package dk.tonsvis.api;

import dk.tonsvis.house.House;
import dk.tonsvis.site.Site;
import dk.tonsvis.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/// The API over real HTTP on a free port, with the site on the same server: one for all tests of a
/// run. The clock stands still.
final class RunningApi {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final House HOUSE = House.over(TestDatabase.fresh(), CLOCK);
  private static final Site SITE = start();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  private RunningApi() {}

  private static Site start() {
    Site site = Site.start(HOUSE, "127.0.0.1", 0, ApiConfiguration.class);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  site.close();
                  HOUSE.close();
                }));
    return site;
  }

  static House house() {
    return HOUSE;
  }

  static String address() {
    return "http://127.0.0.1:" + SITE.port();
  }

  /// Asks as a client of its own each time, so that no test is refused for what others asked.
  static HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  static HttpResponse<String> send(String method, String path, String... headers) {
    int number = CLIENTS.incrementAndGet();
    return sendAs("10.0." + number / 250 % 250 + "." + number % 250, method, path, headers);
  }

  static HttpResponse<String> sendAs(String client, String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(30))
            .header("X-Forwarded-For", client);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
