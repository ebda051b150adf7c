package dk.tonsvis.person;

import dk.tonsvis.journal.Fact;

/// Somebody became known to the program.
public record PersonEnrolled(String person) implements Fact {}
