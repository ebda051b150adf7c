package dk.tonsvis.site;

import dk.tonsvis.language.Language;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Term;
import dk.tonsvis.plan.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the page of one action. Who answers for it in person is left out everywhere.
final class ActionPages {
  private final PlanView view;
  private final Action action;
  private final Voice voice;
  private final Language language;
  private final Plan plan;
  private final EffectWords words;

  private ActionPages(PlanView view, Action action) {
    this.view = view;
    this.action = action;
    this.voice = view.voice();
    this.language = voice.language();
    this.plan = view.plan();
    this.words = view.effects();
  }

  static ActionPage of(PlanView view, Action action, Frame frame) {
    return new ActionPages(view, action).page(frame);
  }

  /// The headline without its emphasis.
  static String description(PlanView view, Action action) {
    return String.join("", new ActionPages(view, action).headline());
  }

  private ActionPage page(Frame frame) {
    boolean hasTerms = !action.effect().terms().isEmpty();
    return new ActionPage(
        frame,
        view.municipality().name(),
        view.links().place(),
        action.number(),
        text(action.names().working()),
        headline(),
        view.words().standing(view.shown()),
        text(action.names().description()),
        new CoursePicture(view, action).picture(),
        hasTerms
            ? ""
            : voice.say(
                action.isMitigation() ? "action.effect.missing" : "action.effect.adaptation"),
        words.reason(action),
        action.effect().terms().stream().map(this::term).toList(),
        new TogetherWords(view, action).sentences(),
        ActionShares.of(view, action),
        about(),
        when(),
        money(),
        considered(),
        new LineageWords(view, action).facts(),
        elsewhere(),
        view.source("how.action"));
  }

  private List<String> headline() {
    String name = action.names().working().in(language);
    if (action.lineage().isReplaced()) {
      return voice.pieces("action.headline.replaced", action.number(), name);
    }
    if (!action.isMitigation()) {
      return voice.pieces("action.headline.adaptation", action.number(), name);
    }
    return action.effect().terms().isEmpty()
        ? voice.pieces("action.headline.untold", action.number(), name)
        : voice.pieces("action.headline", action.number(), name, words.brief(action));
  }

  private Text text(Wording wording) {
    return Text.of(wording, language);
  }

  // ---- effects

  private ActionPage.Term term(Term term) {
    return new ActionPage.Term(
        words.size(term),
        words.pool(term.pool()),
        words.when(term.course()),
        words.sure(term),
        new FactorTable(view, action, term).table());
  }

  // ---- what else is known

  private List<Fact> about() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "action.official", text(action.names().official()));
    action
        .placement()
        .theme()
        .flatMap(plan::findTheme)
        .ifPresent(theme -> add(facts, "plan.theme", text(theme.title())));
    add(
        facts,
        "action.sectors",
        Text.ours(
            action.placement().sectors().stream()
                .map(words::sector)
                .collect(Collectors.joining(", "))));
    add(
        facts,
        "action.roles",
        Text.ours(
            action.placement().roles().stream()
                .sorted()
                .map(voice::title)
                .collect(Collectors.joining(", "))));
    add(
        facts,
        "action.control",
        Text.ours(voice.say("action.control." + action.placement().control().name())));
    add(facts, "action.unit", Text.danish(action.delivery().unit(), language));
    add(facts, "action.co-actors", Text.danish(action.delivery().coActors(), language));
    if (!action.adapts().hazards().isEmpty()) {
      add(facts, "action.hazards", Text.ours(words.hazards(action.adapts().hazards())));
    }
    add(facts, "action.decision", Text.danish(action.considerations().decision(), language));
    return facts;
  }

  private List<Fact> when() {
    List<Fact> facts = new ArrayList<>();
    Action.Period period = action.delivery().period();
    period.start().ifPresent(y -> add(facts, "action.start", Text.ours(y.toString())));
    period.fullEffect().ifPresent(y -> add(facts, "action.full", Text.ours(y.toString())));
    period.end().ifPresent(y -> add(facts, "action.end", Text.ours(y.toString())));
    action.delivery().milestones().stream()
        .sorted(Comparator.comparing(Action.Milestone::by))
        .forEach(m -> facts.add(new Fact(by(m.by()), text(m.what()))));
    return facts;
  }

  /// A year as it is, a day in words.
  private String by(String by) {
    return by.matches("\\d{4}-\\d{2}-\\d{2}") ? voice.numbers().day(LocalDate.parse(by)) : by;
  }

  private List<Fact> money() {
    Action.Economy economy = action.economy();
    List<Fact> facts = new ArrayList<>();
    economy.investment().ifPresent(kr -> add(facts, "action.investment", kroner(kr)));
    economy.yearlyBudget().ifPresent(kr -> add(facts, "action.budget", kroner(kr)));
    add(facts, "action.funding", Text.ours(voice.title(economy.funding())));
    add(facts, "action.money-note", text(economy.note()));
    return facts;
  }

  private Text kroner(long amount) {
    return Text.ours(voice.say("kroner", voice.numbers().whole(amount)));
  }

  private List<Fact> considered() {
    Action.Considerations said = action.considerations();
    List<Fact> facts = new ArrayList<>();
    add(facts, "action.barriers", text(said.barriers()));
    add(facts, "action.co-benefits", text(said.coBenefits()));
    add(facts, "action.distribution", text(said.distribution()));
    add(facts, "action.indicators", text(said.indicators()));
    return facts;
  }

  private void add(List<Fact> facts, String key, Text text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(voice.say(key), text));
    }
  }

  private List<ActionPage.Elsewhere> elsewhere() {
    return view.revisions().reversed().stream()
        .filter(revision -> !revision.equals(view.shown()))
        .flatMap(revision -> in(revision).stream())
        .toList();
  }

  private Optional<ActionPage.Elsewhere> in(Revision revision) {
    boolean isCurrent = PlanView.current(view.revisions()).equals(Optional.of(revision));
    return revision
        .plan()
        .findAction(action.number())
        .map(
            other ->
                new ActionPage.Elsewhere(
                    view.words().standing(revision),
                    view.links().action(other, revision, isCurrent)));
  }
}
