package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Adaptation;
import dk.tonsvis.plan.Aim;
import dk.tonsvis.plan.Alternative;
import dk.tonsvis.plan.Chance;
import dk.tonsvis.plan.Course;
import dk.tonsvis.plan.Effect;
import dk.tonsvis.plan.FactorSeries;
import dk.tonsvis.plan.Grounds;
import dk.tonsvis.plan.Hazard;
import dk.tonsvis.plan.Inclusion;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Pool;
import dk.tonsvis.plan.Ramp;
import dk.tonsvis.plan.Size;
import dk.tonsvis.plan.Span;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Invented plans with one of each: known and missing effects, shared tonnes, texts in Danish
/// alone, risks that rise and that do not.
final class SamplePlans {
  /// The person who answers for every action; no page and no file may show the name.
  static final String OWNER = "Tove Holder";

  private static final String ACCOUNT = "ens-kommuner";

  private SamplePlans() {}

  static Plan first(String municipality) {
    return plan(
        municipality,
        List.of(
            action("1", "Fjernvarme", boilers()),
            action("2", "Sparede kørte kilometer", Effect.missing("ikke offentliggjort")),
            action("3", "Kampagne", Effect.missing("ikke offentliggjort"))),
        List.of());
  }

  /// The first one revised: one action dropped, one changed, some new.
  static Plan second(String municipality) {
    return plan(
        municipality,
        List.of(
            action("1", "Fjernvarme", wider(boilers())),
            action("2", "Sparede kørte kilometer", Effect.missing("ikke offentliggjort")),
            action("4", "Skov", forest()),
            action("5", "Mindre gødning", share()),
            action("5.1", "Bedre gødning", share()),
            action("7", "Ordning", ofBoilers()),
            dike()),
        List.of(new Plan.Dropped("3", Wording.danish("Der var ikke penge til den."))));
  }

  /// The second one with an action less, to be sent to hearing.
  static Plan third(String municipality) {
    Plan second = second(municipality);
    return plan(municipality, second.actions().subList(0, 3), List.of());
  }

  /// What nobody may see yet.
  static Plan draft(String municipality) {
    return plan(municipality, List.of(action("9", "Hemmelig indsats", forest())), List.of());
  }

  private static Plan plan(String municipality, List<Action> actions, List<Plan.Dropped> dropped) {
    return new Plan(
        new Plan.Head(
            municipality, Wording.danish("Klimaplan"), ACCOUNT, Wording.NONE, "Opdigtet til prøve"),
        targets(municipality),
        themes(),
        actions,
        dropped,
        grounds(actions),
        outlook(),
        adaptation(),
        List.of());
  }

  private static List<Target> targets(String municipality) {
    Target neutral =
        Target.whole(
            "proeve-2045",
            municipality,
            new Aim.FixedLevel(Co2e.ZERO),
            ACCOUNT,
            2045,
            Wording.danish("Kommunen skal være klimaneutral."),
            Optional.empty(),
            "Opdigtet til prøve");
    Target step =
        new Target(
            "proeve-transport-2030",
            municipality,
            new Aim.BaseYear(2018, Figure.missing("ikke offentliggjort"), Share.ofPercent(40)),
            ACCOUNT,
            2030,
            new Wording("Transporten skal udlede 40 % mindre.", "Transport is to emit 40 % less."),
            Optional.empty(),
            "Opdigtet til prøve",
            new Target.Reach(
                Optional.of("transport"),
                Optional.of("proeve-2045"),
                Wording.NONE,
                Optional.of(Share.ofPercent(10))));
    return List.of(step, neutral);
  }

  private static List<Theme> themes() {
    return List.of(
        new Theme(
            "A",
            new Wording("Varme", "Heat"),
            Wording.danish("Væk fra olie og gas."),
            new Theme.Tonnage.Own(2030, Figure.measured(Co2e.ofTonnes(30_000)))),
        new Theme(
            "B",
            Wording.danish("Natur og landbrug"),
            Wording.NONE,
            new Theme.Tonnage.Own(2030, Figure.measured(Co2e.ofTonnes(12_500)))),
        new Theme(
            "C", Wording.danish("Partnerskaber"), Wording.NONE, new Theme.Tonnage.SharedWith("B")),
        new Theme("D", Wording.danish("Viden"), Wording.NONE, new Theme.Tonnage.None()));
  }

  private static Action action(String number, String name, Effect effect) {
    return new Action(
        number,
        new Action.Names(
            Wording.danish(name), Wording.NONE, Wording.danish("Hvad " + name + " er.")),
        Action.Kind.MITIGATION,
        new Action.Placement(
            Optional.of(number.equals("1") ? "A" : "B"),
            List.of("energy"),
            Set.of(Action.Role.AUTHORITY, Action.Role.FACILITATOR),
            Action.Control.OWN,
            Optional.empty()),
        effect,
        new Action.Delivery(
            "Teknik og Miljø",
            OWNER,
            "Varmeværket",
            new Action.Period(Optional.of(2025), Optional.of(2032), Optional.empty()),
            List.of(
                new Action.Milestone(Wording.danish("Første kvarter"), "2027-06-30"),
                new Action.Milestone(Wording.danish("Halvdelen"), "2029"))),
        new Action.Economy(
            Optional.of(500_000L), Optional.of(12_000_000L), Action.Funding.PARTLY, Wording.NONE),
        new Action.Considerations(
            Wording.danish("Mangel på montører."),
            Wording.danish("Renere luft."),
            Wording.NONE,
            Wording.danish("Antal fyr."),
            "Sag 2023-1"),
        Action.Adapts.NOTHING,
        Action.Lineage.NONE);
  }

  private static Action dike() {
    Action like = action("6", "Dige ved havnen", Effect.NONE);
    return new Action(
        like.number(),
        like.names(),
        Action.Kind.ADAPTATION,
        new Action.Placement(
            Optional.empty(), List.of(), Set.of(), Action.Control.PARTNER, Optional.empty()),
        Effect.NONE,
        like.delivery(),
        like.economy(),
        like.considerations(),
        new Action.Adapts(Set.of(Hazard.SEA), List.of("havn")),
        Action.Lineage.NONE);
  }

  // ---- effects

  private static Effect boilers() {
    return effect(
        new Term(
            "oliefyr",
            new Size.Activity(new Span(40_000, 50_000, 55_000), "olie", "fjernvarme"),
            new Course(2024, 2032, OptionalInt.of(2048), Ramp.S_CURVE),
            new Chance(3, Share.ofPercent(80)),
            false));
  }

  private static Effect wider(Effect effect) {
    Term term = effect.terms().getFirst();
    return effect(
        term,
        new Term(
            "energy",
            new Size.Tonnes(new Span(1_000, 2_000, 2_500)),
            new Course(2026, 2030, OptionalInt.empty(), Ramp.LINEAR),
            Chance.CERTAIN,
            true));
  }

  private static Effect forest() {
    return effect(
        new Term(
            "agriculture_land",
            new Size.Removal(new Span(500, 900, 1_200)),
            new Course(2026, 2040, OptionalInt.empty(), Ramp.LINEAR),
            Chance.CERTAIN,
            false));
  }

  /// Shares that are whole percents, although 0.55, 0.29 and 0.57 times a hundred are not.
  private static Effect ofBoilers() {
    return effect(
        new Term(
            "oliefyr",
            new Size.Part(new Span(0.29, 0.55, 0.57)),
            new Course(2025, 2030, OptionalInt.empty(), Ramp.STEP),
            Chance.CERTAIN,
            false));
  }

  private static Effect share() {
    return effect(
        new Term(
            "agriculture_land",
            new Size.Part(new Span(0.05, 0.1, 0.125)),
            new Course(2025, 2030, OptionalInt.empty(), Ramp.STEP),
            Chance.CERTAIN,
            false));
  }

  private static Effect effect(Term... terms) {
    return new Effect(List.of(terms), Optional.empty(), new Inclusion.None());
  }

  private static Grounds grounds(List<Action> actions) {
    boolean hasBoth = actions.stream().filter(a -> a.number().startsWith("5")).count() == 2;
    return new Grounds(
        List.of(
            new Pool(
                "oliefyr",
                Wording.danish("Oliefyr"),
                "energy",
                2023,
                Figure.measured(Co2e.ofTonnes(20_000)),
                "Opdigtet")),
        List.of(
            factor("olie", "Fyringsolie", 266, 266), factor("fjernvarme", "Fjernvarme", 90, 20)),
        hasBoth
            ? List.of(new Alternative("goedning", Wording.danish("Gødning"), List.of("5", "5.1")))
            : List.of());
  }

  private static FactorSeries factor(String id, String name, double now, double then) {
    TreeMap<Integer, Double> byYear = new TreeMap<>();
    byYear.put(2020, now * 1000);
    byYear.put(2050, then * 1000);
    return new FactorSeries(id, Wording.danish(name), "MWh", byYear, Span.ONE, "Opdigtet");
  }

  private static Outlook outlook() {
    return new Outlook(
        Outlook.FROZEN.baseline(),
        Outlook.FROZEN.doubt(),
        Optional.empty(),
        List.of(
            new Outlook.Published(
                "Klimaplan 2022",
                2030,
                Figure.measured(Co2e.ofTonnes(45_000)),
                ACCOUNT,
                "Opdigtet")));
  }

  private static Adaptation adaptation() {
    return new Adaptation(
        List.of(
            new Adaptation.Risk(
                "havn",
                Hazard.SEA,
                Wording.danish("Stormflod ved havnen"),
                Wording.danish("Butikker og boliger"),
                new Adaptation.Level(2, 5),
                new Adaptation.Level(3, 5),
                2050,
                "Opdigtet"),
            new Adaptation.Risk(
                "varme",
                Hazard.HEAT,
                new Wording("Hedebølger i byen", "Heat waves in town"),
                Wording.danish("Ældre"),
                new Adaptation.Level(2, 3),
                new Adaptation.Level(2, 3),
                2050,
                "Opdigtet")),
        List.of(
            new Adaptation.Goal(
                "havn",
                Wording.danish("Havnen tåler en hundredeårshændelse."),
                Set.of(Hazard.SEA),
                Optional.of(2035),
                Wording.danish("Kote på diget"))));
  }
}
