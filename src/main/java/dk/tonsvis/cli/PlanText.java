package dk.tonsvis.cli;

import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Outlook;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Theme;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.util.List;
import java.util.Locale;

/// A revision of a plan, for people to read.
record PlanText(Shell shell, Names names, Municipality municipality, Revision revision) {
  private static final String INDENT = "  ";

  void write() {
    heading();
    targets();
    themes();
    actions();
    published();
    adaptation();
    shell.print("");
    shell.print(shell.say("plan.source", plan().head().source()));
    shell.print(shell.say("plan.hash", Integer.toString(revision.number()), revision.hash()));
  }

  private Plan plan() {
    return revision.plan();
  }

  private void heading() {
    shell.print(
        shell.say(
            municipality.invented() ? "show.invented" : "show.one",
            municipality.name(),
            municipality.code().digits()));
    shell.print(
        shell.say(
            "plan.heading",
            plan().head().title().in(shell.language()),
            Integer.toString(revision.number()),
            new StepText(shell).standing(revision)));
    revision.steps().stream()
        .limit(Math.max(0, revision.steps().size() - 1))
        .forEach(step -> shell.print(INDENT + new StepText(shell).of(step)));
    shell.print(shell.say("plan.account", names.account()));
  }

  private void section(String key) {
    shell.print("");
    shell.print(shell.say(key));
  }

  private void targets() {
    section("show.targets");
    if (plan().targets().isEmpty()) {
      shell.print(INDENT + shell.say("target.none"));
    }
    for (Target target : plan().targets()) {
      shell.print(INDENT + target.statement().in(shell.language()));
      shell.print(INDENT + INDENT + level(target));
    }
    if (!plan().head().lessAmbitious().isEmpty()) {
      shell.print(
          INDENT
              + shell.say(
                  "plan.less-ambitious", plan().head().lessAmbitious().in(shell.language())));
    }
  }

  private String level(Target target) {
    String year = Integer.toString(target.year());
    String account =
        target.reach().sector().map(names::sector).orElseGet(() -> shell.say("plan.all-sectors"));
    return target
        .level()
        .known()
        .map(
            level ->
                shell.say(
                    "plan.target-level",
                    year,
                    shell.numbers().tonnes(level),
                    account,
                    title(target.account())))
        .orElseGet(() -> shell.say("plan.target-no-level", year, account, title(target.account())));
  }

  private String title(String account) {
    return names
        .house()
        .reference()
        .findIdentity(account)
        .map(identity -> identity.title().in(shell.language()))
        .orElse(account);
  }

  private void themes() {
    if (plan().themes().isEmpty()) {
      return;
    }
    section("plan.themes");
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT);
    for (Theme theme : plan().themes()) {
      table.row(
          INDENT + theme.number(),
          theme.title().in(shell.language()),
          year(theme.tonnage()),
          tonnage(theme.tonnage()));
    }
    table.lines().forEach(shell::print);
    ThemeSums.of(plan()).byYear().forEach((year, sum) -> shell.print(INDENT + sum(year, sum)));
  }

  private static String year(Theme.Tonnage tonnage) {
    return tonnage instanceof Theme.Tonnage.Own own ? Integer.toString(own.year()) : "";
  }

  private String tonnage(Theme.Tonnage tonnage) {
    return switch (tonnage) {
      case Theme.Tonnage.Own own -> figure(own.reduction());
      case Theme.Tonnage.SharedWith shared -> shell.say("plan.shared", shared.theme());
      case Theme.Tonnage.None _ -> shell.say("plan.no-tonnes");
    };
  }

  private String figure(Figure figure) {
    return switch (figure) {
      case Figure.Missing missing -> shell.say("plan.figure-missing", missing.reason());
      case Figure.Measured _, Figure.Estimated _ ->
          figure.known().map(shell.numbers()::tonnes).orElseThrow();
    };
  }

  private String sum(int year, Total sum) {
    Numbers numbers = shell.numbers();
    return sum.present() == 0
        ? shell.say("plan.themes-unknown", Integer.toString(year), numbers.whole(sum.expected()))
        : shell.say(
            "plan.themes-sum",
            Integer.toString(year),
            numbers.tonnes(sum.known()),
            numbers.whole(sum.present()),
            numbers.whole(sum.expected()));
  }

  private void actions() {
    section("plan.actions");
    TermText terms = new TermText(shell, names, plan());
    TextTable table = new TextTable(Align.LEFT);
    table.row(
        INDENT + shell.say("plan.number"),
        shell.say("plan.action"),
        shell.say("plan.theme"),
        shell.say("plan.control"),
        shell.say("plan.effect"));
    for (Action action : plan().actions()) {
      table.row(
          INDENT + action.number(),
          action.name(shell.language()),
          action.placement().theme().orElse(""),
          control(action.placement().control()),
          replaced(action, terms));
    }
    table.lines().forEach(shell::print);
    shell.print(INDENT + coverage());
  }

  private String replaced(Action action, TermText terms) {
    return action
        .lineage()
        .supersededBy()
        .map(by -> shell.say("plan.superseded-by", by))
        .or(() -> action.lineage().mergedWith().map(by -> shell.say("plan.merged-with", by)))
        .orElseGet(() -> terms.of(action));
  }

  private String control(Action.Control control) {
    return shell.say("control." + control.name().toLowerCase(Locale.ROOT));
  }

  /// Of how many actions against emissions the effect is known; those that another stands for are
  /// not asked.
  private String coverage() {
    List<Action> asked = EffectCoverage.asked(plan());
    return shell.say(
        "plan.coverage",
        shell.numbers().whole(EffectCoverage.known(plan())),
        shell.numbers().whole(asked.size()),
        shell.numbers().whole(plan().actions().size()));
  }

  private void published() {
    if (plan().outlook().published().isEmpty()) {
      return;
    }
    section("plan.published");
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    for (Outlook.Published each : plan().outlook().published()) {
      table.row(
          INDENT + each.edition(),
          Integer.toString(each.year()),
          figure(each.amount()),
          title(each.account()));
    }
    table.lines().forEach(shell::print);
  }

  private void adaptation() {
    shell.print("");
    shell.print(
        plan().adaptation().risks().isEmpty() && plan().adaptation().goals().isEmpty()
            ? shell.say("plan.no-adaptation")
            : shell.say(
                "plan.adaptation",
                shell.numbers().whole(plan().adaptation().risks().size()),
                shell.numbers().whole(plan().adaptation().goals().size()),
                shell
                    .numbers()
                    .whole(plan().actions().stream().filter(Action::isAdaptation).count())));
  }
}
