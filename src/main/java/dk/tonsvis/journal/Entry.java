package dk.tonsvis.journal;

import java.time.Instant;
import java.util.Optional;

/// A fact as the journal keeps it.
///
/// @param position its place in the chain: 1 for the first, without gaps, in the order in which the
///     facts became visible
/// @param body what it tells, as JSON
/// @param place a municipality's code; empty for what concerns all of them
public record Entry(
    long position, Instant at, Actor actor, Optional<String> place, String kind, String body) {}
