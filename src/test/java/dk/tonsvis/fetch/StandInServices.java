package dk.tonsvis.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// A server on this machine that answers as Energistyrelsen, StatBank and Energi Data Service do,
/// and goes wrong as they do when a test asks it to.
public final class StandInServices implements AutoCloseable {
  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final Queue<String> keys = new ConcurrentLinkedQueue<>();
  final EnergyStandIn energy = new EnergyStandIn();
  final StatBankStandIn statBank = new StatBankStandIn(codes());
  final CapacityStandIn capacity = new CapacityStandIn(codes());

  private StandInServices(HttpServer server) {
    this.server = server;
  }

  /// What goes wrong instead of an answer, for the questions that it is about, so many times.
  private record Mishap(Predicate<String> about, AtomicInteger left, Answering instead) {}

  /// Writes an answer, or half of one.
  @FunctionalInterface
  interface Answering {
    void to(HttpExchange exchange) throws IOException;
  }

  public static StandInServices start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      StandInServices services = new StandInServices(server);
      server.setExecutor(services.threads);
      server.createContext("/", services::answer);
      server.start();
      return services;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> codes() {
    return Places.load().list().stream()
        .map(Municipality::code)
        .map(Object::toString)
        .sorted()
        .toList();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The surroundings in which everything is asked here, with a key.
  public Map<String, String> environment() {
    String address = address().toString();
    return Map.of(
        "TONSVIS_ENERGISTYRELSEN_URL", address,
        "TONSVIS_ENERGISTYRELSEN_KEY", "secret",
        "TONSVIS_STATBANK_URL", address,
        "TONSVIS_ENERGIDATASERVICE_URL", address);
  }

  /// The next so many questions whose path contains the text go wrong.
  void mishap(String about, int times, Answering instead) {
    mishaps.add(new Mishap(path -> path.contains(about), new AtomicInteger(times), instead));
  }

  /// How often a path that contains the text was asked for.
  int asked(String about) {
    return asked.entrySet().stream()
        .filter(entry -> entry.getKey().contains(about))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// The most that one and the same question was asked.
  int mostAsked() {
    return asked.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /// The keys that came with the questions.
  Queue<String> keys() {
    return keys;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String question = path + " " + body;
      asked.merge(question, 1, Integer::sum);
      keys.addAll(exchange.getRequestHeaders().getOrDefault("x-api-key", List.of()));
      for (Mishap mishap : mishaps) {
        if (mishap.about().test(question) && mishap.left().getAndDecrement() > 0) {
          mishap.instead().to(exchange);
          return;
        }
      }
      if (path.startsWith("/municipality-data")) {
        energy.answer(exchange);
      } else if (path.startsWith("/tableinfo/")) {
        statBank.tableInfo(exchange);
      } else if (path.equals("/data")) {
        statBank.data(exchange, body);
      } else if (path.startsWith("/dataset/")) {
        capacity.answer(exchange);
      } else {
        text(exchange, 404, "not here");
      }
    }
  }

  static void text(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  static Answering status(int status) {
    return exchange -> text(exchange, status, "");
  }

  static Answering says(String text) {
    return exchange -> text(exchange, 200, text);
  }

  static Answering asksToWait(int status, String retryAfter) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      text(exchange, status, "");
    };
  }

  static Answering redirects(String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      text(exchange, 302, "");
    };
  }

  /// Promises more than it sends, and hangs up.
  static Answering cutsOff(String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length + 1_000L);
      OutputStream out = exchange.getResponseBody();
      out.write(bytes);
      out.flush();
    };
  }

  /// Sends a first piece and then nothing more, until the services close.
  Answering stalls() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
