package dk.tonsvis.account;

import dk.tonsvis.quantity.Figure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The identity of an account's content: SHA-256 over one line per entry, in the order of the
/// cells, `0461;2023;energy;508313100000` or `0461;2023;energy;!NE`, in whole grams. Equal figures
/// have an equal hash, whatever file they came in.
final class ContentHash {
  private ContentHash() {}

  /// The entries must be in the order of their cells.
  static String of(List<Entry> sorted) {
    MessageDigest digest = sha256();
    ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
    StringBuilder line = new StringBuilder(64);
    for (Entry entry : sorted) {
      Cell cell = entry.cell();
      line.setLength(0);
      line.append(cell.municipality()).append(';').append(cell.year()).append(';');
      line.append(cell.sector()).append(';');
      switch (entry.figure()) {
        case Figure.Measured m -> line.append(m.amount().grams());
        case Figure.Missing m -> line.append('!').append(oneLine(m.reason()));
        case Figure.Estimated e ->
            throw new IllegalStateException("an account has no estimates: " + e);
      }
      line.append('\n');
      lines.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
      if (lines.size() > 1 << 15) {
        digest.update(lines.toByteArray());
        lines.reset();
      }
    }
    digest.update(lines.toByteArray());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String oneLine(String reason) {
    return reason.replace("\\", "\\\\").replace("\n", "\\n");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
