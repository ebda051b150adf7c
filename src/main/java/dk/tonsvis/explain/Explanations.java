package dk.tonsvis.explain;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.language.Language;
import dk.tonsvis.pathway.Computation;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Pathways;
import dk.tonsvis.pathway.Precision;
import dk.tonsvis.pathway.Scenario;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Targets;
import dk.tonsvis.reference.Reference;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// Explains figures. Nothing is stored: an explanation is made from the vintages, plans and tables
/// that the figure itself is made from, and public matter only.
public final class Explanations {
  private final Places places;
  private final Reference reference;
  private final Accounts accounts;
  private final Targets targets;
  private final Plans plans;
  private final Pathways pathways;
  private final Clock clock;

  public Explanations(
      Places places,
      Reference reference,
      Accounts accounts,
      Targets targets,
      Plans plans,
      Pathways pathways,
      Clock clock) {
    this.places = places;
    this.reference = reference;
    this.accounts = accounts;
    this.targets = targets;
    this.plans = plans;
    this.pathways = pathways;
    this.clock = clock;
  }

  /// The explanation of a figure; empty where there is no figure of that name.
  public Optional<Explanation> find(Name name) {
    if (name.place().equals(Name.COUNTRY)) {
      return Optional.of(name)
          .filter(asked -> asked.readOn().isEmpty())
          .flatMap(new CountryFigures(reference, targets)::find);
    }
    return Subject.find(name.place(), places, accounts, LocalDate.now(clock))
        .flatMap(subject -> find(name, subject));
  }

  /// Tells of figures in a language.
  public Telling in(Language language) {
    return new Telling(language, places, reference, targets);
  }

  /// The explanation as JSON-LD in the vocabulary of W3C PROV-O.
  ///
  /// @param base address of the installation, such as `https://tonsvis.example`
  /// @param address of a figure's own page, beginning with a slash
  public String prov(Explanation explanation, String base, Function<Name, String> address) {
    return new ProvDocument(explanation, base, address, this::in).json();
  }

  private Optional<Explanation> find(Name name, Subject subject) {
    AccountFigures account = AccountFigures.of(subject, places, accounts, reference, name.readOn());
    if (account.vintage().isEmpty()) {
      return Optional.empty();
    }
    return switch (name.kind()) {
      case EMISSION, INHABITANTS, PER_INHABITANT, CHANGE, ACHIEVED -> account.find(name);
      case TREND ->
          subject.isSingle() ? new TrendFigures(subject, account).find(name) : Optional.empty();
      case PROJECTION -> Optional.empty();
      case THEME, THEMES ->
          subject.isSingle() && name.readOn().isEmpty()
              ? new PlanFigures(subject, plans).find(name)
              : Optional.empty();
      case RESTATEMENT ->
          Restatements.of(subject, account.vintage().get(), accounts, reference)
              .flatMap(restatements -> restatements.find(name));
      case LEVEL, GAP, NEEDED ->
          subject.isSingle()
              ? new TargetFigures(subject, account, targets).find(name)
              : Optional.empty();
      case BASELINE, WITH_ACTIONS, PACKAGE, EFFECT, REMOVAL, PATHWAY, MANKO ->
          subject.isSingle() && name.readOn().isEmpty()
              ? pathway(subject).flatMap(figures -> figures.find(name))
              : Optional.empty();
    };
  }

  /// The pathway of the plan in force, or without one the baseline: what the page of the pathway
  /// shows. Its central path does not depend on any draws.
  private Optional<PathwayFigures> pathway(Subject subject) {
    Optional<Revision> revision =
        plans.findInForce(subject.code()).filter(Explanations::hasEffects);
    return revision
        .flatMap(plan -> computed(subject, Optional.of(plan), Scenario.PLAN))
        .or(() -> computed(subject, Optional.empty(), Scenario.NO_ACTION))
        .map(pathway -> new PathwayFigures(subject.slug(), pathway, origin(pathway), this::find));
  }

  private Optional<Pathway> computed(
      Subject subject, Optional<Revision> revision, Scenario scenario) {
    return switch (pathways.compute(subject.code(), revision, scenario, Precision.CENTRAL)) {
      case Computation.Computed(Pathway pathway) -> Optional.of(pathway);
      case Computation.Impossible _ -> Optional.empty();
    };
  }

  private static boolean hasEffects(Revision revision) {
    return revision.plan().actions().stream()
        .anyMatch(action -> !action.effect().terms().isEmpty());
  }

  private Origin origin(Pathway pathway) {
    Vintage vintage = accounts.find(pathway.standing().vintage()).orElseThrow();
    return new Origin.Computed(
        pathway.standing(),
        new Origin.Account(reference.getIdentity(vintage.account()), vintage, Optional.empty()));
  }
}
