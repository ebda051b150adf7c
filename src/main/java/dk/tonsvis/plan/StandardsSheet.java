package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.StandardAction;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/// The standard actions, to adopt from: their ids stand in a column of the actions.
final class StandardsSheet {
  private static final List<String> COLUMNS =
      List.of("standard.id", "standard.group", "standard.name", "standard.prevalence");
  private static final int[] WIDTHS = {28, 22, 60, 18};

  private StandardsSheet() {}

  static void write(Worksheet sheet, Language language, Reference reference) {
    Words words = Words.of("plan", language);
    for (int i = 0; i < COLUMNS.size(); i++) {
      sheet.value(0, i, words.say(COLUMNS.get(i)));
      sheet.style(0, i).bold().set();
      sheet.width(i, WIDTHS[i]);
    }
    sheet.freezePane(0, 1);
    int row = 1;
    for (StandardAction action : reference.standardActions()) {
      sheet.value(row, 0, action.id());
      sheet.value(row, 1, words.say("standard.group." + action.group().code()));
      sheet.value(row, 2, action.name().in(language));
      sheet.value(row, 3, BigDecimal.valueOf(action.prevalence().value()).movePointRight(2));
      row++;
    }
  }
}
