package dk.tonsvis.plan;

import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Severity;

/// What can be wrong with the file of a plan, or worth knowing about how it was read.
public enum Flaw implements Problem.Kind {
  NOT_A_PLAN_FILE,
  DAMAGED_JSON,
  UNKNOWN_FORMAT,
  TOO_MANY_ACTIONS,
  TOO_MANY_EFFECTS,
  TABLE_TWICE,
  TABLE_NOT_READ(Severity.WARNING),
  COLUMN_KEPT(Severity.WARNING),
  COLUMN_WITHOUT_HEADING(Severity.WARNING),
  NOT_A_TABLE,
  NOT_A_ROW,
  NOT_A_VALUE,

  NO_PLAN_ROW,
  SEVERAL_PLAN_ROWS,
  CELL_EMPTY,
  TEXT_TOO_LONG,
  ENGLISH_ALONE,
  NOT_A_CODE,
  UNKNOWN_MUNICIPALITY,
  UNKNOWN_OPTION,
  NOT_YES_OR_NO,
  NOT_A_YEAR,
  NOT_A_DAY,
  NOT_WHOLE,
  OUT_OF_RANGE,
  NUMBER_AMBIGUOUS,
  ROW_TWICE,
  NAME_WITH_SEPARATOR,
  NOT_AN_ID;

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
    return "plan";
  }
}
