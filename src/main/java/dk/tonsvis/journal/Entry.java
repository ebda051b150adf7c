package dk.tonsvis.journal;

import java.time.Instant;
import java.util.Optional;

/// A fact as the journal keeps it. The number grows with time; the body is JSON; the place is a
/// municipality's code, or empty for what concerns all of them.
public record Entry(
    long number, Instant at, Actor actor, Optional<String> place, String kind, String body) {}
