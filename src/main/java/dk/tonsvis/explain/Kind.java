package dk.tonsvis.explain;

import java.util.Arrays;
import java.util.Optional;

/// What sort of figure a [Name] names, with the word of its address.
public enum Kind {
  /// What was emitted in a year: `[year]` or `[year, sector]`.
  EMISSION("udledning"),
  /// How many lived there in a year: `[year]`.
  INHABITANTS("indbyggertal"),
  /// Emissions of a year by inhabitant: `[year]`.
  PER_INHABITANT("pr-indbygger"),
  /// From one year to another: `[2018-2023]`.
  CHANGE("aendring"),
  /// What a target allows: `[id of the target]`.
  LEVEL("maal"),
  /// How far the account's last year is from a target: `[id of the target]`.
  GAP("afstand"),
  /// The gap by year until the target: `[id of the target]`.
  NEEDED("noedvendigt-fald"),
  /// The mean fall of a year that was achieved: `[2018-2023]`.
  ACHIEVED("opnaaet-fald"),
  /// Where the account's years lead if it goes on as it has: `[year, method]`.
  TREND("tendens"),
  /// What the nation's own inventory and its projection say: `[year]`, `[year, sector]` or `[year,
  /// CRF code]`.
  PROJECTION("fremskrivning"),
  /// What a direction of a plan is to bring: `[number of the revision, number of the direction]`.
  THEME("hovedretning"),
  /// What a plan's directions are to bring together by a year: `[number of the revision, year]`.
  THEMES("hovedretninger"),
  /// What a vintage changed in the one before: `[year]` or `[year, sector]`.
  RESTATEMENT("omregning"),
  /// Where emissions lead without the plan's actions: `[year]` or `[year, sector]`.
  BASELINE("uden-indsatser"),
  /// What is left with them, before removals: `[year]` or `[year, sector]`.
  WITH_ACTIONS("med-indsatser"),
  /// What all actions take away together: `[year]`.
  PACKAGE("samlet-effekt"),
  /// An action's part of that: `[year, number of the action]`.
  EFFECT("effekt"),
  /// What is taken out of the air: `[year]` or `[year, number of the action]`.
  REMOVAL("optag"),
  /// Emissions less removals: `[year]`.
  PATHWAY("reduktionssti"),
  /// What is missing to a target by the pathway: `[id of the target]`.
  MANKO("manko");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Kind> parse(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
