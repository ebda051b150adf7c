package dk.tonsvis.site;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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
    String address = request.getRequestURI();
    ErrorPage page = errors.page(status, address == null ? "/" : address, failure);
    StringOutput html = new StringOutput();
    templates.render(page.template(), page, html);
    SiteConfiguration.ERROR_HEADERS.forEach(response::setHeader);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setLocale(page.frame().language().locale());
    try {
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(html.toString());
        response.finishResponse();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
