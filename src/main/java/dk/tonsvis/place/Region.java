package dk.tonsvis.place;

import java.util.Optional;

/// A region. `id` is our own, because a region can exist here before its official code is known.
/// `planned` marks one whose opening or closing was decided by law but lay in the future when the
/// table was written.
public record Region(
    String id,
    Optional<String> officialCode,
    String name,
    Validity validity,
    boolean planned,
    String source) {}
