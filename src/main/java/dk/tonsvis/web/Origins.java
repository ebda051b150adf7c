package dk.tonsvis.web;

import jakarta.servlet.http.HttpServletRequest;

/// The address under which a reader found the installation, for what has to stand as a whole
/// address: a list of pages, a name in linked data, a frame on another site.
public final class Origins {
  private Origins() {}

  /// `https://tonsvis.example`, without a slash at the end: what is set for the installation, else
  /// what was asked for. A server in front that speaks https for us says so in
  /// `X-Forwarded-Proto`, and then is found at the usual port.
  public static String of(HttpServletRequest request) {
    return installation(request).address().orElseGet(() -> asked(request));
  }

  /// Where a letter leads that a request gives rise to: never where its sender says that we are.
  public static String ofLetters(HttpServletRequest request) {
    return installation(request).origin(request.getLocalPort());
  }

  /// Whether the browser came by https.
  public static boolean isSecure(HttpServletRequest request) {
    return of(request).startsWith("https:");
  }

  /// What the surroundings say of the installation; the server was started with it.
  static Installation installation(HttpServletRequest request) {
    return request.getServletContext().getAttribute(Installation.class.getName())
            instanceof Installation known
        ? known
        : Installation.UNSAID;
  }

  /// The address that the request came by.
  static String asked(HttpServletRequest request) {
    boolean isBehind = "https".equals(request.getHeader("X-Forwarded-Proto"));
    String scheme = isBehind ? "https" : request.getScheme();
    int port = request.getServerPort();
    boolean isUsual = isBehind || port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
  }
}
