package dk.tonsvis.web;

import dk.tonsvis.person.Person;
import dk.tonsvis.person.Standing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who asks: somebody who has signed in, with what they may do at this moment, or a reader.
public record Visitor(Optional<Person> person, Standing standing) {
  public static final Visitor READER = new Visitor(Optional.empty(), Standing.NOBODY);

  private static final String ATTRIBUTE = Visitor.class.getName();

  /// Notes who asks, for everything that comes after.
  public void enter(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /// A reader where nobody was noted.
  public static Visitor of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Visitor visitor ? visitor : READER;
  }
}
