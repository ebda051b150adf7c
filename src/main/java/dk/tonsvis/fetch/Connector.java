package dk.tonsvis.fetch;

import java.util.List;

/// Knows one service: what to ask it, and how to read its answers.
interface Connector {
  /// What the run asks for, in one line. An unfinished run is gone on with only if it asked the
  /// same.
  String asked();

  /// Asks everything, reads the answers and hands them on. Throws [Unfit] if that cannot be.
  Result fetch(Asking asking);

  /// What came of the answers.
  ///
  /// @param vintage number of the vintage that has them
  /// @param changed whether it is a new one
  /// @param absent years that do not answer yet
  record Result(int vintage, boolean changed, List<Integer> absent) {}
}
