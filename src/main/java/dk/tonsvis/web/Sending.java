package dk.tonsvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Sends a rendered answer, or says that the reader has it already.
public final class Sending {
  private Sending() {}

  /// Answers `GET` and `HEAD`.
  public static void send(
      Rendered rendered, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", rendered.tag());
    response.setHeader("Cache-Control", "no-cache");
    rendered.headers().forEach(response::setHeader);
    if (holds(request.getHeader("If-None-Match"), rendered.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(rendered.mediaType());
    response.setContentLength(rendered.bytes().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(rendered.bytes());
    }
  }

  /// Whether the reader has what the tag names; tags are compared weakly, as RFC 9110 wants it
  /// here.
  private static boolean holds(@Nullable String asked, String tag) {
    return asked != null
        && Arrays.stream(asked.split(",", -1))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || opaque(each).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
