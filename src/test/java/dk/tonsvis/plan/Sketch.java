package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A plan with just what a test is about, in few words.
final class Sketch {
  private static final Effect UNKNOWN = Effect.missing("ikke beregnet");

  private final String municipality;
  private final List<Target> targets = new ArrayList<>();
  private final List<Theme> themes = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final List<Plan.Dropped> dropped = new ArrayList<>();
  private final List<Outlook.Published> published = new ArrayList<>();
  private Wording title = Wording.danish("Plan");
  private Wording lessAmbitious = Wording.NONE;

  private Sketch(String municipality) {
    this.municipality = municipality;
  }

  static Sketch of(String municipality) {
    return new Sketch(municipality);
  }

  /// One of Vindby with a target, so that it can be adopted.
  static Sketch vindby() {
    return of("0999").target(reduction("vindby-2030", 2030, 70));
  }

  Sketch titled(String text) {
    title = Wording.danish(text);
    return this;
  }

  Sketch sayingItIsLess(String words) {
    lessAmbitious = Wording.danish(words);
    return this;
  }

  Sketch target(Target... more) {
    targets.addAll(List.of(more));
    return this;
  }

  Sketch action(Action... more) {
    actions.addAll(List.of(more));
    return this;
  }

  Sketch dropped(String number, String reason) {
    dropped.add(new Plan.Dropped(number, Wording.danish(reason)));
    return this;
  }

  Sketch theme(String number, String name, Theme.Tonnage tonnage) {
    themes.add(new Theme(number, Wording.danish(name), Wording.NONE, tonnage));
    return this;
  }

  Sketch theme(String number, String name, long tonnes) {
    return theme(number, name, new Theme.Tonnage.Own(2030, Figure.measured(Co2e.ofTonnes(tonnes))));
  }

  Sketch published(String edition, int year, long tonnes) {
    published.add(
        new Outlook.Published(
            edition, year, Figure.measured(Co2e.ofTonnes(tonnes)), "vindby", "opdigtet"));
    return this;
  }

  Plan plan() {
    return new Plan(
        new Plan.Head(municipality, title, "vindby", lessAmbitious, "opdigtet"),
        targets,
        themes,
        actions,
        dropped,
        Grounds.NONE,
        new Outlook(new Baseline.Frozen(), Map.of(), Optional.empty(), published),
        Adaptation.NONE,
        List.of());
  }

  static Target reduction(String id, int year, double percent) {
    return target(
        id,
        year,
        "vindby",
        new Aim.BaseYear(2018, Figure.measured(Co2e.ofTonnes(60_000)), Share.ofPercent(percent)),
        Target.Reach.WHOLE);
  }

  static Target level(String id, int year, String account, long tonnes) {
    return target(id, year, account, new Aim.FixedLevel(Co2e.ofTonnes(tonnes)), Target.Reach.WHOLE);
  }

  static Target target(String id, int year, String account, Aim aim, Target.Reach reach) {
    return new Target(
        id,
        "0999",
        aim,
        account,
        year,
        Wording.danish("Målet " + id),
        Optional.empty(),
        "opdigtet",
        reach);
  }

  static Action action(String number, String name, Action.Lineage lineage, Effect effect) {
    return new Action(
        number,
        new Action.Names(Wording.danish(name), Wording.NONE, Wording.NONE),
        Action.Kind.MITIGATION,
        new Action.Placement(
            Optional.empty(), List.of(), Set.of(), Action.Control.OWN, Optional.empty()),
        effect,
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

  static Action action(String number) {
    return action(number, "Indsats", Action.Lineage.NONE, UNKNOWN);
  }

  static Action action(String number, String name) {
    return action(number, name, Action.Lineage.NONE, UNKNOWN);
  }

  static Action continuing(String number, String... continues) {
    return action(
        number,
        "Indsats",
        new Action.Lineage(List.of(continues), Optional.empty(), Optional.empty()),
        UNKNOWN);
  }

  static Action mergedWith(String number, String host) {
    return action(
        number,
        "Indsats",
        new Action.Lineage(List.of(), Optional.empty(), Optional.of(host)),
        UNKNOWN);
  }

  /// The same with another person who answers for it.
  static Action ownedBy(String owner, Action action) {
    Action.Delivery delivery = action.delivery();
    return new Action(
        action.number(),
        action.names(),
        action.kind(),
        action.placement(),
        action.effect(),
        new Action.Delivery(
            delivery.unit(), owner, delivery.coActors(), delivery.period(), delivery.milestones()),
        action.economy(),
        action.considerations(),
        action.adapts(),
        action.lineage());
  }
}
