package dk.tonsvis.plan;

import dk.tonsvis.place.Places;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.FileKind;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Place;
import dk.tonsvis.sheet.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads and writes the file of a plan, a workbook or JSON. What is written and read again is the
/// same plan.
public final class PlanFiles {
  /// Size of the file as it lies.
  private static final int LARGEST = 5_000_000;

  /// How many problems are listed before the rest is counted.
  private static final int PROBLEMS = 500;

  private PlanFiles() {}

  /// The plan of a file, or all that is wrong with it at once.
  public static PlanReading read(byte[] file, Reference reference, Places places) {
    if (file.length > LARGEST) {
      return refused(FileKind.FILE_TOO_LARGE, new Problem.Count(LARGEST / 1_000_000));
    }
    Problems problems = new Problems(PROBLEMS);
    Tables tables = JsonFile.read(file, problems);
    if (tables.excess().isPresent()) {
      return new PlanReading.Refused(List.of(tables.excess().get()));
    }
    return problems.hasErrors()
        ? new PlanReading.Refused(problems.all())
        : PlanReader.read(tables, reference, places, problems);
  }

  /// A plan that was stored as [#json]. It was checked when it came in, so that it can be read
  /// whatever the reference data say today.
  static Plan stored(String json) {
    Problems problems = new Problems(PROBLEMS);
    Tables tables = JsonFile.read(json.getBytes(StandardCharsets.UTF_8), problems);
    return PlanReader.readStored(tables, problems);
  }

  private static PlanReading refused(Problem.Kind kind, Problem.Argument... arguments) {
    return new PlanReading.Refused(List.of(Problem.of(Place.FILE, kind, arguments)));
  }

  /// The plan as text: equal plans give equal text, tables and keys are in the order of the layout,
  /// and empty cells are left out.
  public static String json(Plan plan) {
    return JsonFile.write(PlanWriter.write(plan));
  }
}
