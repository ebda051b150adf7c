package dk.tonsvis.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the surroundings say of this installation: the address under which people find it, the
/// proxies before it, and its secrets: those of providers of sign-in, and that of the machine that
/// keeps watch.
///
/// @param address `https://klima.example.dk`, without a slash at the end; empty where none is set
/// @param proxies on other machines, which are believed when they say for whom they ask
/// @param secrets by the name of their variable
public record Installation(
    Optional<String> address, Set<InetAddress> proxies, Map<String, String> secrets) {
  /// Nothing is said: a trial on somebody's own machine.
  public static final Installation UNSAID = new Installation(Optional.empty(), Set.of(), Map.of());

  /// The variable that has the address.
  public static final String ADDRESS = "TONSVIS_ADDRESS";

  /// The variable that has the addresses of proxies on other machines, with commas between.
  public static final String PROXIES = "TONSVIS_PROXIES";

  /// The variable that has what a machine says that reads the figures of operation.
  public static final String METRICS_TOKEN = "TONSVIS_METRICS_TOKEN";

  private static final Pattern SECRET =
      Pattern.compile("TONSVIS_OIDC_[A-Z0-9_]+_SECRET|" + METRICS_TOKEN);

  public Installation {
    proxies = Set.copyOf(proxies);
    secrets = Map.copyOf(secrets);
  }

  /// Reads the environment. Throws [Unfit] for an address that is none.
  public static Installation of(Map<String, String> environment) {
    Map<String, String> secrets = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (SECRET.matcher(name).matches() && !value.isBlank()) {
            secrets.put(name, value);
          }
        });
    String address = environment.getOrDefault(ADDRESS, "").strip();
    return new Installation(
        address.isEmpty() ? Optional.empty() : Optional.of(origin(address)),
        proxies(environment.getOrDefault(PROXIES, "")),
        secrets);
  }

  /// Addresses in the net and no names: whoever answers for a name could then be believed.
  private static Set<InetAddress> proxies(String said) {
    return Stream.of(said.split(","))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(Installation::literal)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static InetAddress literal(String address) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException e) {
      throw new Unfit(PROXIES, address, e);
    }
  }

  /// Where letters and printed lines lead: never the name that a request came by, which its sender
  /// chooses.
  ///
  /// @param port at which the server listens on this machine
  public String origin(int port) {
    return address.orElse("http://localhost:" + port);
  }

  @Override
  public String toString() {
    return "Installation[" + address.orElse("no address") + "]";
  }

  /// Scheme, host and port; a path would be somebody else's site.
  private static String origin(String address) {
    try {
      URI uri = URI.create(address);
      String scheme = String.valueOf(uri.getScheme());
      boolean isOrigin =
          Set.of("http", "https").contains(scheme)
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && uri.getQuery() == null
              && uri.getFragment() == null
              && Set.of("", "/").contains(uri.getPath());
      if (isOrigin) {
        return scheme + "://" + uri.getAuthority();
      }
    } catch (IllegalArgumentException e) {
      throw new Unfit(ADDRESS, address, e);
    }
    throw new Unfit(ADDRESS, address, null);
  }

  /// What was set as an address is none.
  public static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String variable;
    private final String address;

    Unfit(String variable, String address, @Nullable Throwable cause) {
      super(variable + " is no address: " + address, cause);
      this.variable = variable;
      this.address = address;
    }

    public String variable() {
      return variable;
    }

    public String address() {
      return address;
    }
  }
}
