package dk.tonsvis.web;

import dk.tonsvis.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where people sign in, and where they go on from there.
public final class SignInAddress {
  public static final String PATH = "/log-ind";

  /// The parameter that says where to go on: an address of ours, never another's.
  public static final String ONWARD = "videre";

  private SignInAddress() {}

  /// Where to sign in in a language.
  public static String in(Language language) {
    return (language == Language.ENGLISH ? "/en" : "") + PATH;
  }

  /// Where to sign in before going on to what was asked for; a page that only answers what is sent
  /// to it is not gone on to.
  public static String before(HttpServletRequest request) {
    String path = request.getRequestURI();
    return before(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
  }

  /// Where to sign in before going on to an address.
  public static String before(String address) {
    return in(LanguageOfPath.of(address)) + "?" + ONWARD + "=" + encoded(address);
  }

  /// The address to go on to: what was asked for if it is a path of ours, else the desk. A path
  /// begins with one slash; two, or one and a backslash, are another site's name to a browser.
  public static String onward(String asked, Language language) {
    boolean isOurs =
        asked.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") && !asked.startsWith(in(language));
    return isOurs ? asked : (language == Language.ENGLISH ? "/en" : "") + "/arbejde";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
