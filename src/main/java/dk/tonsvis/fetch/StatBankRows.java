package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of an answer of StatBank: text with semicolons, a column for each variable that was
/// asked for, and the value in `INDHOLD`.
final class StatBankRows {
  private static final String VALUE = "INDHOLD";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .get();

  private StatBankRows() {}

  /// One cell of the table.
  ///
  /// @param value as it stands there: digits, or a mark
  record Cell(String area, String split, String period, String value) {}

  /// Throws [Unfit] if the answer is no such text, or has other columns than were asked for.
  static List<Cell> read(Answer answer, StatBankTable table, String question) {
    String text = answer.text();
    if (text.isBlank() || text.stripLeading().startsWith("<") || !text.endsWith("\n")) {
      String start = text.strip();
      throw Unfit.because(Kind.NOT_CSV, question, start.substring(0, Math.min(60, start.length())));
    }
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      requireColumns(parser.getHeaderNames(), table);
      List<Cell> cells = new ArrayList<>();
      for (CSVRecord row : parser) {
        if (!row.isConsistent()) {
          throw Unfit.because(Kind.NOT_CSV, question, "row " + row.getRecordNumber());
        }
        if (isAsked(row, table.fixed())) {
          cells.add(
              new Cell(
                  row.get(table.area()).strip(),
                  table.split().map(row::get).orElse("").strip(),
                  row.get("TID").strip(),
                  row.get(VALUE).strip()));
        }
      }
      return cells;
    } catch (IOException | UncheckedIOException e) {
      throw Unfit.because(Kind.NOT_CSV, question, String.valueOf(e.getMessage()));
    }
  }

  private static boolean isAsked(CSVRecord row, Map<String, String> fixed) {
    return fixed.entrySet().stream()
        .allMatch(pair -> row.get(pair.getKey()).strip().equals(pair.getValue()));
  }

  private static void requireColumns(List<String> names, StatBankTable table) {
    List<String> wanted = new ArrayList<>(List.of(table.area(), "TID", VALUE));
    table.split().ifPresent(wanted::add);
    wanted.addAll(table.fixed().keySet());
    List<String> found = names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    List<String> expected = wanted.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    if (found.size() != expected.size() || !found.containsAll(expected)) {
      throw Unfit.because(Kind.COLUMNS_UNEXPECTED, table.table(), String.join(", ", names));
    }
  }
}
