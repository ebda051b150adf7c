package dk.tonsvis.site;

import dk.tonsvis.web.FileView;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Renders a page as a whole before the first byte is sent, so that an error in it becomes an error
/// page and not half a page. One of its drawings as a file may be asked for instead: [Download].
final class PageView implements View {
  private final TemplateEngine templates;
  private final Page page;

  PageView(TemplateEngine templates, Page page) {
    this.templates = templates;
    this.page = page;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Download.isAsked(page, request)) {
      renderFile(model, request, response);
      return;
    }
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(page.template(), page, html);
    response.setContentType(getContentType());
    response.setLocale(page.frame().language().locale());
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }

  private void renderFile(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<FileView> file = Download.find(page, request);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("X-Robots-Tag", "noindex");
    file.get().render(model, request, response);
  }
}
