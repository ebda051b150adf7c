package dk.tonsvis.site;

import dk.tonsvis.api.ApiConfiguration;
import dk.tonsvis.desk.DeskConfiguration;
import dk.tonsvis.house.House;
import dk.tonsvis.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// The site as its readers meet it, over real HTTP on a free port: one for all tests of a run,
/// since nothing a reader does changes it. The clock stands still, so that pages do too.
final class RunningSite {
  /// Every kind of page that a reader can come to, in Danish.
  static final String[] KINDS = {
    "/",
    "/kommuner",
    "/kommuner?q=nord",
    "/kommuner?q=qqqq",
    "/kommuner/odense",
    "/kommuner/assens",
    "/kommuner/laesoe",
    "/kommuner/vindby",
    "/nationalt",
    "/regioner/hovedstaden",
    "/regioner/oestdanmark",
    "/kkr/syddanmark",
    "/sammenlign",
    "/sammenlign?kommuner=odense,aarhus,laesoe",
    "/kommuner/odense/hvorfor",
    "/kommuner/samsoe/hvorfor",
    "/kommuner/laesoe/hvorfor",
    "/kommuner/vindby/hvorfor",
    "/kommuner/vindby/plan",
    "/kommuner/vindby/plan/1",
    "/kommuner/vindby/plan/sammenlign?fra=1&til=2",
    "/kommuner/vindby/klimatilpasning",
    "/kommuner/odense/plan",
    "/kommuner/laesoe/plan",
    "/standardindsatser",
    "/kilder",
    "/data",
    "/api",
    "/kommuner/vindby/reduktionssti",
    "/kommuner/vindby/hvad-hvis",
    "/kommuner/vindby/hvad-hvis?handlinger=partnere",
    "/kommuner/odense/reduktionssti",
    "/kommuner/laesoe/reduktionssti",
    "/forklar/udledning/odense/2023",
    "/forklar/aendring/danmark/2018-2023",
    "/forklar/manko/vindby/vindby-2030",
    "/soeg?q=odnse",
    "/soeg?q=qqqqzzzz",
    "/omregning",
    "/kommuner/odense/omregning",
    "/kommuner/odense/indlejr",
    "/metode",
    "/tilgaengelighed"
  };

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final House HOUSE = House.over(TestDatabase.fresh(), CLOCK);
  private static final Site SITE = start();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private RunningSite() {}

  private static Site start() {
    Site site = Site.start(HOUSE, "127.0.0.1", 0, ApiConfiguration.class, DeskConfiguration.class);
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

  /// Asks for a page; redirects are answers like others. Headers are names and values in turn.
  static HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /// The same without a body for `HEAD`, and with an empty one for `POST`.
  static HttpResponse<String> send(String method, String path, String... headers) {
    return sendTo(address(), method, path, headers);
  }

  static HttpResponse<String> sendTo(
      String address, String method, String path, String... headers) {
    return send(address, method, path, HttpResponse.BodyHandlers.ofString(), headers);
  }

  /// A file that has to be there.
  static byte[] bytes(String address, String path) {
    HttpResponse<byte[]> response =
        send(address, "GET", path, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode());
    }
    return response.body();
  }

  private static <T> HttpResponse<T> send(
      String address,
      String method,
      String path,
      HttpResponse.BodyHandler<T> body,
      String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Asks for a page that has to be there.
  static Markup page(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode());
    }
    return new Markup(response.body());
  }

  /// Asks for an address that no client would send, and returns the whole answer.
  static String getRaw(String target) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SITE.port())) {
      socket.setSoTimeout(30_000);
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same page in English.
  static String english(String path) {
    return path.equals("/") ? "/en" : "/en" + path;
  }
}
