package dk.tonsvis.account;

import java.util.Comparator;

/// What one figure of an account is about: a municipality (four digits), a calendar year and a
/// sector (the code of a leaf of the account's sector tree).
public record Cell(String municipality, int year, String sector) implements Comparable<Cell> {
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::municipality)
          .thenComparingInt(Cell::year)
          .thenComparing(Cell::sector);

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }

  /// Mixed with large factors: codes and years lie close together, and the small factor of a
  /// record's own hash would let the cells of a large account collide by the thousand.
  @Override
  public int hashCode() {
    return (municipality.hashCode() * 0x9E3779B1 + year) * 0x85EBCA77 + sector.hashCode();
  }

  @Override
  public String toString() {
    return municipality + " " + year + " " + sector;
  }
}
