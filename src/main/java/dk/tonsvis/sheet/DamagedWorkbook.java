package dk.tonsvis.sheet;

/// The reader of workbooks stumbled: a damaged file, whatever the cause's type says.
public final class DamagedWorkbook extends Exception {
  private static final long serialVersionUID = 1;

  DamagedWorkbook(Exception cause) {
    super(cause);
  }
}
