package dk.tonsvis.access;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Role;
import java.time.LocalDate;
import java.util.Optional;

/// A role that somebody was offered by a letter and has not taken on yet.
///
/// @param link of the letter
/// @param until the last day of the role, if there is one
public record Offer(
    Link link, PersonId person, Role role, Organisation organisation, Optional<LocalDate> until) {

  /// As the subject of its link has it: `approver vindby-id 2027-06-30`, or `-` for no last day.
  static String subject(Role role, Organisation organisation, Optional<LocalDate> until) {
    return String.join(
        " ", role.key(), organisation.id(), until.map(LocalDate::toString).orElse("-"));
  }

  boolean isOf(Role other, Organisation where) {
    return role == other && organisation.id().equals(where.id());
  }
}
