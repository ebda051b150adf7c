package dk.tonsvis.desk;

import dk.tonsvis.person.PersonFlaw;
import java.util.List;
import java.util.Set;

/// The fields for a name and an address, with what is wrong beside them.
final class PersonFields {
  private PersonFields() {}

  static Field name(Visit visit, String typed, Set<PersonFlaw> flaws) {
    return flawed(
        visit,
        Field.text("navn", visit.say("person.name"), typed),
        flaws,
        List.of(PersonFlaw.NAME_MISSING, PersonFlaw.NAME_TOO_LONG, PersonFlaw.NAME_UNREADABLE));
  }

  static Field email(Visit visit, String typed, Set<PersonFlaw> flaws) {
    return flawed(
        visit,
        Field.of(Field.Kind.EMAIL, "email", visit.say("person.email"), typed),
        flaws,
        List.of(PersonFlaw.EMAIL_MISSING, PersonFlaw.EMAIL_UNREADABLE, PersonFlaw.EMAIL_TAKEN));
  }

  private static Field flawed(
      Visit visit, Field field, Set<PersonFlaw> flaws, List<PersonFlaw> about) {
    return about.stream()
        .filter(flaws::contains)
        .findFirst()
        .map(flaw -> field.withProblem(visit.say("flaw." + flaw)))
        .orElse(field);
  }
}
