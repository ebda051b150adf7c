package dk.tonsvis.desk;

import dk.tonsvis.access.Sighting;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.web.Clients;
import jakarta.servlet.http.HttpServletRequest;

/// What every way in ends with: a session, and a letter to who signs in from somewhere new.
final class SigningIn {
  private final House house;
  private final Letters letters;

  SigningIn(House house, Letters letters) {
    this.house = house;
    this.letters = letters;
  }

  void begin(HttpServletRequest request, PersonId id) {
    String device = SignedIn.device(request);
    SignedIn.begin(request, id);
    house
        .database()
        .inTransaction(
            () -> {
              Sighting seen = house.access().sightings().see(id, device, Clients.of(request));
              if (seen instanceof Sighting.New place) {
                Person person = house.people().find(id).orElseThrow();
                letters.newSignIn(request, person, device, place);
              }
              return seen;
            });
  }
}
