package dk.tonsvis.desk;

import dk.tonsvis.person.People;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Standing;
import dk.tonsvis.store.Sight;
import dk.tonsvis.web.LanguageOfPath;
import dk.tonsvis.web.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Notes who comes in, and opens their eyes to their own municipalities' drafts and no others.
final class Entrance extends OncePerRequestFilter {
  private final People people;
  private final KeptForms kept;

  Entrance(People people, KeptForms kept) {
    this.people = people;
    this.kept = kept;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Visitor visitor =
        SignedIn.find(request)
            .flatMap(people::find)
            .map(person -> new Visitor(Optional.of(person), people.standing(person.id())))
            .orElse(Visitor.READER);
    visitor.enter(request);
    boolean isSent = request.getMethod().equals("POST") && isWork(request);
    if (isSent && visitor.person().isEmpty()) {
      kept.keep(request, response);
      return;
    }
    try {
      sight(visitor.standing())
          .during(
              () -> {
                chain.doFilter(request, response);
                return visitor;
              });
      if (isSent && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
        kept.forget(request);
      }
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static boolean isWork(HttpServletRequest request) {
    String path = LanguageOfPath.without(request.getRequestURI());
    return path.equals(Desk.PATH) || path.startsWith(Desk.PATH + "/");
  }

  private static Sight sight(Standing standing) {
    return Sight.of(standing.placesOf(Right.READ_DRAFTS));
  }
}
