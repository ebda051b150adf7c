package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Draws;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws whole plans of every shape that a file can hold: all kinds of targets, effects, baselines
/// and inclusions, Danish letters, texts that look like formulas, extra columns.
final class PlanDraws {
  static final List<String> SECTORS =
      List.of(
          "energy", "transport", "agriculture_land", "waste_wastewater", "industrial_processes");

  private static final List<String> WORDS =
      List.of(
          "varme",
          "cykel",
          "ådal",
          "Kær & Eng",
          "=SUM(A1)",
          "+45",
          "-bus",
          "@by",
          "\tindrykket",
          "\rretur",
          "'citat",
          "<b>",
          "\"navn\"",
          "ø",
          "日本",
          "🚲",
          "_x000D_",
          "a;b",
          "1.234",
          "2030",
          "linje\nskift",
          "true",
          "100 %");

  private final Draws draws;
  private final List<String> numbers;
  private final List<String> themes;
  private final List<String> goals;
  private final List<String> targets;
  private final List<String> factors;
  private final List<String> pools;

  private PlanDraws(Draws draws) {
    this.draws = draws;
    this.numbers = names("1.", draws.between(0, 8));
    this.themes = names("T", draws.between(0, 3));
    this.goals = names("G", draws.between(0, 3));
    this.targets = names("maal-", draws.between(0, 5));
    this.factors = names("f", draws.between(0, 3));
    this.pools = names("pulje ", draws.between(0, 3));
  }

  static Plan plan(Draws draws) {
    return new PlanDraws(draws).plan();
  }

  private Plan plan() {
    Plan plan =
        new Plan(
            new Plan.Head("0999", wording(), "ens-kommuner", wordingOrNone(), text()),
            targets(),
            IntStream.range(0, themes.size()).mapToObj(this::theme).toList(),
            IntStream.range(0, numbers.size()).mapToObj(this::action).toList(),
            names("9.", draws.between(0, 2)).stream()
                .map(number -> new Plan.Dropped(number, wording()))
                .toList(),
            new Grounds(pools(), factors.stream().map(this::factor).toList(), alternatives()),
            outlook(),
            new Adaptation(
                names("R", draws.between(0, 3)).stream().map(this::risk).toList(),
                goals.stream().map(this::goal).toList()),
            List.of());
    return plan.with(extras(plan));
  }

  /// In the order in which they are read.
  private List<Plan.Extra> extras(Plan plan) {
    List<Plan.Extra> extras = new ArrayList<>();
    for (String number : numbers) {
      if (draws.between(0, 4) == 0) {
        extras.add(new Plan.Extra("actions", number, "Politikområde", text()));
        extras.add(new Plan.Extra("actions", number, "Ældre nr.", text()));
      }
    }
    for (Action action : plan.actions()) {
      for (int i = 1; i <= action.effect().terms().size(); i++) {
        if (draws.between(0, 4) == 0) {
          extras.add(new Plan.Extra("effects", action.number() + "/" + i, "=kilde", text()));
        }
      }
    }
    if (draws.between(0, 1) == 0) {
      extras.addFirst(new Plan.Extra("plan", "1", "Kontakt", text()));
    }
    return extras;
  }

  private List<Target> targets() {
    List<Target> list = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      String account = draws.between(0, 3) == 0 ? "odense-own" : "ens-kommuner";
      list.add(
          new Target(
              targets.get(i),
              "0999",
              aim(),
              account,
              2030 + i,
              wording(),
              maybe(() -> LocalDate.of(draws.between(2000, 2026), 2, draws.between(1, 28))),
              text(),
              new Target.Reach(
                  account.equals("ens-kommuner") ? maybe(this::sector) : Optional.empty(),
                  i == 0 ? Optional.empty() : maybe(() -> targets.getFirst()),
                  wordingOrNone(),
                  maybe(this::part))));
    }
    return list;
  }

  private Aim aim() {
    int year = draws.between(1990, 2024);
    Figure base =
        draws.between(0, 3) == 0
            ? Figure.missing(Targets.BASE_NOT_PUBLISHED)
            : Figure.measured(amount());
    Share reduction = new Share(draws.between(1, 1200) / 1000.0);
    return switch (draws.between(0, 3)) {
      case 0 -> new Aim.BaseYear(year, base, reduction);
      case 1 ->
          new Aim.BaseYearIntensity(year, base, reduction, "indbygger", draws.between(1, 700_000));
      case 2 -> new Aim.FixedLevel(draws.between(0, 2) == 0 ? Co2e.ZERO : amount());
      default -> new Aim.BaselineScenario(year, base, reduction);
    };
  }

  private Theme theme(int index) {
    Theme.Tonnage tonnage =
        switch (draws.between(0, 3)) {
          case 0 -> new Theme.Tonnage.None();
          case 1 -> new Theme.Tonnage.Own(2030, Figure.missing(text()));
          default -> new Theme.Tonnage.Own(draws.between(2025, 2050), Figure.measured(amount()));
        };
    return new Theme(
        themes.get(index),
        wording(),
        wordingOrNone(),
        index == 1 ? new Theme.Tonnage.SharedWith(themes.getFirst()) : tonnage);
  }

  private Action action(int index) {
    Action.Kind kind = any(Action.Kind.values());
    return new Action(
        numbers.get(index),
        new Action.Names(wording(), wordingOrNone(), wordingOrNone()),
        kind,
        new Action.Placement(
            themes.isEmpty() ? Optional.empty() : maybe(() -> any(themes)),
            some(SECTORS),
            Set.copyOf(some(List.of(Action.Role.values()))),
            any(Action.Control.values()),
            Optional.empty()),
        effect(kind, index),
        new Action.Delivery(
            textOrNone(),
            textOrNone(),
            textOrNone(),
            new Action.Period(maybe(() -> 2024), maybe(() -> 2028), maybe(() -> 2040)),
            IntStream.range(0, draws.between(0, 3))
                .mapToObj(i -> new Action.Milestone(wording(), i == 0 ? "2027" : "2027-06-30"))
                .toList()),
        new Action.Economy(
            maybe(() -> (long) draws.between(0, 9_999_999)),
            maybe(() -> draws.between(0, 9_999) * 1_000_000L),
            any(Action.Funding.values()),
            wordingOrNone()),
        new Action.Considerations(
            wordingOrNone(), wordingOrNone(), wordingOrNone(), wordingOrNone(), textOrNone()),
        new Action.Adapts(hazards(), some(goals)),
        lineage(index));
  }

  /// Only an earlier action is referred to, so that there are no circles.
  private Action.Lineage lineage(int index) {
    Optional<String> earlier =
        index == 0 ? Optional.empty() : maybe(() -> numbers.get(draws.between(0, index - 1)));
    boolean isMerged = draws.between(0, 1) == 0;
    return new Action.Lineage(
        some(List.of("3.1", "3.2", "K7")),
        isMerged ? Optional.empty() : earlier,
        isMerged ? earlier : Optional.empty());
  }

  private Effect effect(Action.Kind kind, int index) {
    Inclusion inclusion =
        switch (draws.between(0, 3)) {
          case 0 -> new Inclusion.InProjection(part());
          case 1 -> includedBefore(index);
          default -> new Inclusion.None();
        };
    if (kind == Action.Kind.ADAPTATION || draws.between(0, 3) == 0) {
      return new Effect(
          List.of(),
          kind == Action.Kind.ADAPTATION ? Optional.empty() : Optional.of(text()),
          inclusion);
    }
    return new Effect(
        IntStream.range(0, draws.between(1, 4)).mapToObj(_ -> term()).toList(),
        Optional.empty(),
        inclusion);
  }

  private Inclusion includedBefore(int index) {
    return index == 0
        ? new Inclusion.None()
        : new Inclusion.InAction(numbers.get(draws.between(0, index - 1)));
  }

  private Term term() {
    Size size =
        switch (draws.between(0, factors.isEmpty() ? 2 : 3)) {
          case 0 -> new Size.Part(span(1));
          case 1 -> new Size.Tonnes(span(90_000));
          case 2 -> new Size.Removal(span(1e9));
          default -> new Size.Activity(span(1e12), factors.getFirst(), toFactor());
        };
    int start = draws.between(2023, 2030);
    int full = start + draws.between(0, 10);
    return new Term(
        pools.isEmpty() || size instanceof Size.Removal || draws.between(0, 1) == 0
            ? sector()
            : any(pools),
        size,
        new Course(
            start,
            full,
            draws.between(0, 1) == 0 ? OptionalInt.empty() : OptionalInt.of(full + 5),
            any(Ramp.values())),
        new Chance(draws.between(0, 30) / 10.0, draws.between(0, 1) == 0 ? Share.WHOLE : part()),
        (size instanceof Size.Tonnes || size instanceof Size.Activity) && draws.between(0, 1) == 0);
  }

  private String toFactor() {
    return factors.size() == 1 || draws.between(0, 1) == 0 ? "" : factors.getLast();
  }

  private Span span(double most) {
    double[] numbers = draws.random().doubles(3, 0, most).sorted().toArray();
    return draws.between(0, 1) == 0
        ? Span.of(numbers[1])
        : new Span(numbers[0], numbers[1], numbers[2]);
  }

  private Span doubt() {
    return draws.between(0, 2) == 0
        ? Span.ONE
        : new Span(draws.random().nextDouble(), 1, 1 + draws.random().nextDouble());
  }

  private List<Pool> pools() {
    return pools.stream()
        .map(id -> new Pool(id, wording(), sector(), 2023, Figure.measured(amount()), text()))
        .toList();
  }

  private FactorSeries factor(String id) {
    NavigableMap<Integer, Double> grams = new TreeMap<>();
    grams.put(2020, draws.random().nextDouble() * 1e6);
    grams.put(2030 + draws.between(0, 9), draws.random().nextDouble() * 1e-3);
    grams.put(2055, 0.0);
    return new FactorSeries(id, wording(), "MWh", grams, doubt(), text());
  }

  private List<Alternative> alternatives() {
    return numbers.size() < 4
        ? List.of()
        : List.of(new Alternative("enten-eller", wording(), numbers.subList(2, 4)));
  }

  private Outlook outlook() {
    Map<String, Span> doubt = new HashMap<>();
    some(SECTORS).forEach(sector -> doubt.put(sector, doubt()));
    return new Outlook(
        baseline(),
        doubt,
        maybe(() -> new Outlook.Budget(new Years(2025, 2050), Co2e.ofTonnes(9_999_999), text())),
        IntStream.range(0, draws.between(0, 3))
            .mapToObj(
                i ->
                    new Outlook.Published(
                        text(),
                        2026 + i,
                        i == 1 ? Figure.missing(text()) : Figure.measured(amount()),
                        "odense-own",
                        text()))
            .toList());
  }

  private Baseline baseline() {
    return switch (draws.between(0, 2)) {
      case 0 -> new Baseline.Frozen();
      case 1 -> new Baseline.National("kf25");
      default -> {
        Map<String, NavigableMap<Integer, Co2e>> bySector = new TreeMap<>();
        for (String sector : SECTORS.subList(0, draws.between(1, 5))) {
          bySector.put(sector, new TreeMap<>(Map.of(2025, amount(), 2050, amount().negated())));
        }
        yield new Baseline.Own(bySector, text());
      }
    };
  }

  private Adaptation.Risk risk(String id) {
    return new Adaptation.Risk(
        id, any(Hazard.values()), wording(), wordingOrNone(), level(), level(), 2070, text());
  }

  private Adaptation.Level level() {
    return new Adaptation.Level(draws.between(1, 5), draws.between(1, 5));
  }

  private Adaptation.Goal goal(String id) {
    return new Adaptation.Goal(id, wording(), hazards(), maybe(() -> 2035), wordingOrNone());
  }

  private Set<Hazard> hazards() {
    return some(List.of(Hazard.values())).stream().collect(Collectors.toUnmodifiableSet());
  }

  private Co2e amount() {
    return Co2e.ofGrams(draws.random().nextLong(900_000_000_000L));
  }

  private Share part() {
    return new Share(draws.random().nextDouble());
  }

  private Wording wording() {
    return new Wording(text(), textOrNone());
  }

  private Wording wordingOrNone() {
    return draws.between(0, 1) == 0 ? Wording.NONE : wording();
  }

  private String text() {
    return IntStream.range(0, draws.between(1, 3))
        .mapToObj(_ -> any(WORDS))
        .collect(Collectors.joining(" "));
  }

  private String textOrNone() {
    return draws.between(0, 1) == 0 ? "" : text();
  }

  private String sector() {
    return any(SECTORS);
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return draws.between(0, 1) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private <T> List<T> some(List<T> of) {
    return of.stream().filter(_ -> draws.between(0, 2) == 0).toList();
  }

  private <T> T any(List<T> of) {
    return of.get(draws.between(0, of.size() - 1));
  }

  private <T> T any(T[] of) {
    return any(Arrays.asList(of));
  }

  private static List<String> names(String before, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> before + i).toList();
  }
}
