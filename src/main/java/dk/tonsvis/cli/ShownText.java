package dk.tonsvis.cli;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Population;
import dk.tonsvis.plan.Aim;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.AccountIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was emitted, for people to read.
record ShownText(Shell shell, Shown shown) {
  private static final String INDENT = "  ";

  void write() {
    heading();
    shell.print("");
    table().lines().forEach(shell::print);
    shell.print("");
    shell.print(development());
    shell.print("");
    shell.print(shell.say("show.targets"));
    if (shown.targets().isEmpty()) {
      shell.print(INDENT + shell.say("target.none"));
    }
    shown.targets().forEach(this::target);
    shell.print("");
    source();
  }

  private void heading() {
    if (shown.municipality().isEmpty()) {
      shell.print(shell.say("show.all"));
    } else {
      Municipality municipality = shown.municipality().get();
      shell.print(
          shell.say(
              municipality.invented() ? "show.invented" : "show.one",
              municipality.name(),
              municipality.code().digits()));
    }
    Vintage vintage = shown.emissions().vintage();
    shell.print(
        shell.say(
            "show.account",
            shown.names().account(),
            Integer.toString(vintage.number()),
            shell.numbers().day(vintage.readOn())));
  }

  private TextTable table() {
    Numbers numbers = shell.numbers();
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT);
    table.row(row(shell.say("show.unit"), shown.totals().years().stream().map(String::valueOf)));
    for (Shown.Row sector : shown.sectors()) {
      table.row(
          row(
              sector.sector().name(shell.language()),
              sector.figures().stream().map(numbers::cell)));
    }
    table.row(
        row(
            shell.say("show.total"),
            shown.totals().figures().values().stream().map(numbers::cell)));
    if (shown.perInhabitant().stream().anyMatch(each -> each.amount().isPresent())) {
      table.row(
          row(
              shell.say("show.per-inhabitant"),
              shown.perInhabitant().stream().map(this::perInhabitant)));
    }
    if (!shown.counted().isEmpty()) {
      table.row(
          row(
              shell.say("show.counted"),
              shown.counted().stream()
                  .map(
                      counted ->
                          shell.say(
                              "show.counted-of",
                              numbers.whole(counted.present()),
                              numbers.whole(counted.expected())))));
    }
    return table;
  }

  private static List<String> row(String name, Stream<String> cells) {
    List<String> row = new ArrayList<>();
    row.add(name);
    cells.forEach(row::add);
    return row;
  }

  private String perInhabitant(Shown.PerInhabitant each) {
    return each.amount()
        .map(amount -> shell.numbers().decimal(amount.tonnes(), 1))
        .orElseGet(() -> shell.numbers().cell(Figure.missing("no count of inhabitants")));
  }

  private String development() {
    if (shown.development().isEmpty()) {
      return shell.say("change.unknown");
    }
    Shown.Development development = shown.development().get();
    Change change = development.change();
    String key =
        !change.hasShare()
            ? "change.tonnes"
            : change.direction() == Change.Direction.UNCHANGED
                ? "change.unchanged"
                : "change.percent";
    return shell.say(
        key,
        Integer.toString(development.firstYear()),
        Integer.toString(development.lastYear()),
        shell.numbers().signedTonnes(change.amount()),
        RestatementText.percent(shell, change));
  }

  private void target(TargetGap gap) {
    Target target = gap.target();
    shell.print(INDENT + target.statement().in(shell.language()));
    lines(gap).forEach(line -> shell.print(INDENT + INDENT + line));
    shell.print(INDENT + INDENT + shell.say("target.source", target.source()));
  }

  private List<String> lines(TargetGap gap) {
    return switch (gap) {
      case TargetGap.Measured measured -> measured(measured);
      case TargetGap.OtherAccount other -> {
        List<String> lines = new ArrayList<>();
        lines.add(shell.say("target.other-account", title(other.target().account())));
        lines.addAll(ownNumbers(other.target()));
        yield lines;
      }
      case TargetGap.Unknown unknown ->
          List.of(
              switch (unknown.lacking()) {
                case LEVEL -> shell.say("target.no-level");
                case ACCOUNT -> shell.say("target.no-figures");
              });
    };
  }

  private List<String> measured(TargetGap.Measured measured) {
    Numbers numbers = shell.numbers();
    List<String> lines = new ArrayList<>();
    if (!measured.target().account().equals(shown.names().identity().id())) {
      lines.add(shell.say("target.net-zero", title(measured.target().account())));
    }
    lines.add(
        shell.say(
            measured.isKept() ? "target.kept" : "target.gap",
            Integer.toString(measured.lastYear()),
            numbers.tonnes(measured.emitted()),
            Integer.toString(measured.target().year()),
            numbers.tonnes(measured.level()),
            numbers.tonnes(measured.gap())));
    if (!measured.isKept()) {
      measured
          .neededPerYear()
          .ifPresent(needed -> lines.add(shell.say("target.needed", numbers.tonnes(needed))));
      measured.achieved().map(this::achieved).ifPresent(lines::add);
    }
    return lines;
  }

  private String achieved(TargetGap.Achieved achieved) {
    return shell.say(
        achieved.perYear().isNegative() ? "target.rose" : "target.fell",
        Integer.toString(achieved.years().first()),
        Integer.toString(achieved.years().last()),
        shell
            .numbers()
            .tonnes(
                achieved.perYear().isNegative()
                    ? achieved.perYear().negated()
                    : achieved.perYear()));
  }

  /// The numbers that a target is made of, in its own account.
  private List<String> ownNumbers(Target target) {
    Numbers numbers = shell.numbers();
    return switch (target.aim()) {
      case Aim.BaseYear base ->
          base.emissions()
              .known()
              .flatMap(
                  from ->
                      base.level()
                          .known()
                          .map(
                              level ->
                                  shell.say(
                                      "target.base-year",
                                      Integer.toString(base.year()),
                                      numbers.tonnes(from),
                                      numbers.tonnes(level),
                                      Integer.toString(target.year()))))
              .map(List::of)
              .orElseGet(() -> List.of(shell.say("target.no-base", Integer.toString(base.year()))));
      case Aim.BaseYearIntensity _, Aim.FixedLevel _, Aim.BaselineScenario _ ->
          target
              .level()
              .known()
              .map(
                  level ->
                      List.of(
                          shell.say(
                              "target.level",
                              numbers.tonnes(level),
                              Integer.toString(target.year()))))
              .orElseGet(() -> List.of(shell.say("target.no-level")));
    };
  }

  private String title(String account) {
    return shown
        .names()
        .house()
        .reference()
        .findIdentity(account)
        .map(identity -> identity.title().in(shell.language()))
        .orElse(account);
  }

  private void source() {
    AccountIdentity identity = shown.names().identity();
    Vintage vintage = shown.emissions().vintage();
    shell.print(
        shell.say(
            "source",
            identity.publisher(),
            shown.names().account(),
            identity.provenance().source()));
    shell.print(
        shell.say(
            "source.vintage",
            Integer.toString(vintage.number()),
            shell.numbers().day(vintage.readOn()),
            vintage.methodVersion().orElse(shell.say("list.not-said"))));
    shell.print(shell.say("source.terms", identity.provenance().terms(shell.language())));
    shell.print(shell.say("source.method", identity.method().in(shell.language())));
    if (!shown.kinds().isEmpty()) {
      shell.print(
          shell.say(
              "source.inhabitants",
              shown.kinds().stream()
                  .map((Population.Kind kind) -> kind.source(shell.language()))
                  .collect(Collectors.joining("; "))));
    }
  }
}
