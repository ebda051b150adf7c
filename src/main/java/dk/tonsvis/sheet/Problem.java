package dk.tonsvis.sheet;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.quantity.Co2e;
import java.math.BigDecimal;
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

  public static Problem of(Place place, Kind kind, Argument... arguments) {
    return new Problem(place, kind, List.of(arguments));
  }

  /// An error keeps the file out, a warning lets it in.
  public enum Severity {
    ERROR,
    WARNING
  }

  /// What can be wrong: an enum of the package that reads the file. Each kind has one sentence in
  /// each language, `problem.` and its name, in the bundle of its package.
  public interface Kind {
    String name();

    Severity severity();

    /// The package whose bundle has the sentence.
    String bundle();

    default String key() {
      return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Where in a file: the sheet of a workbook or the table of another file, the row counted from 1
  /// as the file shows it, the column by its name in the header. What does not apply is empty; all
  /// empty is the whole file.
  public record Place(
      Optional<String> sheet, Optional<String> table, OptionalInt row, Optional<String> column) {
    public static final Place FILE =
        new Place(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    public Place sheet(String sheet) {
      return new Place(Optional.of(sheet), table, row, column);
    }

    public Place table(String table) {
      return new Place(sheet, Optional.of(table), row, column);
    }

    public Place row(int row) {
      return new Place(sheet, table, OptionalInt.of(row), column);
    }

    public Place column(String column) {
      return new Place(sheet, table, row, Optional.of(column));
    }

    /// In words, without a capital: `row 17, column t_co2e`; empty for the whole file.
    public String words(Language language) {
      Words words = Words.of("sheet", language);
      List<String> parts = new ArrayList<>(4);
      sheet.ifPresent(s -> parts.add(words.say("place.sheet", new Text(s).shown())));
      table.ifPresent(t -> parts.add(words.say("place.table", new Text(t).shown())));
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

  /// Words of ours, in both languages.
  public record Phrase(String danish, String english) implements Argument {
    String in(Language language) {
      return language == Language.DANISH ? danish : english;
    }
  }

  /// A number as it is, such as the end of a range.
  public record Exact(BigDecimal number) implements Argument {}

  public record Count(long count) implements Argument {}

  /// A calendar year, which has no thousands.
  public record Year(int year) implements Argument {}

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
                      case Phrase phrase -> phrase.in(language);
                      case Exact exact -> numbers.exact(exact.number());
                      case Count count -> numbers.whole(count.count());
                      case Year year -> Integer.toString(year.year());
                      case Tonnes tonnes -> numbers.tonnesExact(tonnes.amount());
                    })
            .toArray(String[]::new);
    return Words.of(kind.bundle(), language).say(kind.key(), texts);
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
