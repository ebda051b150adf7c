package dk.tonsvis.person;

import dk.tonsvis.language.Language;

/// Somebody who can sign in.
///
/// @param email of their work; no two people have the same, however it is capitalised
/// @param language in which they are written to
public record Person(PersonId id, String name, String email, Language language) {
  public Person {
    if (!PersonFlaw.of(name, email).isEmpty()) {
      throw new IllegalArgumentException(
          "no name or address of a person: " + PersonFlaw.of(name, email));
    }
  }
}
