package dk.tonsvis.drafting;

import dk.tonsvis.sheet.Problem;
import java.util.Optional;
import java.util.OptionalInt;

/// A problem of a working copy, with the field that it is about.
///
/// @param table empty for the copy as a whole
/// @param row id of the row
/// @param column empty for the row as a whole
public record Finding(
    Optional<String> table, OptionalInt row, Optional<String> column, Problem problem) {}
