package dk.tonsvis.desk;

import dk.tonsvis.web.Origins;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// The token that every form sends along: in the session of who has signed in, and in a cookie of
/// its own for everybody else. Whoever only looks at the page for signing in then makes no session,
/// and nothing is written for them.
///
/// No other site can read the cookie or, by https, set it (`__Host-`); what is sent from another
/// site's page is refused besides ([dk.tonsvis.web.OwnForms]).
final class FormToken implements CsrfTokenRepository {
  private static final String TOKEN = "token";
  private static final String COOKIE = "tonsvis-formular";
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f-]{36}");

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(UUID.randomUUID().toString());
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    Optional<HttpSession> session = signedIn(request);
    if (session.isPresent()) {
      session.get().setAttribute(TOKEN, token == null ? null : token.getToken());
    } else if (token != null) {
      response.addCookie(cookie(request, token.getToken()));
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    Optional<HttpSession> session = signedIn(request);
    return session
        .map(known -> known.getAttribute(TOKEN) instanceof String text ? text : "")
        .or(() -> cookie(request))
        .filter(SHAPE.asMatchPredicate())
        .map(FormToken::token)
        .orElse(null);
  }

  private static Optional<HttpSession> signedIn(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).filter(SignedIn::isSomebodys);
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name(request)))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static Cookie cookie(HttpServletRequest request, String value) {
    Cookie cookie = new Cookie(name(request), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(Origins.isSecure(request));
    cookie.setPath("/");
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static String name(HttpServletRequest request) {
    return Origins.isSecure(request) ? "__Host-" + COOKIE : COOKIE;
  }

  private static CsrfToken token(String text) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", text);
  }
}
