package dk.tonsvis.access;

/// Somebody signed in, seen beside where they did so before.
public sealed interface Sighting {
  /// They never did before.
  record First() implements Sighting {}

  /// From the same kind of device and the same place in the net as once before.
  record Known() implements Sighting {}

  /// Not so before.
  ///
  /// @param number names it for good
  record New(long number) implements Sighting {}
}
