package dk.tonsvis.mail;

import java.time.Instant;
import java.util.Optional;

/// How it goes with the letters.
///
/// @param hasServer whether this program knows a mail server
/// @param waiting how many are not sent yet
/// @param oldest when the oldest of these was written
/// @param stalled how many of these have failed at least once
/// @param givenUp how many were given up and neither dropped nor sent again
public record MailStanding(
    boolean hasServer, int waiting, Optional<Instant> oldest, int stalled, int givenUp) {}
