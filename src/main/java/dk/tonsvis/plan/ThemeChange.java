package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import java.util.Optional;

/// What became of a theme from one revision to a later one. Themes are the same by number and
/// title, else by title, else by number: a plan that drops its third direction numbers the others
/// anew.
public sealed interface ThemeChange {
  /// It goes on, with these tonnes before and now.
  ///
  /// @param difference its reduction now minus the one before; empty where one of them is missing,
  ///     or where they are for two years, of two accounts or under two titles
  record Kept(Theme earlier, Theme later, Optional<Co2e> difference) implements ThemeChange {}

  record Dropped(Theme theme) implements ThemeChange {}

  record Added(Theme theme) implements ThemeChange {}
}
