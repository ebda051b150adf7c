package dk.tonsvis.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/// What the script is told that saves a form while it is written.
///
/// @param version on which the next save is based
/// @param said one sentence for the person who writes
/// @param button that sends the form on to where it is decided; empty where nothing has to be
record Saved(HttpStatus status, String version, String said, String button) implements View {
  /// The header by which the script says that it is one.
  static final String HEADER = "Tonsvis-Saving";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body =
        JSON.writeValueAsString(Map.of("version", version, "said", said, "button", button))
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
