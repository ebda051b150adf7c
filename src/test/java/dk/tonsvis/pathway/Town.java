package dk.tonsvis.pathway;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Adaptation;
import dk.tonsvis.plan.Aim;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Effect;
import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.reference.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// A small town to compute pathways of, put together piece by piece: sectors with tonnes in 2023,
/// and actions on them. The baseline is frozen and nothing is uncertain unless it is said.
final class Town {
  static final Reference REFERENCE = Reference.load();
  static final List<String> SECTORS =
      List.of(
          "energy", "transport", "agriculture_land", "waste_wastewater", "industrial_processes");

  private final Map<String, NavigableMap<Integer, Co2e>> history = new TreeMap<>();
  private final List<Action> actions = new ArrayList<>();
  private final List<Pool> pools = new ArrayList<>();
  private final List<FactorSeries> factors = new ArrayList<>();
  private final List<Alternative> alternatives = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, Span> doubt = new TreeMap<>();
  private Baseline baseline = new Baseline.Frozen();
  private Optional<Outlook.Budget> budget = Optional.empty();

  Town() {
    SECTORS.forEach(
        sector -> {
          history.put(sector, new TreeMap<>());
          emits(sector, 2023, 0);
          doubt.put(sector, Span.ONE);
        });
  }

  Town emits(String sector, int year, double tonnes) {
    history.getOrDefault(sector, new TreeMap<>()).put(year, Co2e.round(tonnes * 1e6));
    return this;
  }

  Town emits(String sector, double tonnes) {
    return emits(sector, 2023, tonnes);
  }

  /// Nothing is emitted in that year, which is the first that is known.
  Town startsIn(int year, String sector) {
    history.put(sector, new TreeMap<>());
    return emits(sector, year, 0);
  }

  Town does(Action action) {
    actions.add(action);
    return this;
  }

  Town does(String number, Term... terms) {
    return does(action(number, terms));
  }

  Town has(Pool pool) {
    pools.add(pool);
    return this;
  }

  Town has(FactorSeries factor) {
    factors.add(factor);
    return this;
  }

  Town has(Alternative alternative) {
    alternatives.add(alternative);
    return this;
  }

  Town wants(Target target) {
    targets.add(target);
    return this;
  }

  Town doubts(String sector, Span span) {
    doubt.put(sector, span);
    return this;
  }

  Town goesOn(Baseline baseline) {
    this.baseline = baseline;
    return this;
  }

  Town mayEmit(Outlook.Budget budget) {
    this.budget = Optional.of(budget);
    return this;
  }

  Town reordered(List<Action> order) {
    actions.clear();
    actions.addAll(order);
    return this;
  }

  Plan plan() {
    return new Plan(
        new Plan.Head("0999", Wording.danish("Plan"), "vindby", Wording.NONE, "opdigtet"),
        targets,
        List.of(),
        actions,
        List.of(),
        new Grounds(pools, factors, alternatives),
        new Outlook(baseline, doubt, budget, List.of()),
        Adaptation.NONE,
        List.of());
  }

  Start start() {
    int last =
        history.values().stream()
            .filter(known -> !known.isEmpty())
            .mapToInt(NavigableMap::lastKey)
            .max()
            .orElseThrow();
    return new Start(
        "0999",
        REFERENCE.getIdentity("vindby"),
        new Vintage(
            7,
            "vindby",
            Optional.empty(),
            LocalDate.of(2026, 6, 1),
            new Bilingual("opdigtet", "invented"),
            "hash",
            5,
            Instant.EPOCH),
        last,
        SECTORS,
        history);
  }

  Modelling modelling(Scenario scenario) {
    Plan plan = plan();
    Baseline chosen = scenario.baseline().orElse(plan.outlook().baseline());
    return Modelling.of(plan, plan.targets(), chosen, start(), REFERENCE, scenario);
  }

  Model model(Scenario scenario) {
    return switch (modelling(scenario)) {
      case Modelling.Made made -> made.model();
      case Modelling.Hindered hindered -> throw new AssertionError(hindered);
    };
  }

  CentralPath central(Scenario scenario) {
    return CentralPath.of(model(scenario));
  }

  Pathway pathway(Scenario scenario, Precision precision) {
    return pathway(scenario, precision, 2);
  }

  Pathway pathway(Scenario scenario, Precision precision, int threads) {
    return Pathways.pathway(standing(), scenario, model(scenario), precision, threads);
  }

  Pathway pathway(Scenario scenario) {
    return pathway(scenario, Precision.CENTRAL);
  }

  Pathway pathway() {
    return pathway(Scenario.PLAN_AND_PARTNERS);
  }

  private Standing standing() {
    return new Standing(
        "0999",
        "vindby",
        7,
        LocalDate.of(2026, 6, 1),
        2023,
        Optional.of(1),
        Optional.of("hash"),
        baseline,
        "2026-11",
        Engine.VERSION,
        "hash");
  }

  static Action action(String number, Term... terms) {
    return action(number, new Inclusion.None(), Action.Lineage.NONE, terms);
  }

  static Action action(String number, Inclusion inclusion, Action.Lineage lineage, Term... terms) {
    Optional<String> missing = terms.length == 0 ? Optional.of("not published") : Optional.empty();
    return new Action(
        number,
        new Action.Names(Wording.danish("Indsats " + number), Wording.NONE, Wording.NONE),
        Action.Kind.MITIGATION,
        new Action.Placement(
            Optional.empty(), List.of(), Set.of(), Action.Control.OWN, Optional.empty()),
        new Effect(List.of(terms), missing, inclusion),
        new Action.Delivery(
            "",
            "",
            "",
            new Action.Period(Optional.empty(), Optional.empty(), Optional.empty()),
            List.of()),
        new Action.Economy(
            Optional.empty(), Optional.empty(), Action.Funding.UNKNOWN, Wording.NONE),
        new Action.Considerations(Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, ""),
        Action.Adapts.NOTHING,
        lineage);
  }

  static Action of(Action action, Action.Control control) {
    Action.Placement place = action.placement();
    return new Action(
        action.number(),
        action.names(),
        action.kind(),
        new Action.Placement(
            place.theme(), place.sectors(), place.roles(), control, place.standard()),
        action.effect(),
        action.delivery(),
        action.economy(),
        action.considerations(),
        action.adapts(),
        action.lineage());
  }

  static Term share(String pool, double share, Course course) {
    return share(pool, Span.of(share), course, Chance.CERTAIN);
  }

  static Term share(String pool, Span share, Course course, Chance chance) {
    return new Term(pool, new Size.Part(share), course, chance, false);
  }

  static Term tonnes(String pool, double tonnes, Course course) {
    return tonnes(pool, Span.of(tonnes), course, Chance.CERTAIN);
  }

  static Term tonnes(String pool, Span tonnes, Course course, Chance chance) {
    return new Term(pool, new Size.Tonnes(tonnes), course, chance, false);
  }

  static Term removal(String sector, double tonnes, Course course) {
    return new Term(sector, new Size.Removal(Span.of(tonnes)), course, Chance.CERTAIN, false);
  }

  static Term activity(String pool, double amount, String from, String to, Course course) {
    return new Term(
        pool, new Size.Activity(Span.of(amount), from, to), course, Chance.CERTAIN, false);
  }

  static Term overlapping(Term term) {
    return new Term(term.pool(), term.size(), term.course(), term.chance(), true);
  }

  static Course step(int full) {
    return new Course(full - 1, full, OptionalInt.empty(), Ramp.STEP);
  }

  static Course linear(int start, int full) {
    return new Course(start, full, OptionalInt.empty(), Ramp.LINEAR);
  }

  static FactorSeries factor(String id, Map<Integer, Double> gramsPerUnit, Span doubt) {
    return new FactorSeries(
        id, Wording.danish(id), "MWh", new TreeMap<>(gramsPerUnit), doubt, "opdigtet");
  }

  static Pool pool(String id, String sector, double tonnes) {
    return new Pool(
        id,
        Wording.danish(id),
        sector,
        2023,
        Figure.measured(Co2e.round(tonnes * 1e6)),
        "opdigtet");
  }

  static Target level(int year, double tonnes) {
    return target("t" + year, year, tonnes, Target.Reach.WHOLE);
  }

  static Target target(String id, int year, double tonnes, Target.Reach reach) {
    return new Target(
        id,
        "0999",
        new Aim.FixedLevel(Co2e.round(tonnes * 1e6)),
        "vindby",
        year,
        Wording.danish("Mål"),
        Optional.empty(),
        "opdigtet",
        reach);
  }

  static Scenario with(String action, Scenario.Setting setting) {
    return new Scenario(
        Scenario.Actions.PLAN_AND_PARTNERS, Optional.empty(), Map.of(action, setting));
  }

  static Scenario extent(String action, double extent) {
    Optional<Share> asPlanned = Optional.empty();
    return with(
        action, new Scenario.Setting(Optional.empty(), extent, OptionalInt.empty(), asPlanned));
  }
}
