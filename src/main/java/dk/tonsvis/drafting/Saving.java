package dk.tonsvis.drafting;

import java.util.Optional;

/// What came of saving a change of one row.
public sealed interface Saving {
  /// It is stored.
  ///
  /// @param version of the copy from now on, on which the next save of the row is based
  record Saved(CopyRow row, int version) implements Saving {}

  /// Nothing had to be stored: the row says this already.
  record Unchanged(CopyRow row, int version) implements Saving {}

  /// The row was changed since the version that this change is based on. Nothing was stored, and
  /// whoever saves has to decide.
  ///
  /// @param yours as it would be; empty if it was to be removed
  /// @param theirs as it is now; empty if it was removed
  /// @param base as both began; empty where that is longer ago than versions are kept
  /// @param version of the copy, on which the decision is based
  record Conflict(
      Optional<CopyRow> yours, Optional<CopyRow> theirs, Optional<CopyRow> base, int version)
      implements Saving {}

  /// Another row of the table has the name that was asked for.
  record Taken(CopyRow other) implements Saving {}

  /// There is no such row, or nothing left to do it to.
  record NoSuchRow() implements Saving {}

  /// The copy has as many rows as it may have.
  record Full(int most) implements Saving {}
}
