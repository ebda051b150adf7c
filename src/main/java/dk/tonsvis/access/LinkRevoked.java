package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;
import java.util.Optional;

/// A personal link was taken back before it was used.
public record LinkRevoked(String link, String purpose, String subject, Optional<String> person)
    implements Fact {}
