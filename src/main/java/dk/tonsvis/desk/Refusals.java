package dk.tonsvis.desk;

import dk.tonsvis.person.PersonFlaw;
import java.util.List;
import java.util.Set;

/// What is wrong with what was typed of a person, in sentences beside the fields.
final class Refusals {
  private Refusals() {}

  static Field name(Visit visit, String typed, Set<PersonFlaw> flaws) {
    return flawed(
        visit,
        Field.text("navn", visit.say("person.name"), typed).withAutocomplete("off"),
        flaws,
        List.of(PersonFlaw.NAME_MISSING, PersonFlaw.NAME_TOO_LONG, PersonFlaw.NAME_UNREADABLE));
  }

  static Field email(Visit visit, String typed, Set<PersonFlaw> flaws) {
    return flawed(
        visit,
        Field.of(Field.Kind.EMAIL, "email", visit.say("person.email"), typed)
            .withHint(visit.say("person.email.hint"))
            .withAutocomplete("off"),
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
