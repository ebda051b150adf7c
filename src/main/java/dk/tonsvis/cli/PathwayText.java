package dk.tonsvis.cli;

import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.pathway.BudgetUse;
import dk.tonsvis.pathway.Central;
import dk.tonsvis.pathway.Ensemble;
import dk.tonsvis.pathway.Fan;
import dk.tonsvis.pathway.Finding;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Standing;
import dk.tonsvis.plan.Baseline;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.List;

/// A pathway, for people to read.
record PathwayText(Shell shell, Charted charted) {
  private static final String INDENT = "  ";

  void write() {
    shell.print(
        shell.say(
            charted.municipality().invented() ? "show.invented" : "show.one",
            charted.municipality().name(),
            charted.municipality().code().digits()));
    MankoText manko = new MankoText(shell, charted);
    shell.print(charted.headline().map(manko::of).orElseGet(() -> shell.say("manko.no-target")));
    shell.print("");
    table().lines().forEach(shell::print);
    shell.print(shell.say("pathway.central"));
    shell.print("");
    targets(manko);
    ends();
    actions();
    findings();
    shell.print("");
    standing();
  }

  private Pathway pathway() {
    return charted.pathway();
  }

  private TextTable table() {
    TextTable table = new TextTable(Align.RIGHT);
    List<String> heading = new ArrayList<>();
    heading.add(shell.say("pathway.year"));
    pathway().sectors().forEach(sector -> heading.add(charted.names().sector(sector)));
    heading.add(shell.say("pathway.removals"));
    heading.add(shell.say("pathway.net"));
    heading.add(shell.say("pathway.baseline"));
    if (pathway().ensemble().isPresent()) {
      heading.addAll(List.of("5 %", shell.say("pathway.median"), "95 %"));
    }
    table.row(heading);
    pathway().years().stream().forEach(year -> table.row(row(year)));
    return table;
  }

  private List<String> row(int year) {
    Numbers numbers = shell.numbers();
    Central central = pathway().central();
    List<String> row = new ArrayList<>();
    row.add(Integer.toString(year));
    pathway()
        .sectors()
        .forEach(sector -> row.add(numbers.tonnesNumber(central.emissions().at(sector, year))));
    row.add(numbers.tonnesNumber(central.removals().total(year)));
    row.add(numbers.tonnesNumber(net(year)));
    row.add(numbers.tonnesNumber(central.baseline().total(year)));
    pathway()
        .ensemble()
        .map(ensemble -> ensemble.net().years().get(year))
        .ifPresent(
            (Fan.Band band) -> {
              row.add(numbers.tonnesNumber(band.p5()));
              row.add(numbers.tonnesNumber(band.p50()));
              row.add(numbers.tonnesNumber(band.p95()));
            });
    return row;
  }

  private Co2e net(int year) {
    Central central = pathway().central();
    return central.emissions().total(year).minus(central.removals().total(year));
  }

  private void targets(MankoText manko) {
    shell.print(shell.say("show.targets"));
    if (pathway().outcomes().isEmpty()) {
      shell.print(INDENT + shell.say("target.none"));
    }
    for (Outcome outcome : pathway().outcomes()) {
      shell.print(INDENT + outcome.target().statement().in(shell.language()));
      shell.print(
          INDENT
              + INDENT
              + switch (outcome) {
                case Outcome.Held held -> manko.of(held);
                case Outcome.NotHeld not -> manko.of(not);
              });
    }
  }

  private void ends() {
    Central central = pathway().central();
    shell.print("");
    shell.print(
        central.neutral().isPresent()
            ? shell.say("pathway.neutral", Integer.toString(central.neutral().getAsInt()))
            : shell.say("pathway.not-neutral", Integer.toString(pathway().years().last())));
    pathway().budget().ifPresent(this::budget);
  }

  private void budget(BudgetUse use) {
    String years = use.budget().years().toString();
    String budget = shell.numbers().tonnes(use.budget().amount());
    String used = shell.numbers().tonnes(use.used());
    shell.print(
        use.exhausted().isPresent()
            ? shell.say(
                "pathway.budget-exhausted",
                years,
                budget,
                used,
                Integer.toString(use.exhausted().getAsInt()))
            : shell.say(
                "pathway.budget-lasts", years, budget, used, shell.numbers().tonnes(use.left())));
  }

  /// What the actions bring, in the year of the first target.
  private void actions() {
    Central central = pathway().central();
    if (central.coverage().expected() == 0) {
      return;
    }
    int year =
        charted.headline().map(held -> held.target().year()).orElse(pathway().years().last());
    shell.print("");
    shell.print(shell.say("pathway.actions", Integer.toString(year)));
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT);
    for (String action : central.reductions().namesWithAmounts()) {
      table.row(
          INDENT + charted.action(action),
          shell.numbers().tonnes(central.reductions().at(action, year)));
    }
    for (String action : central.removals().namesWithAmounts()) {
      table.row(
          INDENT + charted.action(action),
          shell.numbers().tonnes(central.removals().at(action, year)),
          shell.say("pathway.removal"));
    }
    table.lines().forEach(shell::print);
    shell.print(
        INDENT
            + shell.say(
                "pathway.coverage",
                shell.numbers().whole(central.coverage().present()),
                shell.numbers().whole(central.coverage().expected())));
  }

  private void findings() {
    if (pathway().findings().isEmpty()) {
      return;
    }
    shell.print("");
    shell.print(shell.say("pathway.findings"));
    FindingText text = new FindingText(shell, charted);
    for (Finding finding : pathway().findings()) {
      shell.print(INDENT + text.of(finding));
    }
  }

  private void standing() {
    Standing standing = pathway().standing();
    shell.print(
        shell.say(
            "show.account",
            charted.names().account(),
            Integer.toString(standing.vintage()),
            shell.numbers().day(standing.readOn())));
    shell.print(
        standing
            .revision()
            .map(number -> shell.say("standing.revision", Integer.toString(number)))
            .orElseGet(() -> shell.say("standing.no-plan")));
    shell.print(shell.say("standing.baseline", baseline(standing.baseline())));
    shell.print(
        shell.say("standing.engine", standing.release(), standing.engine(), standing.inputHash()));
    pathway().ensemble().ifPresent(this::draws);
  }

  private String baseline(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Frozen _ -> shell.say("baseline.frozen");
      case Baseline.National national -> shell.say("baseline.national", national.id());
      case Baseline.Own own -> shell.say("baseline.own", own.source());
    };
  }

  private void draws(Ensemble ensemble) {
    shell.print(
        shell.say(
            "standing.draws",
            shell.numbers().whole(ensemble.draws()),
            Long.toString(ensemble.seed())));
  }
}
