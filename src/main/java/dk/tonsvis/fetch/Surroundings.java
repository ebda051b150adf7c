package dk.tonsvis.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/// What the machine says of the services: keys, other addresses, whether there is a schedule.
public final class Surroundings {
  /// Set to `yes`, it lets `serve` ask the services by itself.
  private static final String SCHEDULED = "TONSVIS_FETCH";

  private final Map<String, String> environment;
  private final Optional<Pace> pace;
  private final Waiting waiting;

  Surroundings(Map<String, String> environment, Optional<Pace> pace, Waiting waiting) {
    this.environment = Map.copyOf(environment);
    this.pace = pace;
    this.waiting = waiting;
  }

  public static Surroundings of(Map<String, String> environment) {
    return new Surroundings(environment, Optional.empty(), Waiting.ASLEEP);
  }

  /// Whether the services are to be asked by a schedule.
  public boolean isScheduled() {
    return environment.getOrDefault(SCHEDULED, "").equals("yes");
  }

  /// Whether a source can be asked: it wants no key, or there is one.
  public boolean hasKeyFor(Source source) {
    return source.keyVariable().isEmpty() || key(source).isPresent();
  }

  Optional<String> key(Source source) {
    return source
        .keyVariable()
        .map(variable -> environment.getOrDefault(variable, "").strip())
        .filter(key -> !key.isEmpty());
  }

  Pace pace(Source source) {
    return pace.orElseGet(() -> Pace.of(source));
  }

  Waiting waiting() {
    return waiting;
  }

  /// Where to ask. Throws [Unfit] for an address that would carry the key or the answer in the
  /// open: it is https, or it stays on this machine.
  URI address(Source source) {
    String other = environment.getOrDefault(source.addressVariable(), "").strip();
    if (other.isEmpty()) {
      return source.address();
    }
    URI address;
    try {
      address = URI.create(other);
    } catch (IllegalArgumentException _) {
      throw Unfit.because(Fault.Kind.ADDRESS_REFUSED, source.addressVariable(), other);
    }
    if (!isSafe(address)) {
      throw Unfit.because(Fault.Kind.ADDRESS_REFUSED, source.addressVariable(), other);
    }
    return address;
  }

  private static boolean isSafe(URI address) {
    if (address.getHost() == null || address.getRawQuery() != null) {
      return false;
    }
    if ("https".equals(address.getScheme())) {
      return true;
    }
    try {
      return "http".equals(address.getScheme())
          && InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
