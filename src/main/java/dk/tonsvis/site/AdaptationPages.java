package dk.tonsvis.site;

import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.RiskMatrix;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Adaptation;
import dk.tonsvis.plan.Hazard;
import dk.tonsvis.plan.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the page about a changed climate.
final class AdaptationPages {
  private final PlanView view;
  private final Voice voice;
  private final Adaptation adaptation;
  private final List<Action> actions;

  private AdaptationPages(PlanView view) {
    this.view = view;
    this.voice = view.voice();
    this.adaptation = view.plan().adaptation();
    this.actions = view.plan().actions().stream().filter(Action::isAdaptation).toList();
  }

  static AdaptationPage of(PlanView view, Frame frame) {
    return new AdaptationPages(view).page(frame);
  }

  /// The headline without its emphasis.
  static String description(PlanView view) {
    return String.join("", new AdaptationPages(view).headline());
  }

  private AdaptationPage page(Frame frame) {
    return new AdaptationPage(
        frame,
        view.municipality().name(),
        view.links().place(),
        headline(),
        view.words().standing(view.shown()),
        risks(),
        hazards(),
        adaptation.goals().stream().map(this::goal).toList(),
        actions.stream()
            .filter(action -> action.adapts().hazards().isEmpty())
            .map(view::line)
            .toList(),
        view.source("how.adaptation"));
  }

  private List<String> headline() {
    String place = view.municipality().name();
    String count = voice.count("count.actions", actions.size());
    if (adaptation.risks().isEmpty()) {
      return actions.isEmpty()
          ? voice.pieces("adaptation.headline.none", place)
          : voice.pieces("adaptation.headline.actions", place, count);
    }
    return voice.pieces(
        "adaptation.headline",
        place,
        voice.count("count.risks", adaptation.risks().size()),
        String.valueOf(rising()),
        count);
  }

  private long rising() {
    return adaptation.risks().stream().filter(r -> r.future().risk() > r.now().risk()).count();
  }

  // ---- risks

  private Optional<Picture> risks() {
    List<Adaptation.Risk> risks = adaptation.risks();
    if (risks.isEmpty() || risks.size() > RiskMatrix.MOST_RISKS) {
      return Optional.empty();
    }
    RiskMatrix matrix =
        new RiskMatrix(
            new Heading(
                "risks",
                voice.say(
                    "adaptation.finding", String.valueOf(rising()), String.valueOf(risks.size())),
                voice.say("adaptation.description"),
                ""),
            new RiskMatrix.Names(
                voice.say("adaptation.probability"),
                voice.say("adaptation.consequence"),
                voice.say("adaptation.now"),
                future(),
                voice.say("adaptation.rises")),
            risks.stream()
                .map(
                    risk ->
                        new RiskMatrix.Risk(
                            words(risk.what()), grade(risk.now()), grade(risk.future())))
                .toList());
    return Optional.of(
        Picture.of(matrix, voice.say("adaptation.remark"), table(), view.source("how.adaptation")));
  }

  /// The year of the future where all risks have the same.
  private String future() {
    List<Integer> years = adaptation.risks().stream().map(r -> r.year()).distinct().toList();
    return years.size() == 1 ? String.valueOf(years.getFirst()) : voice.say("adaptation.future");
  }

  private static RiskMatrix.Grade grade(Adaptation.Level level) {
    return new RiskMatrix.Grade(level.probability(), level.consequence());
  }

  private DataTable table() {
    return new DataTable(
        "risks-table",
        voice.say("adaptation.caption", view.municipality().name()),
        List.of(
            voice.say("adaptation.risk"),
            voice.say("adaptation.hazard"),
            voice.say("adaptation.now"),
            voice.say("adaptation.future"),
            voice.say("year")),
        adaptation.risks().stream()
            .map(
                risk ->
                    DataTable.Row.of(
                        Text.of(risk.what(), voice.language()),
                        List.of(
                            DataTable.Cell.text(voice.title(risk.hazard())),
                            DataTable.Cell.of(product(risk.now())),
                            DataTable.Cell.of(product(risk.future())),
                            DataTable.Cell.of(String.valueOf(risk.year())))))
            .toList());
  }

  private static String product(Adaptation.Level level) {
    return level.probability() + " × " + level.consequence() + " = " + level.risk();
  }

  // ---- by hazard

  private List<AdaptationPage.Hazard> hazards() {
    return Arrays.stream(Hazard.values()).flatMap(this::hazard).toList();
  }

  /// A hazard that the plan says anything of.
  private Stream<AdaptationPage.Hazard> hazard(Hazard hazard) {
    List<Adaptation.Risk> risks =
        adaptation.risks().stream().filter(r -> r.hazard() == hazard).toList();
    List<Adaptation.Goal> goals =
        adaptation.goals().stream().filter(g -> g.hazards().contains(hazard)).toList();
    List<Action> answers =
        actions.stream().filter(a -> a.adapts().hazards().contains(hazard)).toList();
    if (risks.isEmpty() && goals.isEmpty() && answers.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new AdaptationPage.Hazard(
            "risiko-" + hazard.name().toLowerCase(Locale.ROOT),
            voice.title(hazard),
            risks.stream().map(this::risk).toList(),
            goals.stream().map(g -> Text.of(g.goal(), voice.language())).toList(),
            answers.isEmpty()
                ? voice.say("adaptation.unanswered")
                : voice.say("adaptation.answered", String.valueOf(answers.size())),
            answers.stream().map(view::line).toList()));
  }

  private AdaptationPage.Risk risk(Adaptation.Risk risk) {
    String change =
        Integer.compare(risk.future().risk(), risk.now().risk()) == 0
            ? "adaptation.grade.same"
            : risk.future().risk() > risk.now().risk()
                ? "adaptation.grade.rises"
                : "adaptation.grade.falls";
    return new AdaptationPage.Risk(
        Text.of(risk.what(), voice.language()),
        voice.say(
            change,
            String.valueOf(risk.now().risk()),
            String.valueOf(risk.future().risk()),
            String.valueOf(risk.year())),
        Text.of(risk.exposed(), voice.language()),
        Text.danish(risk.source(), voice.language()));
  }

  private AdaptationPage.Goal goal(Adaptation.Goal goal) {
    return new AdaptationPage.Goal(
        Text.of(goal.goal(), voice.language()),
        goal.by().map(year -> voice.say("adaptation.by", year.toString())).orElse(""),
        Text.of(goal.indicator(), voice.language()),
        view.effects().hazards(goal.hazards()));
  }

  private String words(Wording wording) {
    return wording.in(voice.language());
  }
}
