package dk.tonsvis.site;

import jakarta.servlet.http.HttpServletRequest;

/// The address under which a reader found the installation, for what has to stand as a whole
/// address: a list of pages, a name in linked data, a frame on another site.
final class Origins {
  private Origins() {}

  /// `https://tonsvis.example`, without a slash at the end.
  static String of(HttpServletRequest request) {
    int port = request.getServerPort();
    boolean isUsual = port == (request.getScheme().equals("https") ? 443 : 80);
    return request.getScheme()
        + "://"
        + request.getServerName()
        + (isUsual ? "" : ":" + port);
  }
}
