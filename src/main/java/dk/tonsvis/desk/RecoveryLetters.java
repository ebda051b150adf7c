package dk.tonsvis.desk;

import dk.tonsvis.access.IssuedLink;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.person.Person;
import java.util.Map;

/// Writes the letter with the link for a new password, in its reader's language.
final class RecoveryLetters {
  private static final System.Logger LOG = System.getLogger(RecoveryLetters.class.getName());
  private static final Actor ACTOR = Actor.part("access");

  private final House house;

  RecoveryLetters(House house) {
    this.house = house;
  }

  /// To who has the address; to nobody where nobody has. Only the last letter's link works. Whoever
  /// asked has been answered already, so what goes wrong is told to the log alone.
  ///
  /// @param origin what its link begins with
  void send(String email, String origin) {
    try {
      house.people().findByEmail(email).ifPresent(person -> write(person, origin));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a letter for a new password was not written", e);
    }
  }

  private void write(Person person, String origin) {
    house
        .database()
        .inTransaction(
            () -> {
              IssuedLink link =
                  house.access().links().issueAnew(Purpose.RECOVERY, "", person.id(), ACTOR);
              return house.mail().queue(letter(person, link, origin));
            });
  }

  private static Letter letter(Person person, IssuedLink link, String origin) {
    Language language = person.language();
    String path = (language == Language.ENGLISH ? "/en" : "") + RecoveryRoutes.PATH;
    return new Letter(
            "recovery:" + link.link().id(),
            person.email(),
            language,
            "recovery",
            Map.of(
                "name",
                person.name(),
                "until",
                Numbers.in(language).moment(link.link().expiresAt()),
                "link",
                origin + path + "/" + link.token()))
        .withPerson(person.id());
  }
}
