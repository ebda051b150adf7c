package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;
import java.util.Optional;

/// A person was given a role in an organisation.
public record MembershipBegun(
    long membership,
    String person,
    String organisation,
    String role,
    String from,
    Optional<String> until)
    implements Fact {}
