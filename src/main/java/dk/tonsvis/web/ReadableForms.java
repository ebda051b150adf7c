package dk.tonsvis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what nobody types: the sign with the number zero, which PostgreSQL keeps in no text. So
/// no page has to think of it.
public final class ReadableForms extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isReadable =
        request.getParameterMap().entrySet().stream()
            .flatMap(
                each -> Stream.concat(Stream.of(each.getKey()), Arrays.stream(each.getValue())))
            .noneMatch(text -> text.indexOf('\0') >= 0);
    if (isReadable) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
