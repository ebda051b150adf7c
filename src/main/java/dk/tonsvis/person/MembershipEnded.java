package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;

/// A person's role in an organisation has a last day.
public record MembershipEnded(
    long membership, String person, String organisation, String role, String until)
    implements Fact {}
