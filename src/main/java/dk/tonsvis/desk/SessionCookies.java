package dk.tonsvis.desk;

import dk.tonsvis.web.Origins;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The one cookie: out of reach of scripts, not sent along with another site's forms, gone when the
/// browser closes. By https its name begins with `__Host-`, and browsers then take it from nobody
/// but this very host.
final class SessionCookies implements CookieSerializer {
  private final CookieSerializer plain = serializer("tonsvis", false);
  private final CookieSerializer secure = serializer("__Host-tonsvis", true);

  private static CookieSerializer serializer(String name, boolean isSecure) {
    DefaultCookieSerializer serializer = new DefaultCookieSerializer();
    serializer.setCookieName(name);
    serializer.setCookiePath("/");
    serializer.setUseHttpOnlyCookie(true);
    serializer.setUseSecureCookie(isSecure);
    serializer.setSameSite("Lax");
    return serializer;
  }

  private CookieSerializer of(HttpServletRequest request) {
    return Origins.isSecure(request) ? secure : plain;
  }

  @Override
  public void writeCookieValue(CookieValue value) {
    of(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return of(request).readCookieValues(request);
  }
}
