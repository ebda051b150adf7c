package dk.tonsvis.site;

import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Adaptation;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Step;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.plan.Theme.Tonnage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the page of a revision of a plan.
final class PlanPages {
  /// Begins the id of a direction on the page; its number in the list follows.
  static final String GROUP = "hovedretning-";

  private final PlanView view;
  private final Voice voice;
  private final Plan plan;
  private final ThemeTonnes tonnes;

  private PlanPages(PlanView view) {
    this.view = view;
    this.voice = view.voice();
    this.plan = view.plan();
    this.tonnes = ThemeTonnes.of(plan);
  }

  static PlanPage of(PlanView view, Frame frame) {
    return new PlanPages(view).page(frame);
  }

  /// The headline without its emphasis, for those who find the page elsewhere.
  static String description(PlanView view) {
    return String.join("", new PlanPages(view).headline());
  }

  private PlanPage page(Frame frame) {
    PlanLinks links = view.links();
    Revision shown = view.shown();
    return new PlanPage(
        frame,
        view.municipality().name(),
        links.place(),
        headline(),
        coverage(),
        standing(),
        new TargetWords(view).targets(),
        new ThemePart(view, tonnes).themes(),
        groups(),
        published(),
        revisions(),
        adaptation(),
        new PlanPage.Downloads(links.file(shown, "xlsx"), links.file(shown, "json")),
        view.source("how.plan"));
  }

  private List<String> headline() {
    String count = voice.count("count.actions", plan.actions().size());
    return tonnes
        .whole()
        .map(
            sum ->
                voice.pieces(
                    "plan.headline",
                    view.municipality().name(),
                    count,
                    voice.numbers().tonnesSpoken(sum.total().known()),
                    String.valueOf(sum.year())))
        .orElseGet(() -> voice.pieces("plan.headline.untold", view.municipality().name(), count));
  }

  private String coverage() {
    List<Action> mitigation = plan.actions().stream().filter(Action::isMitigation).toList();
    long known = mitigation.stream().filter(EffectWords::isKnown).count();
    int others = plan.actions().size() - mitigation.size();
    String sentence =
        voice.say(
            "plan.coverage",
            String.valueOf(known),
            voice.count("count.actions", mitigation.size()));
    return others == 0
        ? sentence
        : sentence + " " + voice.count("plan.coverage.adaptation", others);
  }

  private PlanPage.Standing standing() {
    Revision shown = view.shown();
    RevisionWords words = view.words();
    Optional<Revision> inForce = PlanView.inForce(view.revisions());
    return new PlanPage.Standing(
        words.title(shown),
        words.state(shown),
        words.steps(shown),
        words.notice(shown, inForce),
        inForce.filter(r -> !r.equals(shown)).map(_ -> view.links().plan()).orElse(""),
        wasHeard(shown) ? view.links().revision(shown) + "/hoering" : "",
        voice.say(
            view.house().hearings().opening(shown).isOpen()
                ? "plan.hearing.reply"
                : "plan.hearing.read"));
  }

  private static boolean wasHeard(Revision shown) {
    return shown.steps().stream().anyMatch(Step.Hearing.class::isInstance);
  }

  // ---- actions

  private List<PlanPage.Group> groups() {
    List<PlanPage.Group> groups = new ArrayList<>();
    for (Theme theme : plan.themes()) {
      groups.add(
          new PlanPage.Group(
              GROUP + (groups.size() + 1),
              theme.number(),
              Text.of(theme.title(), voice.language()),
              Text.of(theme.description(), voice.language()),
              tonnes(theme),
              plan.actionsOf(theme).stream().map(view::line).toList()));
    }
    List<Action> others =
        plan.actions().stream()
            .filter(action -> action.placement().theme().flatMap(plan::findTheme).isEmpty())
            .toList();
    if (!others.isEmpty()) {
      groups.add(
          new PlanPage.Group(
              GROUP + 0,
              "",
              Text.ours(voice.say(groups.isEmpty() ? "plan.actions.all" : "plan.actions.others")),
              Text.ours(""),
              "",
              others.stream().map(view::line).toList()));
    }
    return groups;
  }

  private String tonnes(Theme theme) {
    return switch (theme.tonnage()) {
      case Tonnage.Own own ->
          own.reduction()
              .known()
              .map(
                  amount ->
                      voice.say(
                          "plan.theme.own",
                          voice.numbers().tonnes(amount),
                          String.valueOf(own.year())))
              .orElseGet(() -> voice.say("plan.theme.missing"));
      case Tonnage.SharedWith shared -> voice.say("plan.theme.shared", shared.theme());
      case Tonnage.None _ -> voice.say("plan.theme.none");
    };
  }

  // ---- figures that make no path

  private Optional<PlanPage.Published> published() {
    List<Outlook.Published> figures = plan.outlook().published();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    List<DataTable.Row> rows =
        figures.stream()
            .map(
                figure ->
                    DataTable.Row.of(
                        Text.danish(figure.edition(), voice.language()),
                        List.of(
                            DataTable.Cell.of(String.valueOf(figure.year())),
                            voice.cell(figure.amount()),
                            DataTable.Cell.text(
                                view.house()
                                    .reference()
                                    .getIdentity(figure.account())
                                    .title()
                                    .in(voice.language())),
                            DataTable.Cell.text(figure.source()))))
            .toList();
    return Optional.of(
        new PlanPage.Published(
            voice.say("plan.published.lead"),
            new DataTable(
                "published-table",
                voice.say("plan.published.caption"),
                List.of(
                    voice.say("plan.published.edition"),
                    voice.say("year"),
                    voice.say("plan.published.tonnes"),
                    voice.say("plan.published.account"),
                    voice.say("source.source")),
                rows)));
  }

  // ---- the others

  private List<PlanPage.RevisionLine> revisions() {
    return view.revisions().reversed().stream().map(this::line).toList();
  }

  private PlanPage.RevisionLine line(Revision revision) {
    Optional<Revision> before = view.before(revision);
    return new PlanPage.RevisionLine(
        view.words().standing(revision),
        view.words().state(revision),
        view.links().revision(revision),
        revision.equals(view.shown()),
        before.map(earlier -> view.links().comparison(earlier, revision)).orElse(""),
        before.map(earlier -> view.words().title(earlier)).orElse(""));
  }

  private List<String> adaptation() {
    Adaptation adaptation = plan.adaptation();
    long actions = plan.actions().stream().filter(Action::isAdaptation).count();
    List<String> said = new ArrayList<>();
    if (adaptation.risks().isEmpty() && actions == 0) {
      said.add(voice.say("plan.adaptation.none"));
      return said;
    }
    long rising =
        adaptation.risks().stream().filter(r -> r.future().risk() > r.now().risk()).count();
    said.add(
        voice.say(
            "plan.adaptation",
            voice.count("count.risks", adaptation.risks().size()),
            String.valueOf(rising),
            voice.count("count.actions", actions)));
    return said;
  }
}
