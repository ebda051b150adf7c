package dk.tonsvis.web;

import jakarta.servlet.http.HttpServletRequest;

/// The address under which a reader found the installation, for what has to stand as a whole
/// address: a list of pages, a name in linked data, a frame on another site.
public final class Origins {
  private Origins() {}

  /// `https://tonsvis.example`, without a slash at the end. A server in front that speaks https for
  /// us says so in `X-Forwarded-Proto`, and then is found at the usual port.
  public static String of(HttpServletRequest request) {
    boolean isBehind = "https".equals(request.getHeader("X-Forwarded-Proto"));
    String scheme = isBehind ? "https" : request.getScheme();
    int port = request.getServerPort();
    boolean isUsual = isBehind || port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
  }
}
