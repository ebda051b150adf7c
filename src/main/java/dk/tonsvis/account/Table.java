package dk.tonsvis.account;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problems;
import dk.tonsvis.sheet.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of a file on their way to lines, whether they come from text or from a workbook.
///
/// How decimals are written is decided once for the whole file: by the caller, or by the amounts
/// that can only be meant one way (the more common way, Danish if equal). Until the last row is
/// there the amounts that could be meant both ways wait.
final class Table {
  /// As many characters as the database keeps.
  private static final int LONGEST_REASON = 500;

  private final Origin origin;
  private final Limits limits;
  private final Optional<Decimals> asked;
  private final Problems problems;

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, String> sectors = new HashMap<>();
  private final Votes danish = new Votes();
  private final Votes english = new Votes();
  private final List<Waiting> waiting = new ArrayList<>();
  private int rows;

  /// An amount that could be meant both ways, and where its line stands in the list.
  private record Waiting(int index, Amount.Ambiguous amount) {}

  /// Amounts that can only be meant one way: the first of them by row, and how many more.
  private static final class Votes {
    private final List<Vote> first = new ArrayList<>();
    private int more;

    int count() {
      return first.size() + more;
    }
  }

  private record Vote(int row, String text) {}

  Table(Origin origin, Limits limits, Optional<Decimals> asked, Problems problems) {
    this.origin = origin;
    this.limits = limits;
    this.asked = asked;
    this.problems = problems;
  }

  /// Takes one row; the texts come without blanks at their ends. Returns false when the table has
  /// become too long and reading should stop.
  boolean accept(int row, String code, String year, String sector, Amount amount, String reason) {
    if (++rows > limits.rows()) {
      problems.add(origin.at(row), FileKind.TOO_MANY_ROWS, new Problem.Count(limits.rows()));
      return false;
    }
    String municipality = codes.computeIfAbsent(code, Table::fourDigits);
    int calendarYear = calendarYear(year);
    String sectorCode = sectors.computeIfAbsent(sector, Texts::unguarded);
    boolean isSound = true;
    if (municipality.isEmpty()) {
      isSound = refuse(row, Column.MUNICIPALITY, Flaw.NOT_A_MUNICIPALITY_CODE, code);
    }
    if (calendarYear < 0) {
      isSound = refuse(row, Column.YEAR, Flaw.NOT_A_YEAR, year);
    }
    if (sector.isEmpty()) {
      isSound = refuse(row, Column.SECTOR, Flaw.SECTOR_EMPTY, sector);
    }
    Optional<Figure> figure = figure(row, amount, reason);
    if (figure.isPresent() && isSound) {
      if (amount instanceof Amount.Ambiguous ambiguous) {
        waiting.add(new Waiting(lines.size(), ambiguous));
      }
      Cell cell = new Cell(municipality, calendarYear, sectorCode);
      lines.add(new Line(row, new Entry(cell, figure.get())));
    }
    return true;
  }

  private boolean refuse(int row, Column column, Problem.Kind kind, String text) {
    problems.add(origin.at(row, column), kind, new Text(text));
    return false;
  }

  private Optional<Figure> figure(int row, Amount amount, String reason) {
    if (!reason.isEmpty() && !(amount instanceof Amount.Empty)) {
      refuse(row, Column.AMOUNT, Flaw.AMOUNT_AND_REASON, reason);
      return Optional.empty();
    }
    return switch (amount) {
      case Amount.Empty _ when reason.isEmpty() -> {
        refuse(row, Column.AMOUNT, Flaw.AMOUNT_EMPTY, origin.header().nameOf(Column.MISSING));
        yield Optional.empty();
      }
      case Amount.Empty _ when reason.length() > LONGEST_REASON -> {
        refuse(row, Column.MISSING, Flaw.REASON_TOO_LONG, reason);
        yield Optional.empty();
      }
      case Amount.Empty _ -> Optional.of(Figure.missing(Texts.unguarded(reason)));
      case Amount.Plain plain -> measured(plain.amount());
      case Amount.Decided decided -> {
        Votes cast = votes(decided.by());
        if (cast.first.size() < limits.problems()) {
          cast.first.add(new Vote(row, decided.text()));
        } else {
          cast.more++;
        }
        yield measured(decided.amount());
      }
      case Amount.Ambiguous ambiguous -> measured(ambiguous.danish());
      case Amount.Refused refused -> {
        refuse(row, Column.AMOUNT, refused.why(), refused.text());
        yield Optional.empty();
      }
    };
  }

  private static Optional<Figure> measured(Co2e amount) {
    return Optional.of(new Figure.Measured(amount));
  }

  /// After the last row: settles the decimals and says what came of it.
  Reading finish() {
    if (rows == 0 && !problems.hasErrors()) {
      problems.add(origin.place(), Flaw.NO_ROWS);
    }
    settleDecimals();
    return problems.hasErrors()
        ? new Reading.Unreadable(problems.all(), lines, origin)
        : new Reading.Read(lines, problems.warnings(), origin);
  }

  private void settleDecimals() {
    if (asked.isEmpty() && danish.count() + english.count() == 0) {
      if (!waiting.isEmpty()) {
        Waiting first = waiting.getFirst();
        problems.add(
            origin.at(lines.get(first.index()).row(), Column.AMOUNT),
            Flaw.DECIMALS_AMBIGUOUS,
            new Text(first.amount().text()));
      }
      return;
    }
    Decimals decimals =
        asked.orElse(english.count() > danish.count() ? Decimals.ENGLISH : Decimals.DANISH);
    Votes contradicting = votes(decimals.other());
    for (Vote vote : contradicting.first) {
      refuse(vote.row(), Column.AMOUNT, FileKind.DECIMALS_CONTRADICT, vote.text());
    }
    problems.more(contradicting.more);
    if (decimals == Decimals.ENGLISH) {
      for (Waiting wait : waiting) {
        Line line = lines.get(wait.index());
        Figure figure = new Figure.Measured(wait.amount().by(decimals));
        lines.set(wait.index(), new Line(line.row(), new Entry(line.entry().cell(), figure)));
      }
    }
  }

  private Votes votes(Decimals decimals) {
    return decimals == Decimals.DANISH ? danish : english;
  }

  /// `461`, `0461` and `461.0` are the same municipality; empty for what is no code.
  private static String fourDigits(String code) {
    String digits = whole(code);
    if (digits.length() < 3 || digits.length() > 4 || !areDigits(digits)) {
      return "";
    }
    return digits.length() == 4 ? digits : "0" + digits;
  }

  /// Four digits, perhaps with the `.0` of a number cell; −1 for what is no year.
  private static int calendarYear(String year) {
    String digits = year.length() == 4 ? year : whole(year);
    return digits.length() == 4 && areDigits(digits) ? Integer.parseInt(digits) : -1;
  }

  private static String whole(String number) {
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  private static boolean areDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
