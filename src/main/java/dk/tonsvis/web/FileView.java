package dk.tonsvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.View;

/// Sends a file to be kept by whoever asked for it.
/// It is called by a name of ASCII letters, digits, dots and hyphens.
public final class FileView implements View {
  private final String name;
  private final String type;
  private final byte[] content;
  private final boolean isSecret;

  public FileView(String name, String type, byte[] content) {
    this(name, type, content, false);
  }

  private FileView(String name, String type, byte[] content, boolean isSecret) {
    this.name = name;
    this.type = type;
    this.content = content.clone();
    this.isSecret = isSecret;
  }

  /// One that is not everyone's: no browser on a shared machine and no server in between keeps it.
  public static FileView secret(String name, String type, byte[] content) {
    return new FileView(name, type, content, true);
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
    if (isSecret) {
      response.setHeader("Cache-Control", "no-store");
    }
    response.setHeader(
        "Content-Disposition", ContentDisposition.attachment().filename(name).build().toString());
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
