package dk.tonsvis.account;

import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Severity;

/// What can be wrong with the file of an account, beside what can be wrong with any file.
public enum Flaw implements Problem.Kind {
  LINE_TOO_LONG,
  NOT_TEXT,
  READ_AS_WINDOWS_1252(Severity.WARNING),

  NO_SHEET_FITS,
  SHEETS_NOT_READ(Severity.WARNING),

  COLUMNS_NOT_READ(Severity.WARNING),
  NO_ROWS,

  WRONG_FIELD_COUNT,
  STRAY_QUOTE,
  OPEN_QUOTE,
  NOT_A_MUNICIPALITY_CODE,
  NOT_A_YEAR,
  SECTOR_EMPTY,
  AMOUNT_TOO_LARGE,
  AMOUNT_EMPTY,
  AMOUNT_AND_REASON,
  REASON_TOO_LONG,
  DECIMALS_AMBIGUOUS,

  UNKNOWN_MUNICIPALITY,
  CHRISTIANSOE,
  UNKNOWN_SECTOR,
  SECTOR_IS_A_SUM,
  YEAR_OUT_OF_RANGE,
  DUPLICATE_CELL,
  MUNICIPALITY_MISSING,
  CELLS_MISSING,
  UNIT_SLIP_IN_FILE,
  UNIT_SLIP;

  private final Severity severity;

  Flaw() {
    this(Severity.ERROR);
  }

  Flaw(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "account";
  }
}
