package dk.tonsvis.drafting;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.PlanTables;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.store.Database;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Keeps working copies of plans: makes them, changes them row by row, takes changes back, checks
/// them, and makes revisions of them. Every change is a fact in the journal.
public final class WorkingCopies {
  private final Database database;
  private final CopyStore store;
  private final Journal journal;
  private final Plans plans;
  private final Reference reference;
  private final Places places;
  private final Clock clock;

  public WorkingCopies(
      Database database,
      Journal journal,
      Plans plans,
      Reference reference,
      Places places,
      Clock clock) {
    this.database = database;
    this.store = new CopyStore(database);
    this.journal = journal;
    this.plans = plans;
    this.reference = reference;
    this.places = places;
    this.clock = clock;
  }

  /// The copies of a municipality that are worked on, oldest first.
  public List<WorkingCopy> list(String municipality) {
    return store.list(municipality);
  }

  public Optional<WorkingCopy> find(CopyId id) {
    return store.find(id);
  }

  /// A copy with its rows.
  public Optional<CopyContent> read(CopyId id) {
    return store.find(id).map(copy -> new CopyContent(copy, store.rows(id, copy.version())));
  }

  /// A row as it was in a version; empty where it was not there, or where that is too long ago.
  public Optional<CopyRow> findRow(CopyId id, int row, int version) {
    return store.rows(id, version).stream().filter(r -> r.id() == row).findFirst();
  }

  /// The last change of somebody's that [#undo] would take back.
  public Optional<CopyChange> findUndoable(CopyId id, Actor actor) {
    return store.find(id).flatMap(copy -> Undo.findLast(edit(copy, actor)));
  }

  /// The last changes, newest first; as many as are kept.
  public List<CopyChange> changes(CopyId id) {
    return store.changes(id);
  }

  /// A copy of a revision, whatever its state.
  public WorkingCopy makeFrom(Revision revision, String name, Actor actor) {
    return make(
        revision.municipality(),
        name,
        Optional.of(revision.number()),
        PlanTables.of(revision.plan()),
        actor);
  }

  /// A copy of what stands in a file, finished or not.
  public WorkingCopy makeFrom(PlanTables tables, String municipality, String name, Actor actor) {
    return make(municipality, name, Optional.empty(), tables, actor);
  }

  /// A copy with nothing in it but what every plan of the municipality says of itself.
  public WorkingCopy makeEmpty(String municipality, String name, Actor actor) {
    PlanTables.Row row =
        new PlanTables.Row(
            Map.of(
                "municipality",
                municipality,
                "account",
                "ens-kommuner",
                "baseline",
                "national",
                "baseline_source",
                "kf25"),
            Map.of());
    return make(
        municipality, name, Optional.empty(), new PlanTables(Map.of("plan", List.of(row))), actor);
  }

  private WorkingCopy make(
      String municipality,
      String name,
      Optional<Integer> fromRevision,
      PlanTables tables,
      Actor actor) {
    WorkingCopy copy =
        new WorkingCopy(
            CopyId.next(), municipality, name.strip(), fromRevision, 1, clock.instant(), actor);
    return database.inTransaction(
        () -> {
          int rows = new Making(store, copy).store(tables);
          write(
              copy, actor, new CopyFact.CopyMade(copy.id().toString(), copy.fromRevision(), rows));
          return copy;
        });
  }

  /// Saves some cells of a row, as somebody wants them who saw a version of the copy.
  public Saving save(CopyId id, int row, int version, Map<String, String> cells, Actor actor) {
    return editing(id, actor, edit -> RowEdits.save(edit, row, version, cells));
  }

  /// Settles a conflict by what was chosen for each field.
  ///
  /// @param shown the row that was shown as theirs, or as it was before they removed it
  /// @param version of the copy when it was shown
  public Saving decide(
      CopyId id, CopyRow shown, int version, Map<String, String> chosen, Actor actor) {
    return editing(id, actor, edit -> RowEdits.decide(edit, shown, version, chosen));
  }

  /// Adds a row at the end of a table.
  public Saving add(CopyId id, String table, Map<String, String> cells, Actor actor) {
    return editing(id, actor, edit -> RowEdits.add(edit, table, cells));
  }

  /// Removes a row, and with an action its effects and milestones.
  public Saving remove(CopyId id, int row, int version, Actor actor) {
    return editing(id, actor, edit -> RowEdits.remove(edit, row, version));
  }

  /// Moves a row by one place up (−1) or down (1).
  public Saving move(CopyId id, int row, int by, Actor actor) {
    return editing(id, actor, edit -> RowEdits.move(edit, row, by));
  }

  /// Gives a row another number or id; whatever names it follows.
  public Saving renumber(CopyId id, int row, String to, Actor actor) {
    return editing(id, actor, edit -> Renumbering.renumber(edit, row, to, numbersBefore(edit)));
  }

  private List<String> numbersBefore(Editing edit) {
    WorkingCopy copy = edit.copy();
    return copy.fromRevision().flatMap(number -> plans.find(copy.municipality(), number)).stream()
        .flatMap(revision -> revision.plan().actions().stream())
        .map(Action::number)
        .toList();
  }

  private Saving editing(CopyId id, Actor actor, Function<Editing, Saving> work) {
    return database.inTransaction(
        () ->
            store
                .findAndLock(id)
                .map(copy -> work.apply(edit(copy, actor)))
                .orElseGet(Saving.NoSuchRow::new));
  }

  private Editing edit(WorkingCopy copy, Actor actor) {
    return new Editing(store, journal, copy, actor, clock.instant());
  }

  /// Takes back the last change that somebody made and has not taken back yet.
  public Undoing undo(CopyId id, Actor actor) {
    return database.inTransaction(
        () ->
            store
                .findAndLock(id)
                .map(copy -> Undo.undo(edit(copy, actor)))
                .orElseGet(Undoing.Nothing::new));
  }

  /// Lets a copy go: nobody sees it any more, and after a month it is gone (`retention.csv`).
  public void discard(CopyId id, Actor actor) {
    database.inTransaction(
        () -> {
          Optional<WorkingCopy> copy = store.findAndLock(id);
          copy.ifPresent(
              found -> {
                store.end(id, clock.instant());
                write(found, actor, new CopyFact.CopyDiscarded(id.toString(), found.version()));
              });
          return copy;
        });
  }

  /// What is wrong with a copy, or worth knowing.
  public CopyCheck check(CopyContent content) {
    return Checking.check(content, reference, places);
  }

  /// How a plan that a check found sound stands to the revision in force; empty where none is.
  public Optional<PlanImport.Against> difference(Plan plan) {
    return plans.holdAgainstInForce(plan);
  }

  /// Stores a copy as a draft revision, if it is a plan.
  public RevisionMaking makeRevision(CopyId id, Actor actor) {
    return database.inTransaction(
        () -> {
          WorkingCopy copy = store.findAndLock(id).orElseThrow();
          CopyContent content = new CopyContent(copy, store.rows(id, copy.version()));
          CopyCheck check = check(content);
          return check
              .plan()
              .map(plan -> makeRevision(content, plan, actor))
              .orElseGet(() -> new RevisionMaking.Refused(check.findings()));
        });
  }

  private RevisionMaking makeRevision(CopyContent content, Plan plan, Actor actor) {
    WorkingCopy copy = content.copy();
    if (!plan.head().municipality().equals(copy.municipality())) {
      throw new IllegalStateException("a copy of " + copy.municipality() + " is of another");
    }
    byte[] file = PlanFiles.json(plan).getBytes(StandardCharsets.UTF_8);
    return switch (plans.importFile(copy.id() + ".json", file, actor)) {
      case PlanImport.Stored stored -> {
        int number = stored.revision().number();
        write(
            copy,
            actor,
            new CopyFact.CopyMadeRevision(copy.id().toString(), copy.version(), number));
        yield new RevisionMaking.Made(stored.revision());
      }
      case PlanImport.Unchanged unchanged -> new RevisionMaking.Unchanged(unchanged.revision());
      case PlanImport.Rejected rejected ->
          new RevisionMaking.Refused(rejected.problems().stream().map(this::finding).toList());
      case PlanImport.Ready _ -> throw new IllegalStateException("a rehearsal was not asked for");
    };
  }

  private Finding finding(Problem problem) {
    return new Finding(Optional.empty(), OptionalInt.empty(), Optional.empty(), problem);
  }

  private void write(WorkingCopy copy, Actor actor, CopyFact fact) {
    journal.write(actor, Optional.of(copy.municipality()), fact);
  }
}
