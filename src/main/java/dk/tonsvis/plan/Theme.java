package dk.tonsvis.plan;

import dk.tonsvis.quantity.Figure;

/// A direction of a plan (hovedretning) under which actions are gathered.
public record Theme(String number, Wording title, Wording description, Tonnage tonnage) {
  public Theme {
    if (number.isBlank() || title.isEmpty()) {
      throw new IllegalArgumentException("a theme has a number and a title");
    }
  }

  /// The reduction that a theme is to bring.
  public sealed interface Tonnage {
    /// A reduction of its own by a year; missing if it was not published.
    record Own(int year, Figure reduction) implements Tonnage {}

    /// A part of the tonnes that another theme carries, counted there and once.
    record SharedWith(String theme) implements Tonnage {}

    /// The plan gives it no tonnes.
    record None() implements Tonnage {}
  }
}
