package dk.tonsvis.account;

import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Count;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problems;
import dk.tonsvis.sheet.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reads a tidy account from delimited text: finds the character set, the header below any
/// comments, and the separator, then hands over row by row.
final class CsvReader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  private CsvReader() {}

  static Reading read(byte[] bytes, Limits limits, Optional<Decimals> decimals) {
    Problems problems = new Problems(limits.problems());
    String text = decode(bytes, problems);
    if (text.indexOf('\0') >= 0) {
      return refused(problems, Place.FILE, Flaw.NOT_TEXT);
    }
    Start start = headerLine(text);
    if (start.at() == text.length()) {
      return refused(problems, Place.FILE, FileKind.EMPTY_FILE);
    }
    Place place = Place.FILE.row(start.row());
    Csv csv = new Csv(text, start.at(), start.row(), separator(text, start), limits.lineBytes());
    switch (csv.next()) {
      case STRAY_QUOTE -> {
        return refused(problems, place, Flaw.STRAY_QUOTE);
      }
      case OPEN_QUOTE -> {
        return refused(problems, place, Flaw.OPEN_QUOTE);
      }
      case END -> {
        return refused(problems, Place.FILE, FileKind.EMPTY_FILE);
      }
      case RECORD -> {}
    }
    Header header = Header.of(csv.fields());
    if (header.width() > limits.columns()) {
      return refused(problems, place, FileKind.TOO_MANY_COLUMNS, new Count(limits.columns()));
    }
    header.report(place, problems);
    if (problems.hasErrors()) {
      return Reading.refused(problems.all());
    }
    return rows(csv, header, limits, decimals, problems);
  }

  private static Reading rows(
      Csv csv, Header header, Limits limits, Optional<Decimals> decimals, Problems problems) {
    int municipality = header.indexOf(Column.MUNICIPALITY);
    int year = header.indexOf(Column.YEAR);
    int sector = header.indexOf(Column.SECTOR);
    int amount = header.indexOf(Column.AMOUNT);
    int missing = header.indexOf(Column.MISSING);
    Table table = new Table(new Origin(Place.FILE, header), limits, decimals, problems);
    boolean goOn = true;
    while (goOn) {
      switch (csv.next()) {
        case RECORD -> {
          if (fits(csv, header)) {
            goOn =
                table.accept(
                    csv.row(),
                    csv.field(municipality),
                    csv.field(year),
                    csv.field(sector),
                    Amount.parse(csv.field(amount)),
                    csv.field(missing));
          } else {
            problems.add(
                Place.FILE.row(csv.row()),
                Flaw.WRONG_FIELD_COUNT,
                new Count(csv.count()),
                new Count(header.width()));
          }
        }
        case STRAY_QUOTE -> problems.add(Place.FILE.row(csv.row()), Flaw.STRAY_QUOTE);
        case OPEN_QUOTE -> problems.add(Place.FILE.row(csv.row()), Flaw.OPEN_QUOTE);
        case END -> goOn = false;
      }
    }
    return table.finish();
  }

  /// A record has all the fields of the header; more only if they are blank. A shorter or longer
  /// one may be a decimal comma in a file separated by commas, and is never guessed at.
  private static boolean fits(Csv csv, Header header) {
    return csv.count() == header.width()
        || (csv.count() > header.width() && csv.width() <= header.width());
  }

  private static Reading refused(
      Problems problems, Place place, Problem.Kind kind, Problem.Argument... arguments) {
    problems.add(place, kind, arguments);
    return Reading.refused(problems.all());
  }

  private static String decode(byte[] bytes, Problems problems) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
          .toString();
    } catch (CharacterCodingException _) {
      problems.add(Place.FILE, Flaw.READ_AS_WINDOWS_1252);
      return new String(bytes, WINDOWS);
    }
  }

  static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /// Where a line begins, and which one it is, from 1.
  private record Start(int at, int row) {}

  /// The first line that is not blank, not a comment (`#`, also where a spreadsheet has put it in
  /// quotes) and not the `sep=;` with which some programs begin.
  private static Start headerLine(String text) {
    int at = 0;
    int row = 1;
    while (at < text.length()) {
      int end = lineEnd(text, at);
      String line = Texts.trim(text.substring(at, end));
      boolean isComment = line.startsWith("#") || line.startsWith("\"#");
      boolean isBlank = line.chars().allMatch(c -> c == ';' || c == ',' || Texts.isSpace((char) c));
      if (!isComment && !isBlank && !line.regionMatches(true, 0, "sep=", 0, 4)) {
        return new Start(at, row);
      }
      at = Math.min(text.length(), end + 1);
      if (at < text.length() && text.charAt(end) == '\r' && text.charAt(at) == '\n') {
        at++;
      }
      row++;
    }
    return new Start(at, row);
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /// The separator by which the header has most columns that are known, or else most columns.
  private static char separator(String text, Start start) {
    String line = text.substring(start.at(), lineEnd(text, start.at()));
    char best = ';';
    int most = -1;
    for (char separator : SEPARATORS) {
      Csv csv = new Csv(line, 0, 1, separator, line.length() + 1);
      if (csv.next() == Csv.Step.RECORD) {
        Header header = Header.of(csv.fields());
        int columns = 100_000 * header.at().size() + header.width();
        if (columns > most) {
          most = columns;
          best = separator;
        }
      }
    }
    return best;
  }
}
