package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;
import java.util.Optional;

/// A personal link was made.
public record LinkIssued(String link, String purpose, String subject, Optional<String> person)
    implements Fact {}
