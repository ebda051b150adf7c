package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks one service, one question at a time, by rules of ours.
///
/// Questions keep their distance; what may pass by itself is tried again after growing waits, or
/// after the wait that the service asks for; an answer has a time limit to its last byte and a
/// largest size. A redirection is followed on the same scheme, host and port only, so that neither
/// the key nor the choice of what to believe leaves the service.
final class Client implements AutoCloseable {
  private static final int REDIRECTIONS = 3;
  private static final int MEGABYTE = 1 << 20;

  private final URI base;
  private final Optional<String> key;
  private final Pace pace;
  private final Waiting waiting;
  private final Clock clock;
  private final HttpClient http;
  private @Nullable Instant lastAsked;

  Client(URI base, Optional<String> key, Pace pace, Waiting waiting, Clock clock) {
    this.base = base;
    this.key = key;
    this.pace = pace;
    this.waiting = waiting;
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(pace.timeout())
            .build();
  }

  /// Asks until there is an answer that passes the check, or throws [Unfit]. The check throws
  /// [Unfit] too; a fault that may pass is tried again.
  Answer ask(Question question, Consumer<Answer> check) {
    for (int tried = 1; ; tried++) {
      try {
        keepDistance();
        Answer answer = once(question);
        check.accept(answer);
        return answer;
      } catch (Unfit unfit) {
        if (!unfit.first().kind().isPassing() || tried == pace.tries()) {
          throw unfit;
        }
        pause(longer(pace.waitAfter(tried), unfit.waitAsked().orElse(Duration.ZERO)));
      }
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void keepDistance() {
    Instant before = lastAsked;
    if (before != null) {
      Duration left = pace.spacing().minus(Duration.between(before, clock.instant()));
      if (left.isPositive()) {
        pause(left);
      }
    }
    lastAsked = clock.instant();
  }

  private void pause(Duration wait) {
    try {
      waiting.pause(wait);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Unfit.because(Kind.INTERRUPTED);
    }
  }

  private Answer once(Question question) {
    URI target = URI.create(base + question.path());
    for (int followed = 0; ; followed++) {
      HttpResponse<byte[]> response = send(request(target, question));
      if (!isRedirection(response.statusCode())) {
        return answer(response);
      }
      URI next = next(target, response);
      if (!isSameHost(target, next) || followed == REDIRECTIONS) {
        throw Unfit.because(Kind.REDIRECTED, target.getHost(), shown(next));
      }
      target = next;
    }
  }

  private static boolean isRedirection(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static URI next(URI from, HttpResponse<byte[]> response) {
    String location = response.headers().firstValue("Location").orElse("");
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException _) {
      throw Unfit.because(Kind.REDIRECTED, from.getHost(), location);
    }
  }

  private static boolean isSameHost(URI one, URI other) {
    return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
        && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort();
  }

  private static String shown(URI address) {
    return address.getHost() == null ? address.toString() : address.getHost();
  }

  private HttpRequest request(URI target, Question question) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(target)
            .timeout(pace.timeout())
            .header("User-Agent", "Tonsvis")
            .header("Accept", "application/json, text/csv;q=0.9");
    key.ifPresent(secret -> builder.header("x-api-key", secret));
    question
        .body()
        .ifPresent(
            body ->
                builder
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
    return builder.build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> sent =
        http.sendAsync(request, _ -> new BoundedBody(pace.bytes()));
    try {
      return sent.get(pace.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw Unfit.because(Kind.INTERRUPTED);
    } catch (TimeoutException _) {
      sent.cancel(true);
      throw timedOut();
    } catch (ExecutionException e) {
      throw unfit(request, e.getCause());
    }
  }

  private Unfit timedOut() {
    return Unfit.because(Kind.TIMED_OUT, base.getHost(), Long.toString(pace.timeout().toSeconds()));
  }

  private Unfit unfit(HttpRequest request, @Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case BoundedBody.TooLarge _ -> {
          return Unfit.because(
              Kind.TOO_LARGE, base.getHost(), Integer.toString(pace.bytes() / MEGABYTE));
        }
        case ConnectException _, UnresolvedAddressException _ -> {
          return Unfit.because(Kind.UNREACHABLE, base.getHost());
        }
        case HttpTimeoutException _ -> {
          return timedOut();
        }
        default -> {}
      }
    }
    if (thrown instanceof IOException) {
      return Unfit.because(Kind.CUT_OFF, base.getHost());
    }
    throw new IllegalStateException(request.uri().getPath() + " was not sent", thrown);
  }

  private Answer answer(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return switch (status) {
      case 200, 204, 404 -> new Answer(status, response.body());
      case 401, 403 -> throw Unfit.because(Kind.KEY_REFUSED, base.getHost(), text(status));
      case 429 -> throw wait(response, Unfit.because(Kind.TOO_MANY, base.getHost()));
      default -> {
        if (status >= 500) {
          throw wait(response, Unfit.because(Kind.SERVER_ERROR, base.getHost(), text(status)));
        }
        throw Unfit.because(Kind.UNEXPECTED_STATUS, base.getHost(), text(status));
      }
    };
  }

  private Unfit wait(HttpResponse<byte[]> response, Unfit unfit) {
    Optional<Duration> asked =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(text -> RetryAfter.parse(text, clock.instant()));
    if (asked.isPresent() && asked.get().compareTo(pace.longestAsked()) > 0) {
      return Unfit.because(
          Kind.WAIT_TOO_LONG, base.getHost(), Long.toString(asked.get().toMinutes()));
    }
    return unfit.after(asked);
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
