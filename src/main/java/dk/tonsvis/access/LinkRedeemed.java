package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;
import java.util.Optional;

/// A personal link was used, and leads nowhere now.
public record LinkRedeemed(String link, String purpose, String subject, Optional<String> person)
    implements Fact {}
