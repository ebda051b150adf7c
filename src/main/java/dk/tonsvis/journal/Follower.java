package dk.tonsvis.journal;

import java.util.function.Consumer;

/// A part of the program that reads the journal and does something with what it finds, such as
/// writing letters.
///
/// It is given one fact after the other, each in a transaction in which its own position moves on:
/// what it writes to the database is there exactly once. What it does elsewhere may be done again
/// after a crash, so that has to be harmless. It sees everything.
///
/// @param name lasting, since its position is kept under it
/// @param begin where it begins when it is new
/// @param work what it does with a fact; throws if it cannot get past it now, and [Unworkable] if
/// it never will
public record Follower(String name, Begin begin, Consumer<Entry> work) {

  /// Where a new follower begins.
  public enum Begin {
    /// With the first fact there is.
    FIRST,
    /// With what happens from now on.
    NEXT
  }

  public Follower {
    if (!name.matches("[a-z][a-z-]{0,39}")) {
      throw new IllegalArgumentException("no name of a follower: " + name);
    }
  }
}
