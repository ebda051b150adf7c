package dk.tonsvis.desk;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Rules;
import dk.tonsvis.person.Standing;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.NotFound;
import dk.tonsvis.web.Refused;
import dk.tonsvis.web.Visitor;
import java.util.Optional;

/// One request to the desk: in which language, by whom, and about which municipality.
///
/// @param path without the language
/// @param place empty where the address names none
public record Visit(Language language, String path, Visitor visitor, Optional<Municipality> place) {

  /// Who has signed in. Throws [Refused] if nobody has.
  public Person person() {
    return visitor.person().orElseThrow(() -> new Refused(visitor));
  }

  public Standing standing() {
    return visitor.standing();
  }

  /// Who does it, as the journal has it.
  public Actor actor() {
    return Actor.person(person().id().toString());
  }

  /// The municipality of the address. Throws [NotFound] where it names none.
  public Municipality municipality() {
    return place.orElseThrow(() -> new NotFound(path));
  }

  /// The same visit, about another municipality.
  public Visit at(Municipality other) {
    return new Visit(language, path, visitor, Optional.of(other));
  }

  /// The code of the municipality of the address.
  public String code() {
    return municipality().code().digits();
  }

  /// Whether the person may do this too, here.
  public boolean may(Right right) {
    return Rules.allow(standing(), right, place.map(municipality -> municipality.code().digits()));
  }

  public Words words() {
    return Words.of("desk", language);
  }

  public String say(String key, String... arguments) {
    return words().say(key, arguments);
  }

  /// An address of ours in the language of the visit.
  public String link(String path) {
    return language == Language.ENGLISH ? (path.equals("/") ? "/en" : "/en" + path) : path;
  }

  /// An address below that of the municipality's desk: `/plan`.
  public String here(String below) {
    return link("/arbejde/kommuner/" + municipality().slug() + below);
  }
}
