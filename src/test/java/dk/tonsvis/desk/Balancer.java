package dk.tonsvis.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// A proxy before several nodes, as simple as they come: by turns, and to the next when a node is
/// not there. What asks for a page is asked again elsewhere when its answer was cut off; what sends
/// a form is not, since nobody knows whether it was stored, and the browser is told 502.
final class Balancer implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final String BAD_GATEWAY =
      "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private final ServerSocket door;
  private final List<Integer> ports = new CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
  private final AtomicInteger lastPost = new AtomicInteger();
  private final AtomicReference<Optional<Cut>> cut = new AtomicReference<>(Optional.empty());

  /// A form whose answer nobody hears, and what happens meanwhile.
  private record Cut(int port, Runnable meanwhile) {}

  /// A request as it came: its head in lines, and its body, a character for each byte.
  private record Request(List<String> head, String body) {
    boolean isPost() {
      return head.getFirst().startsWith("POST ");
    }

    boolean isHead() {
      return head.getFirst().startsWith("HEAD ");
    }

    /// One request for each connection: nothing is then sent on one that is already dead.
    byte[] alone() {
      String kept =
          head.stream()
              .filter(line -> !line.matches("(?i)(connection|upgrade|http2-settings):.*"))
              .collect(Collectors.joining("\r\n"));
      return (kept + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private Balancer(ServerSocket door) {
    this.door = door;
  }

  static Balancer open() throws IOException {
    Balancer balancer = new Balancer(new ServerSocket(0, 50, HERE));
    Thread.ofVirtual().name("balancer").start(balancer::listen);
    return balancer;
  }

  String address() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  void add(Node node) {
    ports.add(node.port());
    answers.put(node.port(), new AtomicInteger());
  }

  /// How often a node has answered.
  int answers(Node node) {
    return answers.getOrDefault(node.port(), new AtomicInteger()).get();
  }

  /// Whether it was this node that took the last form.
  boolean tookLastForm(Node node) {
    return lastPost.get() == node.port();
  }

  /// Sends the next form to this node, and loses its answer.
  ///
  /// @param meanwhile what happens when it has answered and before the browser hears of it
  void cutNextForm(Node node, Runnable meanwhile) {
    cut.set(Optional.of(new Cut(node.port(), meanwhile)));
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket browser = door.accept();
        Thread.ofVirtual().start(() -> serve(browser));
      } catch (IOException _) {
        // The door was closed.
      }
    }
  }

  private void serve(Socket browser) {
    try (browser) {
      Request request = read(browser.getInputStream());
      Optional<Cut> now = request.isPost() ? cut.getAndSet(Optional.empty()) : Optional.empty();
      if (now.isPresent()) {
        ask(now.get().port(), request);
        now.get().meanwhile().run();
      }
      byte[] answer =
          now.isPresent() ? BAD_GATEWAY.getBytes(StandardCharsets.ISO_8859_1) : passOn(request);
      browser.getOutputStream().write(answer);
    } catch (IOException _) {
      // The browser went away.
    }
  }

  private byte[] passOn(Request request) {
    int first = turn.getAndIncrement();
    for (int i = 0; i < ports.size(); i++) {
      int port = ports.get(Math.floorMod(first + i, ports.size()));
      try {
        byte[] answer = ask(port, request);
        answers.computeIfAbsent(port, _ -> new AtomicInteger()).incrementAndGet();
        if (request.isPost()) {
          lastPost.set(port);
        }
        return answer;
      } catch (ConnectException _) {
        // It reached nobody, so the next may have it.
      } catch (IOException _) {
        if (request.isPost()) {
          break;
        }
      }
    }
    return BAD_GATEWAY.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// The whole answer of a node. Throws [ConnectException] if it was not reached, and another
  /// [IOException] if it was cut off.
  private static byte[] ask(int port, Request request) throws IOException {
    try (Socket node = new Socket(HERE, port)) {
      node.getOutputStream().write(request.alone());
      node.getOutputStream().flush();
      byte[] answer = node.getInputStream().readAllBytes();
      if (!isWhole(answer, request)) {
        throw new SocketException("cut off after " + answer.length + " bytes");
      }
      return answer;
    }
  }

  private static boolean isWhole(byte[] answer, Request request) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    List<String> head = text.substring(0, end).lines().toList();
    if (request.isHead()) {
      return true;
    }
    return header(head, "content-length")
        .map(length -> answer.length - end - 4 == Integer.parseInt(length))
        .orElseGet(
            () -> header(head, "transfer-encoding").isEmpty() || text.endsWith("\r\n0\r\n\r\n"));
  }

  private static Request read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new SocketException("the browser said nothing");
      }
      head.write(next);
    }
    List<String> lines = head.toString(StandardCharsets.ISO_8859_1).strip().lines().toList();
    int length = header(lines, "content-length").map(Integer::parseInt).orElse(0);
    return new Request(lines, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
  }

  private static Optional<String> header(List<String> head, String name) {
    return head.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
