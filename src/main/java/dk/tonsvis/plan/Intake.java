package dk.tonsvis.plan;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.place.Places;
import dk.tonsvis.reference.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Reads the file of a plan, holds it against what is there, and stores it as a draft.
final class Intake {
  private final PlanStore store;
  private final Journal journal;
  private final Reference reference;
  private final Places places;
  private final Clock clock;

  Intake(PlanStore store, Journal journal, Reference reference, Places places, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.reference = reference;
    this.places = places;
    this.clock = clock;
  }

  PlanImport rehearse(byte[] file) {
    return switch (read(file)) {
      case PlanReading.Refused refused -> new PlanImport.Rejected(refused.problems());
      case PlanReading.Read read ->
          findSame(read.plan())
              .<PlanImport>map(PlanImport.Unchanged::new)
              .orElseGet(
                  () -> new PlanImport.Ready(read.plan(), read.warnings(), against(read.plan())));
    };
  }

  PlanImport store(byte[] file, String fileName, boolean isShipped, Actor actor) {
    PlanStore.Origin origin = new PlanStore.Origin(fileName, PlanStore.hash(file), isShipped);
    return switch (read(file)) {
      case PlanReading.Refused refused -> new PlanImport.Rejected(refused.problems());
      case PlanReading.Read read ->
          store.writing(
              read.plan().head().municipality(),
              () ->
                  findSame(read.plan())
                      .<PlanImport>map(PlanImport.Unchanged::new)
                      .orElseGet(() -> stored(read, origin, actor)));
    };
  }

  private PlanImport.Stored stored(PlanReading.Read read, PlanStore.Origin origin, Actor actor) {
    Plan plan = read.plan();
    String municipality = plan.head().municipality();
    int number = store.insert(plan, PlanFiles.json(plan), origin, clock.instant());
    Revision revision = store.find(municipality, number).orElseThrow();
    journal.write(
        actor,
        Optional.of(municipality),
        new PlanStored(number, plan.head().title().danish(), revision.hash()));
    return new PlanImport.Stored(revision, read.warnings(), against(plan));
  }

  private Optional<Revision> findSame(Plan plan) {
    byte[] text = PlanFiles.json(plan).getBytes(StandardCharsets.UTF_8);
    return store.findByContent(plan.head().municipality(), PlanStore.hash(text));
  }

  /// How a plan differs from the revision in force, for the municipality's own eyes.
  Optional<PlanImport.Against> against(Plan plan) {
    return store
        .findInForce(plan.head().municipality())
        .map(
            inForce ->
                new PlanImport.Against(
                    inForce.number(),
                    PlanComparison.between(
                        List.of(inForce.plan(), plan),
                        reference,
                        RevisionComparison.Readers.MUNICIPALITY),
                    Ratchet.between(inForce.plan(), plan, StepRules.today(clock).getYear())));
  }

  private PlanReading read(byte[] file) {
    return PlanFiles.read(file, reference, places);
  }
}
