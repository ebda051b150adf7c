package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.reference.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes the tables of a plan as a workbook for people: explanations first, a sheet for each
/// table, drop-down lists for what can be chosen.
///
/// No text can act as a formula: texts are written as string cells, which are never evaluated, and
/// their columns have the format of text (`@`), so that they stay texts when somebody edits them.
/// They are read back as they were, with nothing put before them.
final class WorkbookOut {
  private WorkbookOut() {}

  static byte[] write(Tables tables, Language language, Reference reference, SectorNames sectors) {
    Words words = Words.of("plan", language);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Tonsvis", "1.0")) {
      // Excel shows the sheets in this order; the lists are filled while the tables are written.
      Worksheet guide = workbook.newWorksheet(words.say("guide.title"));
      Stream<Worksheet> sheets =
          Layout.PLAN.sheets().stream()
              .map(sheet -> workbook.newWorksheet(sheet.title().in(language)));
      Worksheet[] ofTables = sheets.toArray(Worksheet[]::new);
      Worksheet standards = workbook.newWorksheet(words.say("guide.standards"));
      Worksheet hidden = workbook.newWorksheet(words.say("guide.lists"));
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      GuideSheet.write(guide, language, sectors);
      StandardsSheet.write(standards, language, reference);
      ChoiceLists lists = new ChoiceLists(hidden, language, sectors);
      for (int i = 0; i < ofTables.length; i++) {
        Layout.Sheet sheet = Layout.PLAN.sheets().get(i);
        TableSheet.write(ofTables[i], sheet, tables.lines(sheet.key()), lists, sectors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Whether a sheet is one of those that explain, in either language, and has nothing to be read.
  static boolean isOwnSheet(String name) {
    return Stream.of(Language.values())
        .map(language -> Words.of("plan", language))
        .flatMap(
            words -> Stream.of("guide.title", "guide.standards", "guide.lists").map(words::say))
        .anyMatch(own -> Layout.plain(own).equals(Layout.plain(name)));
  }
}
