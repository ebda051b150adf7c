package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Places;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads and writes the file of a plan, a workbook or JSON. What is written and read again is the
/// same plan.
public final class PlanFiles {
  private static final Limits LIMITS =
      new Limits(
          5 * Limits.MEGABYTE,
          Integer.MAX_VALUE,
          20_000,
          256,
          100L * Limits.MEGABYTE,
          200,
          1_000,
          500);

  /// The account that all municipalities have; its sectors are offered in the template.
  private static final String NATIONAL_ACCOUNT = "ens-kommuner";

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /// OLE 2: a workbook of before 2007, or one that is locked with a password.
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private PlanFiles() {}

  /// The plan of a file, or all that is wrong with it at once. Which kind of file it is, its first
  /// bytes say.
  public static PlanReading read(byte[] file, Reference reference, Places places) {
    Problems problems = new Problems(LIMITS.problems());
    Tables tables = tables(file, problems);
    if (tables.excess().isPresent()) {
      return new PlanReading.Refused(List.of(tables.excess().get()));
    }
    return tables.isEmpty() && problems.hasErrors()
        ? new PlanReading.Refused(problems.all())
        : PlanReader.read(tables, reference, places, problems);
  }

  /// The tables of a file; none, and why, for one that is no file of a plan.
  static Tables tables(byte[] file, Problems problems) {
    if (file.length > LIMITS.fileBytes()) {
      problems.add(
          Place.FILE,
          FileKind.FILE_TOO_LARGE,
          new Problem.Count(LIMITS.fileBytes() / Limits.MEGABYTE));
      return new Tables();
    }
    if (startsWith(file, OLE)) {
      problems.add(Place.FILE, FileKind.LOCKED_OR_OLD_WORKBOOK);
      return new Tables();
    }
    return startsWith(file, ZIP)
        ? WorkbookIn.read(file, LIMITS, problems)
        : JsonFile.read(file, problems);
  }

  /// The plan of a text that [#json] wrote. What was stored is not held against today's reference
  /// data: it stays as it was. Throws [IllegalStateException] if it cannot be read.
  static Plan stored(String json) {
    Problems problems = new Problems(LIMITS.problems());
    Tables tables = JsonFile.read(json.getBytes(StandardCharsets.UTF_8), problems);
    return PlanReader.trusted(tables, problems);
  }

  /// What a column, or a table, is called in the file, for a page or a terminal.
  ///
  /// @param field key of a column of the actions (`start`), of a wording without its language
  ///     (`name`), or of a table (`effects`)
  public static String heading(String field, Language language) {
    return Layout.PLAN.heading(field).in(language);
  }

  private static boolean startsWith(byte[] file, byte[] first) {
    return file.length >= first.length
        && Arrays.equals(file, 0, first.length, first, 0, first.length);
  }

  /// The plan as a workbook, its headings in a language.
  public static byte[] workbook(Plan plan, Language language, Reference reference) {
    SectorNames sectors = SectorNames.of(plan.head().account(), language, reference);
    return WorkbookOut.write(PlanWriter.write(plan), language, reference, sectors);
  }

  /// A workbook to begin with: headings, choices and explanations, and no rows.
  public static byte[] template(Language language, Reference reference) {
    SectorNames sectors = SectorNames.of(NATIONAL_ACCOUNT, language, reference);
    return WorkbookOut.write(new Tables(), language, reference, sectors);
  }

  /// The plan as text: equal plans give equal text, tables and keys are in the order of the layout,
  /// and empty cells are left out.
  public static String json(Plan plan) {
    return JsonFile.write(PlanWriter.write(plan));
  }
}
