package dk.tonsvis.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Asks and sends as a browser does: keeps cookies, and sends along the token of the form it saw
/// last. Redirects are answers like others.
final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private String address;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token = "";

  Browser(String address) {
    this.address = address;
  }

  /// Goes on at another node, with the cookies and the form it has.
  void moveTo(RunningDesk node) {
    address = node.address();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  /// Sends a form with fields given as names and values in turn.
  HttpResponse<String> post(String path, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("_csrf", token);
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build());
  }

  /// Sends a form whose names may come several times.
  ///
  /// @param headers names of headers that are sent with the value `yes`
  HttpResponse<String> postAll(String path, List<String> fields, String... headers) {
    StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
    for (int i = 0; i < fields.size(); i += 2) {
      form.append('&')
          .append(encoded(fields.get(i)))
          .append('=')
          .append(encoded(fields.get(i + 1)));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
    for (String header : headers) {
      request.header(header, "yes");
    }
    return send(request.build());
  }

  /// The token of the form that was seen last.
  String token() {
    return token;
  }

  /// Sends what a script sends, with the token in the head.
  HttpResponse<String> json(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /// Sends a form and goes where the answer leads.
  HttpResponse<String> follow(HttpResponse<String> answer) {
    return get(answer.headers().firstValue("Location").orElseThrow().replace(address, ""));
  }

  /// Loses the session, as after too long a time; what else the browser holds it keeps.
  void forgetSession() {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> !cookie.getName().equals(KeptForms.COOKIE))
        .toList()
        .forEach(cookie -> cookies.getCookieStore().remove(URI.create(address), cookie));
  }

  /// The cookies that the browser has.
  CookieManager cookies() {
    return cookies;
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      Matcher found = TOKEN.matcher(response.body());
      if (found.find()) {
        token = found.group(1);
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
