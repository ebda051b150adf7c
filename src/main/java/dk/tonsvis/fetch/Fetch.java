package dk.tonsvis.fetch;

import java.util.List;

/// What came of fetching a source.
public sealed interface Fetch {
  /// The figures are others than before, and proposed as a new vintage.
  ///
  /// @param absent years that were asked for and do not answer yet
  record Changed(int vintage, List<Integer> absent) implements Fetch {
    public Changed {
      absent = List.copyOf(absent);
    }
  }

  /// They are the figures of a vintage that is stored already.
  record Unchanged(int vintage, List<Integer> absent) implements Fetch {
    public Unchanged {
      absent = List.copyOf(absent);
    }
  }

  /// All was answered, and the answers cannot be taken, for these reasons.
  record Refused(List<Fault> faults) implements Fetch {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// It did not come to its end. The next try goes on from there.
  record Failed(Fault fault) implements Fetch {}

  /// Somebody else is at it, here or on another node.
  record Busy() implements Fetch {}
}
