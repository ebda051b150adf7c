package dk.tonsvis.person;

import java.time.LocalDate;
import java.util.Optional;

/// A person's role in an organisation, for a time.
///
/// @param until the last day, if it is known
public record Membership(
    long id,
    PersonId person,
    Organisation organisation,
    Role role,
    LocalDate from,
    Optional<LocalDate> until) {

  public boolean isCurrent(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }
}
