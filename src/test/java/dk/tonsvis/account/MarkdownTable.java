package dk.tonsvis.account;

import dk.tonsvis.quantity.Co2e;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of a table in a document, so that what people read is what the test computes.
public record MarkdownTable(List<List<String>> rows) {

  /// The table whose first heading is the one given. Throws [IllegalArgumentException] if the
  /// document has none.
  public static MarkdownTable read(Path document, String firstHeading) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean isInside = false;
    for (String line : Files.readAllLines(document)) {
      if (isInside && !line.startsWith("|")) {
        break;
      } else if (isInside && !line.startsWith("|---")) {
        rows.add(cells(line));
      }
      isInside |= line.startsWith("| " + firstHeading + " |");
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no table " + firstHeading + " in " + document);
    }
    return new MarkdownTable(rows);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
        .map(String::strip)
        .toList();
  }

  /// Tonnes as the documents write them: `−9,100.5`.
  public static Co2e tonnes(String text) {
    return Co2e.parseTonnes(text.replace(",", "").replace('−', '-'));
  }
}
