package dk.tonsvis.hearing;

import dk.tonsvis.language.Language;
import java.util.UUID;

/// A council of a municipality that is told by letter when a hearing begins.
///
/// @param kind as which it replies, unless it says otherwise
/// @param name by which the municipality knows it: `Ældrerådet`
/// @param email where letters to it go; not public
public record Council(
    UUID id, String municipality, Speaker kind, String name, String email, Language language) {}
