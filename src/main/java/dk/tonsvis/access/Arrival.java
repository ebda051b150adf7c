package dk.tonsvis.access;

import dk.tonsvis.person.Person;

/// What came of it when a provider said who somebody is.
public sealed interface Arrival {
  /// Known before, or with a role by the provider's word.
  record Entered(Person person) implements Arrival {}

  /// Nobody we know, and somebody else has the address: whoever they are, they sign in as they did
  /// before and link it themselves. An address links nobody.
  record AddressKnown() implements Arrival {}

  /// Nobody we know, and no rule gives them a role.
  record NoRole() implements Arrival {}

  /// The provider gives a role, but no name or no address that could be one.
  record Nameless() implements Arrival {}
}
