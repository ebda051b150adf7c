package dk.tonsvis.plan;

import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Bilingual;
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
public record Target(
    String id,
    String owner,
    Aim aim,
    String account,
    int year,
    Bilingual statement,
    Optional<LocalDate> adoptedOn,
    String source) {
  /// Owner of the national targets.
  public static final String NATION = "DK";

  public Target {
    if (aim instanceof Aim.BaseYear base && base.year() >= year) {
      throw new IllegalArgumentException(
          id + ": the base year " + base.year() + " does not come before the target year " + year);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(id + " has no source");
    }
  }

  /// What may be emitted in the target year; missing where the base is not known.
  public Figure level() {
    return aim.level();
  }

  /// Whether the target is net zero, which any account of the same territory can measure.
  public boolean isNetZero() {
    return aim instanceof Aim.FixedLevel fixed && fixed.emissions().grams() == 0;
  }
}
