package dk.tonsvis.site;

import dk.tonsvis.web.PageHeaders;
import dk.tonsvis.web.Problem;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Answers what the server refuses before it gets to any handler, such as an address that is no
/// address. Without it the server would send a page of its own, in English and unguarded.
final class Unreadable extends ErrorReportValve {
  private final ErrorPages errors;
  private final TemplateEngine templates;

  Unreadable(ErrorPages errors, TemplateEngine templates) {
    this.errors = errors;
    this.templates = templates;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    PageHeaders.OF_ERRORS.forEach(response::setHeader);
    String address = request.getRequestURI() == null ? "/" : request.getRequestURI();
    String text =
        ErrorPages.isForPrograms(address)
            ? problem(status, address, failure, response)
            : page(status, address, failure, response);
    try {
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(text);
        response.finishResponse();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page(int status, String address, @Nullable Throwable failure, Response response) {
    ErrorPage page = errors.page(status, address, failure);
    StringOutput html = new StringOutput();
    templates.render(page.template(), page, html);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setLocale(page.frame().language().locale());
    return html.toString();
  }

  private String problem(
      int status, String address, @Nullable Throwable failure, Response response) {
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    return new String(errors.problem(status, address, failure).json(), StandardCharsets.UTF_8);
  }
}
