package dk.tonsvis.plan;

/// A field that says something else than before, in words.
///
/// @param field key of its column in the file of a plan, without the language (`description`), or
///     of the table that its rows stand in (`effects`)
/// @param from what it said; empty if nothing
/// @param to what it says; empty if nothing
public record FieldChange(String field, Wording from, Wording to) {}
