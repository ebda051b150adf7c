package dk.tonsvis.hearing;

import dk.tonsvis.language.Language;
import java.util.UUID;

/// A council of a municipality that is told by letter when a hearing begins.
///
/// @param kind a [Speaker], so that its reply can be known as the council's
/// @param name by which the municipality knows it: `Ældrerådet`
/// @param email where letters to it go; not public
public record Council(
    UUID id, String municipality, Speaker kind, String name, String email, Language language) {}
