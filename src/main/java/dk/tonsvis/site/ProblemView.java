package dk.tonsvis.site;

import dk.tonsvis.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// Tells a program what is wrong.
record ProblemView(Problem problem) implements View {
  @Override
  public String getContentType() {
    return Problem.MEDIA_TYPE;
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(getContentType());
    response.getOutputStream().write(problem.json());
  }
}
