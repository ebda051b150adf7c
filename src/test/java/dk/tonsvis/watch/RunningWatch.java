package dk.tonsvis.watch;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.site.Site;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import dk.tonsvis.store.TestDatabase;
import dk.tonsvis.web.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// A server on a database of its own, asked as machines ask it.
final class RunningWatch implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final House house;
  private final Site site;

  private RunningWatch(House house, Site site) {
    this.house = house;
    this.site = site;
  }

  /// @param variables of the surroundings, names and values in turn
  static RunningWatch start(String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    House house =
        House.over(
            Database.open(TestDatabase.settings(), Sight.NOTHING, Language.ENGLISH, _ -> {}),
            Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
    return new RunningWatch(
        house,
        Site.start(house, Installation.of(environment), "127.0.0.1", 0, WatchConfiguration.class));
  }

  House house() {
    return house;
  }

  /// @param headers names and values in turn
  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
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

  @Override
  public void close() {
    site.close();
    house.close();
  }
}
