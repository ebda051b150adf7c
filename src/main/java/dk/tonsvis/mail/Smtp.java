package dk.tonsvis.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The mail server that takes our letters.
///
/// @param from the address that letters come from
public record Smtp(String host, int port, Optional<Login> login, String from, Security security) {

  /// Who we are to it. The password is never shown.
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /// How the way to it is kept private.
  public enum Security {
    /// Plain at first and private before anything is said; without that nothing is sent.
    STARTTLS,
    /// Private from the start.
    TLS,
    /// In the open: for a server on this machine or in a closed network.
    NONE
  }

  /// The mail server that the environment names; empty where it names none.
  ///
  /// `TONSVIS_MAIL_HOST`, `TONSVIS_MAIL_PORT` (587), `TONSVIS_MAIL_USER` and
  /// `TONSVIS_MAIL_PASSWORD` (none), `TONSVIS_MAIL_FROM`, `TONSVIS_MAIL_SECURITY` (`starttls`,
  /// `tls` or `none`; that of the port). Throws [SmtpMistake] where it makes no sense.
  public static Optional<Smtp> of(Map<String, String> environment) {
    String host = said(environment, "HOST");
    if (host.isEmpty()) {
      return Optional.empty();
    }
    int port = port(said(environment, "PORT"));
    Security security = security(said(environment, "SECURITY"), port);
    String from = said(environment, "FROM");
    try {
      Letter.requireAddress(from);
    } catch (IllegalArgumentException _) {
      throw new SmtpMistake("smtp.from", from);
    }
    String user = said(environment, "USER");
    Optional<Login> login =
        user.isEmpty()
            ? Optional.empty()
            : Optional.of(new Login(user, environment.getOrDefault("TONSVIS_MAIL_PASSWORD", "")));
    if (login.isPresent() && security == Security.NONE && !isHere(host)) {
      throw new SmtpMistake("smtp.open", host);
    }
    return Optional.of(new Smtp(host, port, login, from, security));
  }

  private static String said(Map<String, String> environment, String name) {
    return environment.getOrDefault("TONSVIS_MAIL_" + name, "").strip();
  }

  private static int port(String text) {
    if (text.isEmpty()) {
      return 587;
    }
    if (!text.matches("[0-9]{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65_535) {
      throw new SmtpMistake("smtp.port", text);
    }
    return Integer.parseInt(text);
  }

  private static Security security(String text, int port) {
    if (text.isEmpty()) {
      return port == 465 ? Security.TLS : Security.STARTTLS;
    }
    return Arrays.stream(Security.values())
        .filter(each -> each.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new SmtpMistake(
                    "smtp.security",
                    text,
                    Arrays.stream(Security.values())
                        .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "))));
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
