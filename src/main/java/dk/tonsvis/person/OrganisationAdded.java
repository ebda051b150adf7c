package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;

/// An organisation became known.
public record OrganisationAdded(String organisation, String type, String name) implements Fact {}
