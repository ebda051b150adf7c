package dk.tonsvis.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/// Collects rows in PostgreSQL's text format and hands them to the server in large pieces.
///
/// Values are separated by tabs; a row ends with [#endRow()]. Text is escaped here, so that a tab
/// or a backslash in a value stays a value.
public final class CopyBuffer implements AutoCloseable {
  private static final int PIECE = 1 << 16;

  private final CopyIn copy;
  private final byte[] bytes = new byte[PIECE];
  private int used;
  private boolean rowStarted;

  CopyBuffer(CopyIn copy) {
    this.copy = copy;
  }

  public CopyBuffer number(long value) throws IOException {
    separate();
    return plain(Long.toString(value));
  }

  public CopyBuffer text(String value) throws IOException {
    separate();
    boolean isPlain = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      isPlain &= c >= ' ' && c < 0x7f && c != '\\';
    }
    if (isPlain) {
      return plain(value);
    }
    String escaped =
        value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    for (byte b : escaped.getBytes(StandardCharsets.UTF_8)) {
      put(b);
    }
    return this;
  }

  public CopyBuffer nothing() throws IOException {
    separate();
    return plain("\\N");
  }

  public void endRow() throws IOException {
    put((byte) '\n');
    rowStarted = false;
  }

  private void separate() throws IOException {
    if (rowStarted) {
      put((byte) '\t');
    }
    rowStarted = true;
  }

  private CopyBuffer plain(String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      put((byte) ascii.charAt(i));
    }
    return this;
  }

  private void put(byte b) throws IOException {
    if (used == PIECE) {
      flush();
    }
    bytes[used++] = b;
  }

  private void flush() throws IOException {
    try {
      copy.writeToCopy(bytes, 0, used);
      used = 0;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
