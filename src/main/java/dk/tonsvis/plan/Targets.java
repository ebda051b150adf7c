package dk.tonsvis.plan;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Registers targets and tells which hold. Where a municipality has a plan in force, that plan says
/// which its targets are; else those that were registered hold.
public final class Targets {
  /// The reason that stands where a target's base emissions are not known.
  public static final String BASE_NOT_PUBLISHED = "the base emissions are not published";

  private static final System.Logger LOG = System.getLogger(Targets.class.getName());

  private final Database database;
  private final TargetStore store;
  private final PlanStore plans;
  private final Journal journal;
  private final Clock clock;

  public Targets(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.store = new TargetStore(database);
    this.plans = new PlanStore(database);
    this.journal = journal;
    this.clock = clock;
  }

  /// Registers a target, once. A target is never overwritten.
  public Registration register(Target target, Actor actor) {
    return database.inTransaction(
        () -> {
          Optional<Target> existing = store.find(target.id());
          if (existing.isPresent()) {
            return existing.get().equals(target)
                ? new Registration.Unchanged(target)
                : new Registration.Taken(existing.get());
          }
          store.insert(target, clock.instant());
          Optional<String> place =
              target.owner().equals(Target.NATION) ? Optional.empty() : Optional.of(target.owner());
          journal.write(
              actor, place, new TargetRegistered(target.id(), target.year(), target.account()));
          return new Registration.Registered(target);
        });
  }

  /// Registers the targets that come with the program, where they are not there yet.
  public void registerShipped() {
    List<Target> registered = list();
    for (Target target : ShippedTargets.read()) {
      if (!registered.contains(target)
          && register(target, Actor.part("reference")) instanceof Registration.Taken taken) {
        // What was registered stays; a reworded target comes under an id of its own.
        LOG.log(System.Logger.Level.INFO, "kept as registered: " + taken.existing().id());
      }
    }
  }

  /// The targets of a municipality or, with [Target#NATION], of the nation, soonest first: those of
  /// its plan in force, and the registered ones where there is no such plan or it has none.
  public List<Target> of(String owner) {
    List<Target> planned = owner.equals(Target.NATION) ? List.of() : planned(owner);
    return planned.isEmpty()
        ? list().stream().filter(target -> target.owner().equals(owner)).toList()
        : planned;
  }

  private List<Target> planned(String municipality) {
    return plans.findInForce(municipality).stream()
        .flatMap(revision -> revision.plan().targets().stream())
        .sorted(Comparator.comparingInt(Target::year).thenComparing(Target::id))
        .toList();
  }

  /// All registered targets, by owner and year.
  public List<Target> list() {
    return store.list();
  }
}
