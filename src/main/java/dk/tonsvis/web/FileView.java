package dk.tonsvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;

/// Sends a file to be kept.
/// It is called by a name of ASCII letters, digits, dots and hyphens.
public final class FileView implements View {
  private final String name;
  private final String type;
  private final byte[] content;

  public FileView(String name, String type, byte[] content) {
    this.name = name;
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
    response.setHeader(
        "Content-Disposition", ContentDisposition.attachment().filename(name).build().toString());
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
