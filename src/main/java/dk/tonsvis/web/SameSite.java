package dk.tonsvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Whether a form was sent from a page of ours, where there is no session to keep a token in.
///
/// Browsers say where a request comes from, in headers that no page can set: `Sec-Fetch-Site`, and
/// `Origin` with everything that is sent (Fetch Metadata, W3C; OWASP ASVS 5.0, 3.5.1). What says
/// neither is no browser that another site could use.
public final class SameSite {
  private SameSite() {}

  public static boolean isOwn(HttpServletRequest request) {
    Optional<String> site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    return site.map(said -> said.equals("same-origin") || said.equals("none"))
        .or(() -> origin.map(said -> said.equals(Origins.of(request))))
        .orElse(true);
  }
}
