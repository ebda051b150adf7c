package dk.tonsvis.api;

import jakarta.servlet.http.HttpServletResponse;

/// Lets pages of other sites read what is open to everybody (CORS). There is nothing to be asked
/// with that is anyone's own: no cookie, no key.
final class Crossing {
  private Crossing() {}

  static void allow(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader(
        "Access-Control-Expose-Headers", "ETag, Link, RateLimit, RateLimit-Policy, Retry-After");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
