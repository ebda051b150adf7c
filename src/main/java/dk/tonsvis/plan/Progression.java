package dk.tonsvis.plan;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Fact;
import dk.tonsvis.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Notes the steps that revisions take, each with its fact.
final class Progression {
  private final PlanStore store;
  private final Journal journal;
  private final Clock clock;

  Progression(PlanStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  Hearing hear(
      String municipality, int number, LocalDate on, Optional<LocalDate> until, Actor actor) {
    return step(
        municipality,
        number,
        Hearing.Refused::new,
        revision -> {
          List<Obstacle> obstacles =
              StepRules.toHearing(revision, on, until, StepRules.today(clock));
          if (!obstacles.isEmpty()) {
            return new Hearing.Refused(obstacles);
          }
          take(revision, new Step.Hearing(on, until));
          write(
              revision,
              actor,
              new PlanSentToHearing(number, on.toString(), until.map(LocalDate::toString)));
          return new Hearing.Sent(again(revision));
        });
  }

  Adoption adopt(
      String municipality, int number, LocalDate on, String body, String caseNumber, Actor actor) {
    return step(
        municipality,
        number,
        Adoption.Refused::new,
        revision -> {
          Optional<Revision> inForce = store.findInForce(municipality);
          List<Loosening> loosenings =
              inForce
                  .map(before -> Ratchet.between(before.plan(), revision.plan(), on.getYear()))
                  .orElse(List.of());
          List<Obstacle> obstacles =
              StepRules.toAdoption(
                  revision, inForce, loosenings, on, body, caseNumber, StepRules.today(clock));
          if (!obstacles.isEmpty()) {
            return new Adoption.Refused(obstacles);
          }
          inForce.ifPresent(before -> take(before, new Step.Superseded(on, number)));
          take(revision, new Step.Adopted(on, body.strip(), caseNumber.strip()));
          Optional<Integer> superseded = inForce.map(Revision::number);
          write(
              revision,
              actor,
              new PlanAdopted(number, on.toString(), body.strip(), caseNumber.strip(), superseded));
          return new Adoption.Adopted(again(revision), superseded, loosenings);
        });
  }

  Certification certify(
      String municipality, int number, LocalDate on, String framework, String by, Actor actor) {
    return step(
        municipality,
        number,
        Certification.Refused::new,
        revision -> {
          List<Obstacle> obstacles =
              StepRules.toCertification(revision, on, framework, by, StepRules.today(clock));
          if (!obstacles.isEmpty()) {
            return new Certification.Refused(obstacles);
          }
          take(revision, new Step.Certified(on, framework.strip(), by.strip()));
          write(
              revision,
              actor,
              new PlanCertified(number, on.toString(), framework.strip(), by.strip()));
          return new Certification.Certified(again(revision));
        });
  }

  private <T> T step(
      String municipality,
      int number,
      Function<List<Obstacle>, T> refusal,
      Function<Revision, T> work) {
    return store.writing(
        municipality,
        () ->
            store
                .find(municipality, number)
                .map(work)
                .orElseGet(
                    () ->
                        refusal.apply(
                            List.of(new Obstacle.UnknownRevision(municipality, number)))));
  }

  private void take(Revision revision, Step step) {
    store.insert(revision.municipality(), revision.number(), step, clock.instant());
  }

  private void write(Revision revision, Actor actor, Fact fact) {
    journal.write(actor, Optional.of(revision.municipality()), fact);
  }

  private Revision again(Revision revision) {
    return store.find(revision.municipality(), revision.number()).orElseThrow();
  }
}
