package dk.tonsvis.store;

/// How the connections to the database are used at a moment.
///
/// @param active in use
/// @param idle open and not in use
/// @param waiting who waits for one
/// @param most how many there can be
public record PoolUse(int active, int idle, int waiting, int most) {}
