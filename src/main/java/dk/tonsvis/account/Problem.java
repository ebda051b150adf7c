package dk.tonsvis.account;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Something that is wrong with a file, or worth knowing about how it was read: where, how grave,
/// and one sentence that a civil servant understands.
public record Problem(Place place, Kind kind, List<Argument> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  static Problem of(Place place, Kind kind, Argument... arguments) {
    return new Problem(place, kind, List.of(arguments));
  }

  /// An error keeps the file out, a warning lets it in.
  public enum Severity {
    ERROR,
    WARNING
  }

  /// What can be wrong. Each kind has one sentence in each language, `problem.` and its name.
  public enum Kind {
    EMPTY_FILE,
    FILE_TOO_LARGE,
    LINE_TOO_LONG,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    NOT_TEXT,
    READ_AS_WINDOWS_1252(Severity.WARNING),

    LOCKED_OR_OLD_WORKBOOK,
    DAMAGED_WORKBOOK,
    WORKBOOK_TOO_LARGE,
    WORKBOOK_PACKED_TOO_TIGHT,
    WORKBOOK_OF_TOO_MANY_PARTS,
    WORKBOOK_WITH_DEFINITIONS,
    NO_SHEET_FITS,
    SHEETS_NOT_READ(Severity.WARNING),

    COLUMN_MISSING,
    COLUMN_TWICE,
    COLUMNS_NOT_READ(Severity.WARNING),
    NO_ROWS,

    WRONG_FIELD_COUNT,
    STRAY_QUOTE,
    OPEN_QUOTE,
    NOT_A_MUNICIPALITY_CODE,
    NOT_A_YEAR,
    SECTOR_EMPTY,
    NOT_A_NUMBER,
    SCIENTIFIC_NUMBER,
    AMOUNT_TOO_LARGE,
    AMOUNT_EMPTY,
    AMOUNT_AND_REASON,
    REASON_TOO_LONG,
    DECIMALS_AMBIGUOUS,
    DECIMALS_CONTRADICT,

    UNKNOWN_MUNICIPALITY,
    CHRISTIANSOE,
    UNKNOWN_SECTOR,
    SECTOR_IS_A_SUM,
    YEAR_OUT_OF_RANGE,
    DUPLICATE_CELL,
    MUNICIPALITY_MISSING,
    CELLS_MISSING,
    UNIT_SLIP_IN_FILE,
    UNIT_SLIP,

    AND_MORE;

    private final Severity severity;

    Kind() {
      this(Severity.ERROR);
    }

    Kind(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }

    String key() {
      return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Where in a file: the sheet of a workbook, the row counted from 1 as the file shows it, the
  /// column by its name in the header. What does not apply is empty; all empty is the whole file.
  public record Place(Optional<String> sheet, OptionalInt row, Optional<String> column) {
    static final Place FILE = new Place(Optional.empty(), OptionalInt.empty(), Optional.empty());

    Place sheet(String sheet) {
      return new Place(Optional.of(sheet), row, column);
    }

    Place row(int row) {
      return new Place(sheet, OptionalInt.of(row), column);
    }

    Place column(String column) {
      return new Place(sheet, row, Optional.of(column));
    }

    /// In words, without a capital: `row 17, column t_co2e`; empty for the whole file.
    public String words(Language language) {
      Words words = Words.of("account", language);
      List<String> parts = new ArrayList<>(3);
      sheet.ifPresent(s -> parts.add(words.say("place.sheet", new Text(s).shown())));
      row.ifPresent(r -> parts.add(words.say("place.row", Integer.toString(r))));
      column.ifPresent(c -> parts.add(words.say("place.column", new Text(c).shown())));
      return String.join(", ", parts);
    }
  }

  /// What stands in a sentence beside its words.
  public sealed interface Argument {}

  /// Text from the file, or a code.
  public record Text(String text) implements Argument {
    private static final int SHOWN = 120;

    /// Short, on one line, and without characters that would steer a terminal.
    String shown() {
      String plain = text.replaceAll("\\p{Cntrl}", "\ufffd");
      return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN - 1) + "…";
    }
  }

  public record Count(long count) implements Argument {}

  public record Tonnes(Co2e amount) implements Argument {}

  public Severity severity() {
    return kind.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  /// What is wrong, without the place.
  public String sentence(Language language) {
    Numbers numbers = Numbers.in(language);
    String[] texts =
        arguments.stream()
            .map(
                argument ->
                    switch (argument) {
                      case Text text -> text.shown();
                      case Count count -> numbers.whole(count.count());
                      case Tonnes tonnes -> numbers.tonnesExact(tonnes.amount());
                    })
            .toArray(String[]::new);
    return Words.of("account", language).say(kind.key(), texts);
  }

  /// Place and sentence: `Row 17, column t_co2e: “abc” is not a number.`
  public String text(Language language) {
    String where = place.words(language);
    if (where.isEmpty()) {
      return sentence(language);
    }
    return where.substring(0, 1).toUpperCase(language.locale())
        + where.substring(1)
        + ": "
        + sentence(language);
  }
}
