package dk.tonsvis.pathway;

import dk.tonsvis.quantity.Years;

/// Something about a pathway that a reader has to know.
public sealed interface Finding {
  /// The baseline says nothing of the course of a sector; it is held as it was. A national
  /// projection says nothing of one that was at or below zero in the account's last year, or in the
  /// nation's; a plan's own baseline, of one that it does not name.
  record SectorHeldFlat(String sector) implements Finding {}

  /// A projection's captured carbon and its corrections are the nation's and not laid on a sector.
  record NationalOnly(String projection) implements Finding {}

  /// The tonnes that actions want to take from a pool are more than there are; all of them are
  /// scaled down alike in these years.
  record ScaledToPool(String pool, Years years) implements Finding {}

  /// The named pools of a sector were larger than the sector, and are scaled down alike.
  record PoolsLargerThanSector(String sector) implements Finding {}

  /// Shares of a pool at or below zero do nothing in these years.
  record SharesOfNothing(String action, String pool, Years years) implements Finding {}

  /// An action began before the account's last year. What it had done by then is in the account, so
  /// only what is still to come is counted.
  record BegunBefore(String action) implements Finding {}

  /// The budget's years are not all in the account or the pathway, so its use is not known.
  record BudgetYearsMissing(Years budget) implements Finding {}

  /// An action counts nothing, since another stands for it.
  record CountedElsewhere(String action, String by, Why why) implements Finding {}

  /// An action makes emissions rise in these years.
  record RaisesEmissions(String action, Years years) implements Finding {}

  enum Why {
    /// It is one of several that exclude each other.
    EXCLUDED,
    /// It is part of another action.
    INCLUDED,
    /// It has been superseded by or merged with another.
    REPLACED
  }
}
