package dk.tonsvis.access;

import dk.tonsvis.person.Person;
import java.time.Duration;

/// What came of an attempt to sign in with a password.
public sealed interface Entry {
  record Entered(Person person) implements Entry {}

  /// Address and password do not fit. Whether the address is known is not said.
  record Refused() implements Entry {}

  /// Too many attempts: not before then again.
  record Wait(Duration howLong) implements Entry {}

  /// Too many people sign in at this moment.
  record Busy() implements Entry {}
}
