package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.sheet.Content;
import dk.tonsvis.sheet.XmlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;

/// One table of a plan as a sheet: headings that stay in sight, a row for each line.
final class TableSheet {
  private static final String HEADING_COLOUR = "DCE6EC";
  private static final String TEXT = "@";

  private final Worksheet sheet;
  private final Layout.Sheet table;
  private final List<Line> lines;
  private final ChoiceLists lists;
  private final SectorNames sectors;
  private final Language language;

  private TableSheet(
      Worksheet sheet,
      Layout.Sheet table,
      List<Line> lines,
      ChoiceLists lists,
      SectorNames sectors) {
    this.sheet = sheet;
    this.table = table;
    this.lines = lines;
    this.lists = lists;
    this.sectors = sectors;
    this.language = lists.language();
  }

  static void write(
      Worksheet sheet,
      Layout.Sheet table,
      List<Line> lines,
      ChoiceLists lists,
      SectorNames sectors) {
    TableSheet one = new TableSheet(sheet, table, lines, lists, sectors);
    List<String> extras = one.headings();
    for (int i = 0; i < lines.size(); i++) {
      one.row(i + 1, lines.get(i), extras);
    }
  }

  /// Writes the headings and gives the columns that are not ours, which stand behind the others.
  private List<String> headings() {
    SequencedSet<String> extras = new TreeSet<>();
    lines.forEach(line -> extras.addAll(line.extras().keySet()));
    int index = 0;
    for (Layout.Column column : table.columns()) {
      heading(index, column.heading().in(language), format(column), width(column));
      if (column.required()) {
        sheet.style(0, index).bold().fillColor(HEADING_COLOUR).wrapText(true).set();
      }
      lists.offer(sheet, table, column, index);
      index++;
    }
    for (String extra : extras) {
      heading(index++, XmlText.encoded(extra), TEXT, 20);
    }
    sheet.freezePane(1, 1);
    return new ArrayList<>(extras);
  }

  private void heading(int index, String name, String format, int width) {
    sheet.style(index).format(format).set();
    sheet.width(index, width);
    sheet.value(0, index, name);
    sheet.style(0, index).fillColor(HEADING_COLOUR).wrapText(true).set();
  }

  private void row(int row, Line line, List<String> extras) {
    for (int i = 0; i < table.columns().size(); i++) {
      Layout.Column column = table.columns().get(i);
      int index = i;
      line.find(column.key()).ifPresent(content -> cell(row, index, column, content, line));
    }
    for (int i = 0; i < extras.size(); i++) {
      if (line.extras().containsKey(extras.get(i))) {
        text(row, table.columns().size() + i, String.valueOf(line.extras().get(extras.get(i))));
      }
    }
  }

  private void cell(int row, int index, Layout.Column column, Content content, Line line) {
    switch (content) {
      case Content.Text text -> text(row, index, shown(column, text.text(), line));
      case Content.Day day -> {
        sheet.value(row, index, day.day());
        sheet.style(row, index).format(format(column)).set();
      }
      case Content.Percent percent -> sheet.value(row, index, percent.number());
      case Content.Numeric numeric -> {
        sheet.value(row, index, numeric.number());
        if (isWhole(numeric.number()) && column.kind() != Layout.Kind.YEAR) {
          sheet.style(row, index).format("#,##0").set();
        }
      }
    }
  }

  private void text(int row, int index, String text) {
    sheet.value(row, index, XmlText.encoded(text));
    sheet.style(row, index).format(TEXT).wrapText(true).verticalAlignment("top").set();
  }

  private String shown(Layout.Column column, String text, Line line) {
    return switch (column.kind()) {
      case CHOICE, YES -> column.option(text, language);
      case CHOICES ->
          CellReader.parts(new Content.Text(text)).stream()
              .map(option -> column.option(option, language))
              .collect(Collectors.joining(LineWriter.SEPARATOR));
      default -> isSectorOfPlan(column, line) ? sectors.named(column, text) : text;
    };
  }

  /// A target may be measured on another account, whose sectors have other names.
  private static boolean isSectorOfPlan(Layout.Column column, Line line) {
    return SectorNames.isFor(column) && line.find("account").isEmpty();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.scale() <= 0;
  }

  private String format(Layout.Column column) {
    return switch (column.kind()) {
      case DAY -> language == Language.DANISH ? "dd-mm-yyyy" : "yyyy-mm-dd";
      case NUMBER, TONNES, PERCENT, KRONER, WHOLE, YEAR -> "General";
      case TEXT, LIST, CHOICE, CHOICES, YES, WHEN -> TEXT;
    };
  }

  private int width(Layout.Column column) {
    int least = Math.max(10, column.heading().in(language).length() / 2 + 4);
    return switch (column.kind()) {
      case TEXT, LIST, CHOICES -> column.key().matches(".*_(da|en)") ? 40 : Math.max(18, least);
      case CHOICE -> 24;
      default -> Math.max(12, least);
    };
  }
}
