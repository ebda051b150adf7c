package dk.tonsvis.cli;

import dk.tonsvis.account.Comparison;
import dk.tonsvis.account.Crossing;
import dk.tonsvis.account.Ranks;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Restatement.MunicipalityTotals;
import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Total;
import dk.tonsvis.reference.Coverage;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of an account, for people to read.
///
/// @param earlier what the older figures are called at the head of a column
/// @param later what the newer ones are called
record RestatementText(Shell shell, Names names, String earlier, String later) {
  private static final int MOST_DECIMALS = 6;

  /// How much is another and where it moved most, in one or two sentences.
  void summary(Restatement restatement) {
    Numbers numbers = shell.numbers();
    if (restatement.isEmpty()) {
      shell.print(shell.say("restatement.none"));
      return;
    }
    String restated = numbers.whole(restatement.restated().size());
    String compared = numbers.whole(restatement.compared());
    Optional<Restatement.Restated> largest = restatement.largest();
    if (largest.isPresent()) {
      shell.print(
          shell.say("restatement.changed", restated, compared, years(restatement.restatedYears())));
      Restatement.Restated cell = largest.get();
      shell.print(
          shell.say(
              "restatement.largest",
              names.municipality(cell.cell().municipality()),
              names.sector(cell.cell().sector()),
              Integer.toString(cell.cell().year()),
              numbers.signedTonnes(cell.change().amount())));
    } else {
      shell.print(shell.say("restatement.none-in-common", compared));
    }
    if (!restatement.appeared().isEmpty() || !restatement.disappeared().isEmpty()) {
      shell.print(
          shell.say(
              "restatement.coming-and-going",
              numbers.whole(restatement.appeared().size()),
              numbers.whole(restatement.disappeared().size())));
    }
  }

  private static String years(NavigableSet<Integer> years) {
    boolean isRun = years.last() - years.first() + 1 == years.size();
    if (isRun && years.size() > 1) {
      return years.first() + "–" + years.last();
    }
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// The whole of it.
  ///
  /// @param top how many municipalities are named where they are many
  void whole(Comparison comparison, int top) {
    Restatement restatement = comparison.restatement();
    summary(restatement);
    if (restatement.isEmpty()) {
      return;
    }
    totals(restatement);
    if (names.identity().coverage() instanceof Coverage.OneMunicipality) {
      return;
    }
    largest(restatement, top);
    crossings(comparison.crossings());
    comparison.ranks().filter(ranks -> ranks.moves().size() > 1).ifPresent(r -> ranks(r, top));
  }

  private void totals(Restatement restatement) {
    TextTable table = table(shell.say("restatement.year"));
    for (Restatement.YearTotals year : restatement.years()) {
      table.row(cells(Integer.toString(year.year()), year.totals()));
    }
    section(shell.say("restatement.totals"), table);
  }

  private void largest(Restatement restatement, int top) {
    List<MunicipalityTotals> all = restatement.largestByMunicipality();
    if (all.isEmpty() || top == 0) {
      return;
    }
    TextTable table = table(shell.say("restatement.municipality"));
    for (MunicipalityTotals sum : all.subList(0, Math.min(top, all.size()))) {
      String name = names.municipality(sum.municipality()) + " " + sum.year();
      table.row(cells(name, sum.totals()));
    }
    section(
        shell.say(
            "restatement.largest-sums",
            shell.numbers().whole(Math.min(top, all.size())),
            shell.numbers().whole(all.size())),
        table);
  }

  private void crossings(List<Crossing> crossings) {
    if (crossings.isEmpty()) {
      shell.print("");
      shell.print(shell.say("crossings.none"));
      return;
    }
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.row("  " + shell.say("restatement.municipality"), earlier, later);
    for (Crossing crossing : crossings) {
      String percents =
          crossing.percents().stream().map(this::round).collect(Collectors.joining(", "));
      table.row(
          "  " + names.municipality(crossing.municipality()),
          closely(crossing.earlier(), crossing),
          closely(crossing.later(), crossing),
          shell.say(crossing.isLost() ? "crossings.lost" : "crossings.reached", percents));
    }
    Crossing first = crossings.getFirst();
    section(
        shell.say(
            "crossings", Integer.toString(first.fromYear()), Integer.toString(first.toYear())),
        table);
  }

  private void ranks(Ranks ranks, int top) {
    shell.print("");
    shell.print(
        shell.say(
            "ranks",
            shell.numbers().whole(ranks.changed()),
            shell.numbers().whole(ranks.moves().size()),
            Integer.toString(ranks.fromYear()),
            Integer.toString(ranks.toYear())));
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT);
    ranks.listChanged().stream()
        .limit(top)
        .forEach(
            move ->
                table.row(
                    "  " + names.municipality(move.municipality()),
                    shell.say("ranks.from", Integer.toString(move.earlierRank())),
                    shell.say("ranks.to", Integer.toString(move.laterRank()))));
    table.lines().forEach(shell::print);
  }

  private TextTable table(String first) {
    return new TextTable(Align.LEFT, Align.RIGHT)
        .row("  " + first, earlier, later, shell.say("restatement.difference"), "%");
  }

  /// Only one of the vintages has the figures: it says so, and shows no difference.
  private List<String> cells(String name, Restatement.Totals totals) {
    if (totals.common().isPresent()) {
      return cells(name, totals.common().get());
    }
    return List.of(
        "  " + name,
        known(totals.from()),
        known(totals.to()),
        shell.say("restatement.not-in-both"));
  }

  private String known(Total total) {
    return total.present() == 0 ? "–" : shell.numbers().tonnesNumber(total.known());
  }

  private List<String> cells(String name, Change change) {
    Numbers numbers = shell.numbers();
    return List.of(
        "  " + name,
        numbers.tonnesNumber(change.from()),
        numbers.tonnesNumber(change.to()),
        signed(numbers, change),
        percent(change));
  }

  /// The tonnes of a change with their sign and without their unit.
  static String signed(Numbers numbers, Change change) {
    String text = numbers.tonnesNumber(change.amount());
    return change.amount().isPositive() && !text.equals("0") ? "+" + text : text;
  }

  private String round(int percent) {
    return shell.numbers().signedPercent(Share.ofPercent(percent), 0);
  }

  /// With one decimal, or with as many as it takes to see that −19.996 % has not reached −20 %.
  private String closely(Change change, Crossing crossing) {
    Numbers numbers = shell.numbers();
    for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
      int shown = decimals;
      String text = numbers.signedPercent(change.share(), shown);
      if (crossing.percents().stream()
          .noneMatch(p -> text.equals(numbers.signedPercent(Share.ofPercent(p), shown)))) {
        return text;
      }
    }
    return numbers.signedPercent(change.share(), 1);
  }

  private String percent(Change change) {
    return percent(shell, change);
  }

  /// The percentage of a change, or the word that there is none.
  static String percent(Shell shell, Change change) {
    return change.hasShare()
        ? shell.numbers().signedPercent(change.share(), 1)
        : shell.say("percent.none");
  }

  private void section(String heading, TextTable table) {
    shell.print("");
    shell.print(heading);
    table.lines().forEach(shell::print);
  }
}
