package dk.tonsvis.site;

import dk.tonsvis.web.Origins;
import dk.tonsvis.web.Rendered;
import dk.tonsvis.web.Sending;
import dk.tonsvis.web.Shelf;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes the pages that many read once, and keeps them until the database says something else.
///
/// Only pages that are the same for every reader as long as what is stored is the same: none with a
/// question in its address, and none that may be computed with fewer draws while the machine is
/// busy.
final class KeptPages extends OncePerRequestFilter {
  private static final Pattern KEPT =
      Pattern.compile(
          "(/en)?(/kommuner(/[a-z0-9-]+)?|/standardindsatser|/metode|/data|/api)|/|/en"
              + "|(/en)?/tilgaengelighed");

  private final Shelf shelf;

  KeptPages(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    boolean isRead = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return !isRead
        || request.getQueryString() != null
        || !KEPT.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Rendered page =
          shelf.get(
              Origins.of(request) + request.getRequestURI(), () -> made(request, response, chain));
      Sending.send(page, request, response);
    } catch (AnsweredOtherwise answered) {
      answered.rethrow();
    }
  }

  /// Throws [AnsweredOtherwise] where there is no page to keep.
  private static Rendered made(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, written);
      if (written.getStatus() != HttpServletResponse.SC_OK || written.getContentType() == null) {
        written.copyBodyToResponse();
        throw new AnsweredOtherwise();
      }
      return Rendered.of(
          written.getContentAsByteArray(),
          written.getContentType(),
          Map.of("Content-Language", written.getLocale().toLanguageTag()));
    } catch (ServletException e) {
      throw new AnsweredOtherwise(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The answer was another than a page, such as a redirect, and has been sent.
  private static final class AnsweredOtherwise extends RuntimeException {
    private static final long serialVersionUID = 1;

    AnsweredOtherwise() {
      super("answered otherwise", null, false, false);
    }

    AnsweredOtherwise(ServletException failure) {
      super(failure);
    }

    void rethrow() throws ServletException {
      if (getCause() instanceof ServletException failure) {
        throw failure;
      }
    }
  }
}
