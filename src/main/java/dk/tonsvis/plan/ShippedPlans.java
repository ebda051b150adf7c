package dk.tonsvis.plan;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The plans that come with the program: their files, and in the table `shipped-plans.csv` the
/// steps that each has taken. A file is stored once. What was stored stays as it is, and a
/// municipality that has a revision of its own gets no more of ours.
final class ShippedPlans {
  private static final System.Logger LOG = System.getLogger(ShippedPlans.class.getName());
  static final String[] COLUMNS = {
    "file", "step", "on", "until", "body", "case_number", "framework", "by"
  };

  private static final Actor ACTOR = Actor.part("reference");

  private final PlanStore store;
  private final Intake intake;
  private final Progression progression;

  ShippedPlans(PlanStore store, Intake intake, Progression progression) {
    this.store = store;
    this.intake = intake;
    this.progression = progression;
  }

  void store() {
    store(Table.read(ShippedPlans.class, "shipped-plans.csv", COLUMNS), ShippedPlans::file);
  }

  /// The same for another table and other files.
  void store(Table table, Function<String, byte[]> files) {
    Map<String, String> stored = store.shipped();
    for (Map.Entry<String, List<Row>> plan : byFile(table).entrySet()) {
      byte[] file = files.apply(plan.getKey());
      String hash = stored.get(plan.getKey());
      if (hash == null) {
        store(plan.getKey(), file, plan.getValue());
      } else if (!hash.equals(PlanStore.hash(file))) {
        LOG.log(System.Logger.Level.INFO, "kept as stored: " + plan.getKey());
      }
    }
  }

  private void store(String name, byte[] file, List<Row> steps) {
    switch (intake.rehearse(file)) {
      case PlanImport.Ready ready -> {
        String municipality = ready.plan().head().municipality();
        if (store.hasOwn(municipality)) {
          LOG.log(System.Logger.Level.INFO, municipality + " has plans of its own, left: " + name);
        } else {
          store.writing(municipality, () -> storeWithSteps(name, file, steps));
        }
      }
      case PlanImport.Unchanged _ ->
          LOG.log(System.Logger.Level.INFO, "stored already under another name: " + name);
      case PlanImport.Rejected rejected ->
          throw new IllegalStateException(name + " is not fit: " + rejected.problems());
      case PlanImport.Stored stored ->
          throw new IllegalStateException("a rehearsal stored " + stored.revision().number());
    }
  }

  private PlanImport storeWithSteps(String name, byte[] file, List<Row> steps) {
    PlanImport outcome = intake.store(file, name, true, ACTOR);
    if (outcome instanceof PlanImport.Stored stored) {
      for (Row row : steps) {
        List<Obstacle> obstacles = take(stored.revision(), row);
        if (!obstacles.isEmpty()) {
          // What the municipality did itself goes before what we know of it.
          LOG.log(System.Logger.Level.WARNING, name + " stays where it is: " + obstacles);
          break;
        }
      }
    }
    return outcome;
  }

  private List<Obstacle> take(Revision revision, Row row) {
    String municipality = revision.municipality();
    int number = revision.number();
    return switch (row.find("step").orElse("")) {
      case "" -> List.of();
      case "hearing" -> {
        Hearing hearing =
            progression.hear(municipality, number, row.day("on"), row.findDay("until"), ACTOR);
        yield hearing instanceof Hearing.Refused refused ? refused.obstacles() : List.of();
      }
      case "adopted" -> {
        Adoption adoption =
            progression.adopt(
                municipality,
                number,
                row.day("on"),
                row.text("body"),
                row.find("case_number").orElse(""),
                ACTOR);
        yield adoption instanceof Adoption.Refused refused ? refused.obstacles() : List.of();
      }
      case "certified" -> {
        Certification certification =
            progression.certify(
                municipality, number, row.day("on"), row.text("framework"), row.text("by"), ACTOR);
        yield certification instanceof Certification.Refused refused
            ? refused.obstacles()
            : List.of();
      }
      default -> throw new IllegalArgumentException("no such step: " + row);
    };
  }

  private static Map<String, List<Row>> byFile(Table table) {
    return table.rows().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text("file"), LinkedHashMap::new, Collectors.toList()));
  }

  private static byte[] file(String name) {
    try (InputStream in = ShippedPlans.class.getResourceAsStream("shipped/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no file shipped/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
