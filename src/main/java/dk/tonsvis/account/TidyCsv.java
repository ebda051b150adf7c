package dk.tonsvis.account;

import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/// Writes an account as the delimited text that [CsvReader] reads: the opposite of it, to the gram.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe before it; amounts are
/// numbers and keep their minus. Thousands are not kept apart, so that nothing can be meant two
/// ways: an amount with three decimals gets a fourth.
final class TidyCsv {
  private TidyCsv() {}

  /// How a file is written.
  record Dialect(
      Language headers, Decimals decimals, char separator, String lineEnd, boolean byteOrderMark) {
    /// What a Danish spreadsheet opens by itself.
    static final Dialect DANISH = new Dialect(Language.DANISH, Decimals.DANISH, ';', "\r\n", true);

    /// What programs read.
    static final Dialect ENGLISH =
        new Dialect(Language.ENGLISH, Decimals.ENGLISH, ',', "\n", false);
  }

  /// Throws [IllegalArgumentException] for an estimate: the format has no columns for its bounds,
  /// and without them it would be read back as measured.
  static void write(Collection<Entry> entries, Dialect dialect, Appendable out) throws IOException {
    if (dialect.byteOrderMark()) {
      out.append('\ufeff');
    }
    line(
        dialect,
        out,
        Arrays.stream(Column.values())
            .map(c -> dialect.headers() == Language.DANISH ? c.danish() : c.english())
            .toArray(String[]::new));
    for (Entry entry : entries) {
      Cell cell = entry.cell();
      String amount = "";
      String reason = "";
      switch (entry.figure()) {
        case Figure.Measured measured -> amount = number(measured.amount(), dialect.decimals());
        case Figure.Missing missing -> reason = Texts.guarded(missing.reason());
        case Figure.Estimated _ ->
            throw new IllegalArgumentException("an estimate cannot be written: " + entry);
      }
      line(
          dialect,
          out,
          cell.municipality(),
          Integer.toString(cell.year()),
          Texts.guarded(cell.sector()),
          amount,
          reason);
    }
  }

  private static String number(Co2e amount, Decimals decimals) {
    String text = amount.tonnesText();
    int point = text.indexOf('.');
    if (point >= 0 && text.length() - point == 4) {
      text += "0";
    }
    return text.replace('.', decimals.mark());
  }

  private static void line(Dialect dialect, Appendable out, String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.append(dialect.separator());
      }
      out.append(quoted(fields[i], dialect.separator()));
    }
    out.append(dialect.lineEnd());
  }

  private static String quoted(String field, char separator) {
    boolean isPlain =
        field.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
    return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
