package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/// The sheet that explains the others: each table, and of each column what it holds, how it is
/// filled in, and an invented example in grey.
final class GuideSheet {
  private static final String GREY = "808080";
  private static final int[] WIDTHS = {34, 52, 70, 44};

  private final Worksheet sheet;
  private final Language language;
  private final Words words;
  private final SectorNames sectors;
  private int row;

  private GuideSheet(Worksheet sheet, Language language, SectorNames sectors) {
    this.sheet = sheet;
    this.language = language;
    this.words = Words.of("plan", language);
    this.sectors = sectors;
  }

  static void write(Worksheet sheet, Language language, SectorNames sectors) {
    GuideSheet guide = new GuideSheet(sheet, language, sectors);
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.width(i, WIDTHS[i]);
    }
    guide.title(guide.words.say("guide.title"), 16);
    for (String key : List.of("guide.intro", "guide.languages", "guide.empty")) {
      guide.line(guide.words.say(key));
    }
    Layout.PLAN.sheets().forEach(guide::table);
  }

  private void title(String text, int size) {
    sheet.value(row, 0, text);
    sheet.style(row, 0).bold().fontSize(size).set();
    row++;
  }

  /// A sentence across all columns.
  private void line(String text) {
    sheet.value(row, 0, text);
    sheet.range(row, 0, row, WIDTHS.length - 1).merge();
    sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
    sheet.rowHeight(row, text.length() > 180 ? 32 : 16);
    row++;
  }

  private void table(Layout.Sheet table) {
    row++;
    title(table.title().in(language), 13);
    line(table.explanation().in(language));
    List<String> headings =
        List.of("guide.column", "guide.holds", "guide.explanation", "guide.example");
    for (int i = 0; i < headings.size(); i++) {
      sheet.value(row, i, words.say(headings.get(i)));
      sheet.style(row, i).bold().set();
    }
    row++;
    table.columns().forEach(this::column);
  }

  private void column(Layout.Column column) {
    sheet.value(row, 0, column.heading().in(language));
    sheet.value(row, 1, holds(column));
    sheet.value(row, 2, column.explanation().map(e -> e.in(language)).orElse(""));
    sheet.value(row, 3, column.example().map(e -> shown(column, e)).orElse(""));
    for (int i = 0; i < 3; i++) {
      sheet.style(row, i).wrapText(true).verticalAlignment("top").set();
    }
    sheet.style(row, 3).fontColor(GREY).italic().wrapText(true).verticalAlignment("top").set();
    row++;
  }

  private String holds(Layout.Column column) {
    List<String> parts = new ArrayList<>();
    String options =
        column.options().stream()
            .map(option -> column.option(option, language))
            .collect(Collectors.joining(", "));
    parts.add(words.say("kind." + column.kind().name().toLowerCase(Locale.ROOT), options));
    column.range().filter(_ -> isNarrow(column)).ifPresent(range -> parts.add(range(range)));
    if (column.required()) {
      parts.add(words.say("guide.required"));
    }
    if (SectorNames.isFor(column) && !sectors.all().isEmpty()) {
      parts.add(String.join(", ", sectors.all()));
    }
    return String.join("; ", parts);
  }

  /// Ranges that only keep out nonsense are not told.
  private static boolean isNarrow(Layout.Column column) {
    return column.kind() != Layout.Kind.YEAR
        && column.range().filter(range -> range.most().intValue() <= 100).isPresent();
  }

  private String range(Layout.Range range) {
    Numbers numbers = Numbers.in(language);
    return words.say("guide.range", numbers.exact(range.least()), numbers.exact(range.most()));
  }

  private String shown(Layout.Column column, String example) {
    return Stream.of(column)
        .filter(c -> !c.options().isEmpty())
        .map(c -> c.option(example, language))
        .findFirst()
        .orElseGet(() -> SectorNames.isFor(column) ? sectors.named(column, example) : example);
  }
}
