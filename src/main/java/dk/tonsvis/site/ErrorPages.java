package dk.tonsvis.site;

import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.Incident;
import dk.tonsvis.web.LanguageOfPath;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.PageHeaders;
import dk.tonsvis.web.Problem;
import gg.jte.TemplateEngine;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The one place where errors become pages: whatever goes wrong, the container sends here.
///
/// What is wrong with the program gets an incident id that stands on the page and in the log; what
/// is wrong with the address gets a page that helps on. Neither tells anything about the inside.
@Controller
public final class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /// When to ask again, in seconds, where too much was asked.
  private static final String RETRY_AFTER = "5";

  /// What lies below this address is read by programs, which are told in their own way.
  private static final String PROGRAMS = "/api/";

  private final Frames frames;
  private final TemplateEngine templates;

  ErrorPages(Frames frames, TemplateEngine templates) {
    this.frames = frames;
    this.templates = templates;
  }

  @RequestMapping("/error")
  @MayUse(Right.READ_PUBLISHED)
  View error(HttpServletRequest request, HttpServletResponse response) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = uri instanceof String text ? text : "/";
    response.setStatus(code);
    PageHeaders.OF_ERRORS.forEach(response::setHeader);
    if (code == 503) {
      response.setHeader("Retry-After", RETRY_AFTER);
    }
    Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (isForPrograms(path)) {
      return new ProblemView(problem(code, path, failure));
    }
    return new PageView(templates, page(code, path, failure));
  }

  static boolean isForPrograms(String path) {
    return path.startsWith(PROGRAMS);
  }

  /// What a program is told where it did not even reach the API.
  Problem problem(int code, String path, @Nullable Throwable failure) {
    Problem problem = Problem.of(Problem.Kind.of(code), code, Language.DANISH, "/api");
    return code >= 500 && code != 503 ? problem.with(noted(path, failure)) : problem;
  }

  /// The id under which the log tells more.
  private static String noted(String path, @Nullable Throwable failure) {
    String incident = Incident.next();
    LOG.error("incident {} at {}", incident, path, failure);
    return incident;
  }

  /// The page for a status at an address. What is wrong with the program is logged under the
  /// incident that the page shows.
  ErrorPage page(int code, String path, @Nullable Throwable failure) {
    Language language = LanguageOfPath.of(path);
    if (code == 503) {
      return page(language, "error.busy", "");
    }
    if (code >= 500) {
      return page(language, "error.failed", noted(path, failure));
    }
    return page(
        language,
        switch (code) {
          case 403 -> "error.forbidden";
          case 404 -> "error.not-found";
          default -> "error.refused";
        },
        "");
  }

  private ErrorPage page(Language language, String name, String incident) {
    Voice voice = Voice.in(language);
    return new ErrorPage(
        frames.of(language, "/", name, ""),
        voice.say(name + ".headline"),
        voice.say(name + ".lead"),
        incident);
  }
}
