package dk.tonsvis.plan;

import dk.tonsvis.plan.Layout.Column;
import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Numeral;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problems;
import dk.tonsvis.sheet.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Understands single cells by what their column holds, and says what it cannot understand.
///
/// How decimals are written is decided once for the whole file, by the numbers that can only be
/// meant one way (the more common way, Danish if equal).
final class CellReader {
  private static final int LONGEST_TEXT = 10_000;
  private static final Set<String> YES = Set.of("yes", "ja", "true", "sand", "x", "1");
  private static final Set<String> NO = Set.of("no", "nej", "false", "falsk", "0");
  private static final List<String> UNITS = List.of("tonnes", "ton", "t", "kr.", "kr", "dkk", "%");

  private final Problems problems;
  private final Optional<Decimals> decimals;

  private CellReader(Problems problems, Optional<Decimals> decimals) {
    this.problems = problems;
    this.decimals = decimals;
  }

  static CellReader of(Tables tables, Problems problems) {
    int danish = 0;
    int english = 0;
    for (Layout.Sheet sheet : Layout.PLAN.sheets()) {
      List<Column> numbers = sheet.columns().stream().filter(c -> c.kind().isNumber()).toList();
      for (Line line : tables.lines(sheet.key())) {
        for (Column column : numbers) {
          if (line.find(column.key()).map(CellReader::numeral).orElse(Numeral.EMPTY)
              instanceof Numeral.Decided decided) {
            danish += decided.by() == Decimals.DANISH ? 1 : 0;
            english += decided.by() == Decimals.ENGLISH ? 1 : 0;
          }
        }
      }
    }
    return new CellReader(
        problems,
        danish + english == 0
            ? Optional.empty()
            : Optional.of(english > danish ? Decimals.ENGLISH : Decimals.DANISH));
  }

  /// What the cell says: a [String], [BigDecimal], [Integer] (a year), [java.time.LocalDate],
  /// [Boolean] or [List]; empty where it is blank or cannot be understood.
  Optional<Object> read(Column column, Content content, Place place) {
    return switch (column.kind()) {
      case TEXT -> text(content, place).map(t -> t);
      case NUMBER, TONNES, PERCENT, KRONER, WHOLE -> number(column, content, place).map(n -> n);
      case YEAR -> year(column, content, place).map(y -> y);
      case DAY -> day(content, place);
      case WHEN -> when(content, place).map(w -> w);
      case LIST -> list(parts(content));
      case CHOICE -> option(column, content.text(), place).map(o -> o);
      case CHOICES -> list(options(column, content, place));
      case YES -> yes(content, place).map(y -> y);
    };
  }

  private static Optional<Object> list(List<String> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  private Optional<String> text(Content content, Place place) {
    String text = Texts.clean(content.text());
    if (text.length() > LONGEST_TEXT) {
      problems.add(place, Flaw.TEXT_TOO_LONG, new Problem.Count(LONGEST_TEXT));
      return Optional.empty();
    }
    return Optional.of(text).filter(Predicate.not(String::isBlank));
  }

  /// Parts stand between semicolons or on lines of their own; commas will do if none of them does.
  static List<String> parts(Content content) {
    String text = content.text();
    String between = text.contains(";") || text.contains("\n") ? "[;\n]" : ", ";
    return Arrays.stream(text.split(between))
        .map(Texts::clean)
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  private Optional<String> option(Column column, String text, Place place) {
    if (Layout.plain(text).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> option = column.findOption(text);
    if (option.isEmpty()) {
      problems.add(place, Flaw.UNKNOWN_OPTION, new Text(text), column.optionWords());
    }
    return option;
  }

  private List<String> options(Column column, Content content, Place place) {
    List<String> options = new ArrayList<>();
    for (String part : parts(content)) {
      option(column, part, place).filter(o -> !options.contains(o)).ifPresent(options::add);
    }
    return options;
  }

  private Optional<Boolean> yes(Content content, Place place) {
    String text = Layout.plain(content.text());
    if (YES.contains(text)) {
      return Optional.of(true);
    }
    if (!text.isEmpty() && !NO.contains(text)) {
      problems.add(place, Flaw.NOT_YES_OR_NO, new Text(content.text()));
    }
    return Optional.empty();
  }

  private Optional<Integer> year(Column column, Content content, Place place) {
    String text = Texts.clean(content.text()).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,6}")) {
      problems.add(place, Flaw.NOT_A_YEAR, new Text(content.text()));
      return Optional.empty();
    }
    int year = Integer.parseInt(text);
    return inRange(column, BigDecimal.valueOf(year), place) ? Optional.of(year) : Optional.empty();
  }

  /// `2027`, or a day as `2027-06-30`, as exactly as it is known.
  private Optional<String> when(Content content, Place place) {
    String text = Texts.clean(content.text()).strip();
    if (text.matches("(19|20|21)[0-9]{2}")) {
      return Optional.of(text);
    }
    Optional<String> day = Days.parse(text).map(LocalDate::toString);
    if (day.isEmpty()) {
      problems.add(place, Flaw.NOT_A_YEAR_OR_DAY, new Text(text));
    }
    return day;
  }

  private Optional<Object> day(Content content, Place place) {
    if (content instanceof Content.Day day) {
      return Optional.of(day.day());
    }
    String text = Texts.clean(content.text()).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Object> day = Days.parse(text).map(d -> d);
    if (day.isEmpty()) {
      problems.add(place, Flaw.NOT_A_DAY, new Text(text));
    }
    return day;
  }

  private Optional<BigDecimal> number(Column column, Content content, Place place) {
    Optional<BigDecimal> number =
        switch (content) {
          case Content.Numeric n when n.isWithinReason() -> Optional.of(n.number());
          case Content.Numeric n -> refused(FileKind.NUMBER_TOO_LONG, n.text(), place);
          case Content.Day d -> refused(FileKind.NOT_A_NUMBER, d.text(), place);
          case Content.Percent p -> Optional.of(p.number());
          case Content.Text _ -> number(numeral(content), place);
        };
    return number
        .filter(n -> column.kind() != Layout.Kind.WHOLE || isWhole(n, place))
        .filter(n -> column.kind() != Layout.Kind.KRONER || isWhole(n, place))
        .filter(n -> inRange(column, n, place));
  }

  private Optional<BigDecimal> number(Numeral numeral, Place place) {
    return switch (numeral) {
      case Numeral.Empty _ -> Optional.empty();
      case Numeral.Plain plain -> Optional.of(plain.digits().value());
      case Numeral.Decided decided when decimals.equals(Optional.of(decided.by())) ->
          Optional.of(decided.digits().value());
      case Numeral.Decided decided -> refused(FileKind.DECIMALS_CONTRADICT, decided.text(), place);
      case Numeral.Ambiguous ambiguous when decimals.isPresent() ->
          Optional.of(ambiguous.by(decimals.get()).value());
      case Numeral.Ambiguous ambiguous -> refused(Flaw.NUMBER_AMBIGUOUS, ambiguous.text(), place);
      case Numeral.Refused refused -> refused(refused.why(), refused.text(), place);
    };
  }

  private <T> Optional<T> refused(Problem.Kind why, String text, Place place) {
    problems.add(place, why, new Text(text));
    return Optional.empty();
  }

  private boolean isWhole(BigDecimal number, Place place) {
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    if (!isWhole) {
      problems.add(place, Flaw.NOT_WHOLE, new Problem.Exact(number));
    }
    return isWhole;
  }

  private boolean inRange(Column column, BigDecimal number, Place place) {
    Optional<Layout.Range> beyond = column.range().filter(range -> !range.contains(number));
    beyond.ifPresent(
        range ->
            problems.add(
                place, Flaw.OUT_OF_RANGE, range.told(number, column.kind() == Layout.Kind.YEAR)));
    return beyond.isEmpty();
  }

  /// The number of a text cell, without the unit that people write behind it.
  static Numeral numeral(Content content) {
    if (!(content instanceof Content.Text text)) {
      return Numeral.EMPTY;
    }
    String number = Texts.clean(text.text()).strip();
    String lower = number.toLowerCase(Locale.ROOT);
    Optional<String> unit = UNITS.stream().filter(lower::endsWith).findFirst();
    return Numeral.parse(
        Texts.trim(number.substring(0, number.length() - unit.map(String::length).orElse(0))));
  }
}
