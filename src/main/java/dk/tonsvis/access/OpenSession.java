package dk.tonsvis.access;

import java.time.Instant;

/// Somewhere that a person is signed in.
///
/// @param id names it to end it; nobody gets in by it
/// @param device what it is, in words, as the browser said when they signed in
/// @param isThis whether it is the one that asks
public record OpenSession(
    String id, String device, Instant beganAt, Instant lastSeenAt, boolean isThis) {}
