package dk.tonsvis.pathway;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Adaptation;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Targets;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.Sector;
import java.util.List;
import java.util.Optional;

/// Tells where emissions lead: with a plan, without it, and with anything about it turned.
///
/// The last results are kept, by a hash of everything that went in. Nothing is stored and nothing
/// changed. May be asked by many at once.
public final class Pathways {
  /// The projection that is laid on a place without a plan.
  public static final Baseline WITHOUT_PLAN = new Baseline.National("kf25");

  private static final int KEPT_IN_MEMORY = 128;

  private final Accounts accounts;
  private final Targets targets;
  private final Reference reference;
  private final Kept<Computation> kept = new Kept<>(KEPT_IN_MEMORY);

  public Pathways(Accounts accounts, Targets targets, Reference reference) {
    this.accounts = accounts;
    this.targets = targets;
    this.reference = reference;
  }

  /// Everything that a pathway is computed from.
  private record Question(
      Start start,
      Optional<Revision> revision,
      Plan plan,
      List<Target> held,
      Baseline baseline,
      String hash) {}

  /// The pathway of a municipality on the newest vintage of its plan's account or, without a plan,
  /// of the national account with the national projection and the registered targets.
  ///
  /// @param municipality its code
  public Computation compute(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision precision) {
    return question(municipality, revision, scenario, precision)
        .map(
            question -> kept.get(question.hash(), () -> computation(question, scenario, precision)))
        .orElseGet(
            () ->
                new Computation.Impossible(
                    List.of(
                        new Computation.Obstacle(
                            Computation.Why.NO_ACCOUNT, List.of(account(revision))))));
  }

  /// The same where it is kept from before; empty where it would have to be computed.
  public Optional<Computation> findKept(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision precision) {
    return question(municipality, revision, scenario, precision)
        .flatMap(question -> kept.find(question.hash()));
  }

  private static String account(Optional<Revision> revision) {
    return revision.map(known -> known.plan().head().account()).orElse(Accounts.NATIONAL);
  }

  /// Empty where the account is not known.
  private Optional<Question> question(
      String municipality, Optional<Revision> revision, Scenario scenario, Precision precision) {
    return findStart(municipality, account(revision))
        .map(
            start -> {
              Plan plan = revision.map(Revision::plan).orElseGet(() -> noPlan(municipality));
              List<Target> held =
                  revision
                      .map(known -> known.plan().targets())
                      .orElseGet(() -> targets.of(municipality));
              Baseline baseline = scenario.baseline().orElse(plan.outlook().baseline());
              String hash =
                  InputHash.of(
                      start, revision, held, baseline, scenario, precision, reference.release());
              return new Question(start, revision, plan, held, baseline, hash);
            });
  }

  private Computation computation(Question asked, Scenario scenario, Precision precision) {
    return switch (Modelling.of(
        asked.plan(), asked.held(), asked.baseline(), asked.start(), reference, scenario)) {
      case Modelling.Hindered hindered -> new Computation.Impossible(hindered.obstacles());
      case Modelling.Made made ->
          new Computation.Computed(
              pathway(
                  standing(asked.start(), asked.revision(), asked.baseline(), asked.hash()),
                  scenario,
                  made.model(),
                  precision,
                  Runtime.getRuntime().availableProcessors()));
    };
  }

  private Optional<Start> findStart(String municipality, String account) {
    Optional<AccountIdentity> identity = reference.findIdentity(account);
    Optional<List<String>> sectors =
        identity
            .flatMap(AccountIdentity::sectorTree)
            .map(tree -> reference.sectorTree(tree).leaves().stream().map(Sector::code).toList());
    if (identity.isEmpty() || sectors.isEmpty()) {
      return Optional.empty();
    }
    return accounts
        .findLatest(account)
        .map(accounts::emissions)
        .flatMap(emissions -> Start.of(emissions, municipality, identity.get(), sectors.get()));
  }

  /// A place without a plan, as a plan that wants nothing.
  private static Plan noPlan(String municipality) {
    return new Plan(
        new Plan.Head(municipality, Wording.NONE, Accounts.NATIONAL, Wording.NONE, ""),
        List.of(),
        List.of(),
        List.<Action>of(),
        List.of(),
        Grounds.NONE,
        new Outlook(WITHOUT_PLAN, Outlook.FROZEN.doubt(), Optional.empty(), List.of()),
        Adaptation.NONE,
        List.of());
  }

  private Standing standing(
      Start start, Optional<Revision> revision, Baseline baseline, String hash) {
    return new Standing(
        start.municipality(),
        start.identity().id(),
        start.vintage().number(),
        start.vintage().readOn(),
        start.lastYear(),
        revision.map(Revision::number),
        revision.map(Revision::hash),
        baseline,
        reference.release(),
        Engine.VERSION,
        hash);
  }

  /// @param threads how many to draw on; the result does not depend on it
  static Pathway pathway(
      Standing standing, Scenario scenario, Model model, Precision precision, int threads) {
    CentralPath computed = CentralPath.of(model);
    return switch (precision) {
      case Precision.Central _ ->
          Composition.of(
              standing, scenario, model, computed, Optional.empty(), _ -> Optional.empty());
      case Precision.Draws draws -> {
        EnsembleRun.Result drawn = EnsembleRun.of(model, computed, draws, threads);
        yield Composition.of(
            standing,
            scenario,
            model,
            computed,
            Optional.of(drawn.ensemble()),
            drawn.probability()::get);
      }
    };
  }
}
