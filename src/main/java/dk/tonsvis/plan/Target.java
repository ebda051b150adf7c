package dk.tonsvis.plan;

import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.time.LocalDate;
import java.util.Optional;

/// What may be emitted in a year, as somebody decided it.
///
/// @param id lasting name of the target, such as `odense-netto-nul-2030`
/// @param owner the municipality's code, or `DK` for the nation
/// @param aim what is to be reached, as one of the types of the Common Reporting Framework
/// @param account id of the account identity that the target is measured on
/// @param year the year in which it is to be reached
/// @param statement how the owner says it
/// @param adoptedOn when it was decided, where that is known
/// @param source where it was read
/// @param reach how much of the account it is about
public record Target(
    String id,
    String owner,
    Aim aim,
    String account,
    int year,
    Wording statement,
    Optional<LocalDate> adoptedOn,
    String source,
    Reach reach) {
  /// Owner of the national targets.
  public static final String NATION = "DK";

  /// How much of the account a target is about.
  ///
  /// @param sector code of the sector it is for; empty for all of them
  /// @param partOf id of the target that it is a step on the way to, or a part of
  /// @param boundary in which way its boundary is another than the account's; empty if it is not
  /// @param removals how much of the base emissions, at most, removals may make up for (of a fixed
  ///     level, of the emissions of the account's last year); empty if all removals count
  public record Reach(
      Optional<String> sector,
      Optional<String> partOf,
      Wording boundary,
      Optional<Share> removals) {
    public static final Reach WHOLE =
        new Reach(Optional.empty(), Optional.empty(), Wording.NONE, Optional.empty());

    public Reach {
      if (removals.isPresent() && !removals.get().isPart()) {
        throw new IllegalArgumentException("a part is 0 to 1, not " + removals.get().value());
      }
    }

    /// Whether it is for all sectors, and no step on the way to another target.
    public boolean isWhole() {
      return sector.isEmpty() && partOf.isEmpty();
    }
  }

  public Target {
    if (aim instanceof Aim.BaseYearIntensity base && base.year() >= year) {
      throw new IllegalArgumentException(
          id + ": the base year " + base.year() + " does not come before the target year " + year);
    }
    if (aim instanceof Aim.BaseYear base && base.year() >= year) {
      throw new IllegalArgumentException(
          id + ": the base year " + base.year() + " does not come before the target year " + year);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(id + " has no source");
    }
  }

  /// A target for the whole account.
  public static Target whole(
      String id,
      String owner,
      Aim aim,
      String account,
      int year,
      Wording statement,
      Optional<LocalDate> adoptedOn,
      String source) {
    return new Target(id, owner, aim, account, year, statement, adoptedOn, source, Reach.WHOLE);
  }

  /// What may be emitted in the target year; missing where the base is not known.
  public Figure level() {
    return aim.level();
  }

  /// Whether the target is net zero, which any account of the same territory can measure.
  public boolean isNetZero() {
    return aim instanceof Aim.FixedLevel fixed
        && fixed.emissions().grams() == 0
        && reach.sector().isEmpty();
  }
}
