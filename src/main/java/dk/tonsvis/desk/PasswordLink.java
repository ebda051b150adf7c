package dk.tonsvis.desk;

import dk.tonsvis.access.Link;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Person;
import java.util.Optional;
import org.springframework.web.servlet.View;

/// A personal link by which somebody chooses a password: the first, or a new one.
record PasswordLink(House house, Purpose purpose) {

  /// Whose it is, as long as it is good.
  Optional<Person> whose(String token) {
    return find(token)
        .filter(link -> house.access().links().state(link) == Link.State.GOOD)
        .flatMap(Link::person)
        .flatMap(house.people()::find);
  }

  Optional<Link> find(String token) {
    return house.access().links().find(purpose, token);
  }

  /// Whether the link was good and is used now. It and the password stand or fall together; a new
  /// password ends all sessions.
  boolean redeem(String token, Person person, String password) {
    return house.access().waysIn().choosePassword(purpose, token, person, password);
  }

  /// The page that says why it leads nowhere.
  View dead(Desk desk, Visit visit, String token) {
    return DeadLink.show(desk, visit, find(token).map(house.access().links()::state));
  }
}
