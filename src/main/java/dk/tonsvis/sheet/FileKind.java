package dk.tonsvis.sheet;

import dk.tonsvis.sheet.Problem.Severity;

/// What can be wrong with any file, whatever it is about.
public enum FileKind implements Problem.Kind {
  EMPTY_FILE,
  FILE_TOO_LARGE,
  TOO_MANY_ROWS,
  TOO_MANY_COLUMNS,

  LOCKED_OR_OLD_WORKBOOK,
  DAMAGED_WORKBOOK,
  WORKBOOK_TOO_LARGE,
  WORKBOOK_PACKED_TOO_TIGHT,
  WORKBOOK_OF_TOO_MANY_PARTS,
  WORKBOOK_WITH_DEFINITIONS,

  COLUMN_MISSING,
  COLUMN_TWICE,
  NOT_A_NUMBER,
  SCIENTIFIC_NUMBER,
  NUMBER_TOO_LONG,
  DECIMALS_CONTRADICT,

  AND_MORE,
  AND_MORE_WARNINGS(Severity.WARNING);

  private final Severity severity;

  FileKind() {
    this(Severity.ERROR);
  }

  FileKind(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String bundle() {
    return "sheet";
  }
}
