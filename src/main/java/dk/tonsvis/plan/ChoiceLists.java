package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListFormulaDataValidation;
import org.dhatim.fastexcel.Worksheet;

/// The lists behind the drop-downs of a workbook. They stand on a hidden sheet, since a list within
/// the rule itself holds no more than 255 characters.
final class ChoiceLists {
  /// Rows below the headings that have drop-downs.
  private static final int ROWS = 2_000;

  /// Columns whose cells name a row of another table: where the names stand.
  private static final Map<String, String> NAMES_OF =
      Map.of(
          "actions.theme", "themes",
          "themes.shares_with", "themes",
          "actions.included_in", "actions",
          "actions.superseded_by", "actions",
          "actions.merged_with", "actions",
          "effects.action", "actions",
          "milestones.action", "actions");

  private final Worksheet hidden;
  private final Language language;
  private final SectorNames sectors;
  private final Map<List<String>, String> written = new HashMap<>();

  ChoiceLists(Worksheet hidden, Language language, SectorNames sectors) {
    this.hidden = hidden;
    this.language = language;
    this.sectors = sectors;
  }

  Language language() {
    return language;
  }

  /// Gives a column of a sheet its drop-down, if it has one. Where other texts are right as well
  /// (several choices, pools beside sectors) the list only helps.
  void offer(Worksheet sheet, Layout.Sheet table, Layout.Column column, int index) {
    Optional<String> list = list(table, column);
    if (list.isEmpty()) {
      return;
    }
    ListFormulaDataValidation rule =
        sheet.range(1, index, ROWS, index).validateWithListByFormula(list.get()).allowBlank(true);
    if (column.kind() == Layout.Kind.CHOICE) {
      rule.errorStyle(DataValidationErrorStyle.STOP).showErrorMessage(true);
    } else {
      rule.showErrorMessage(false);
    }
  }

  private Optional<String> list(Layout.Sheet table, Layout.Column column) {
    Optional<String> other = Optional.ofNullable(NAMES_OF.get(table.key() + "." + column.key()));
    if (other.isPresent()) {
      String title = Layout.PLAN.sheet(other.get()).title().in(language);
      return Optional.of("'" + title + "'!$A$2:$A$" + ROWS);
    }
    List<String> words =
        switch (column.kind()) {
          case CHOICE, CHOICES ->
              column.options().stream().map(option -> column.option(option, language)).toList();
          case YES -> List.of(column.option("yes", language));
          case TEXT, LIST -> SectorNames.isFor(column) ? sectors.all() : List.of();
          default -> List.of();
        };
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(written.computeIfAbsent(words, this::write));
  }

  private String write(List<String> words) {
    int column = written.size();
    for (int row = 0; row < words.size(); row++) {
      hidden.value(row, column, words.get(row));
    }
    String letters = letters(column);
    return "'" + hidden.getName() + "'!$" + letters + "$1:$" + letters + "$" + words.size();
  }

  private static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + letters(column % 26);
  }
}
