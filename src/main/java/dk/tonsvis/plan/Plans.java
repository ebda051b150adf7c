package dk.tonsvis.plan;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.place.Places;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Stores the revisions of plans, notes the steps they take, and tells which is in force.
///
/// Nothing is overwritten: a plan that is changed is another revision. One writer of a municipality
/// at a time; what is refused is refused for all its reasons at once, and leaves nothing behind.
public final class Plans {
  private final PlanStore store;
  private final Reference reference;
  private final Intake intake;
  private final Progression progression;

  public Plans(
      Database database, Journal journal, Reference reference, Places places, Clock clock) {
    this.store = new PlanStore(database);
    this.reference = reference;
    this.intake = new Intake(store, journal, reference, places, clock);
    this.progression = new Progression(store, journal, clock);
  }

  /// All revisions of a municipality, oldest first, drafts among them: for its own eyes.
  public List<Revision> list(String municipality) {
    return store.list(municipality);
  }

  /// The revisions that everyone may read, oldest first: in hearing, adopted, certified and
  /// superseded ones.
  public List<Revision> listPublic(String municipality) {
    return store.listPublic(municipality);
  }

  public Optional<Revision> findInForce(String municipality) {
    return store.findInForce(municipality);
  }

  /// A revision, also a draft: for the municipality's own eyes.
  public Optional<Revision> find(String municipality, int number) {
    return store.find(municipality, number);
  }

  /// A revision that everyone may read.
  public Optional<Revision> findPublic(String municipality, int number) {
    return store.find(municipality, number).filter(revision -> revision.state().isPublic());
  }

  /// The revisions in hearing whose last day is one of these, both ends among them.
  public List<Revision> listHearingsThatEnd(LocalDate from, LocalDate until) {
    return store.listHearingsThatEnd(from, until).stream()
        .filter(revision -> revision.state() == State.HEARING)
        .toList();
  }

  /// How two revisions of a municipality differ. Names of people are left out. Throws
  /// [IllegalArgumentException] for those of two municipalities.
  public RevisionComparison compare(Revision earlier, Revision later) {
    return compare(List.of(earlier, later));
  }

  /// The same for revisions with others between them: what was renumbered in one that was adopted
  /// between the two is followed through it.
  public RevisionComparison compareThrough(Revision earlier, Revision later) {
    List<Revision> chain = new ArrayList<>(List.of(earlier));
    store.listPublic(earlier.municipality()).stream()
        .filter(between -> between.number() > earlier.number())
        .filter(between -> between.number() < later.number())
        .filter(between -> between.adoption().isPresent())
        .forEach(chain::add);
    chain.add(later);
    return compare(chain);
  }

  private RevisionComparison compare(List<Revision> chain) {
    return PlanComparison.between(
        chain.stream().map(Revision::plan).toList(),
        reference,
        RevisionComparison.Readers.EVERYONE);
  }

  /// How a plan that is not stored stands to the revision in force; empty where none is. For the
  /// municipality's own eyes.
  public Optional<PlanImport.Against> holdAgainstInForce(Plan plan) {
    return intake.against(plan);
  }

  /// How two plans of a municipality differ, drafts among them. For the municipality's own eyes,
  /// since it names people.
  public RevisionComparison compareInside(Plan earlier, Plan later) {
    return PlanComparison.between(
        List.of(earlier, later), reference, RevisionComparison.Readers.MUNICIPALITY);
  }

  /// Reads and checks a file, and says how it differs from the revision in force. Nothing is
  /// written.
  public PlanImport rehearse(String fileName, byte[] file) {
    return intake.rehearse(file);
  }

  /// Reads, checks and stores a file as a draft.
  public PlanImport importFile(String fileName, byte[] file, Actor actor) {
    return intake.store(file, fileName, false, actor);
  }

  /// Sends a draft out for everyone to comment on, until a day if one is set.
  public Hearing sendToHearing(
      String municipality, int number, LocalDate on, Optional<LocalDate> until, Actor actor) {
    return progression.hear(municipality, number, on, until, actor);
  }

  /// Puts a revision in force by the decision of a body. The one that was in force before is
  /// superseded in the same transaction.
  ///
  /// @param caseNumber empty where it is not known
  public Adoption adopt(
      String municipality, int number, LocalDate on, String body, String caseNumber, Actor actor) {
    return progression.adopt(municipality, number, on, body, caseNumber, actor);
  }

  /// Notes that an adopted revision was certified under a framework.
  public Certification certify(
      String municipality, int number, LocalDate on, String framework, String by, Actor actor) {
    return progression.certify(municipality, number, on, framework, by, actor);
  }

  /// Stores the plans that come with the program where they are not there yet, with the steps they
  /// have taken.
  public void storeShipped() {
    new ShippedPlans(store, intake, progression).store();
  }
}
