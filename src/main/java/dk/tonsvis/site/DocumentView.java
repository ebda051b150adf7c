package dk.tonsvis.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Sends something to be read in place by a program or a browser.
final class DocumentView implements View {
  private final String type;
  private final byte[] content;

  DocumentView(String type, byte[] content) {
    this.type = type;
    this.content = content.clone();
  }

  @Override
  public String getContentType() {
    return type;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
