package dk.tonsvis.cli;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Sector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Every sector and year of one municipality, as two vintages have it.
///
/// @param pairs sector by sector
/// @param totals the sums over the sectors
record CellByCell(List<Pair> pairs, List<Pair> totals) {
  private static final String TOTAL = "total";

  /// The figures of one cell, or of one year's total.
  record Pair(String code, String sector, int year, Figure earlier, Figure later) {
    /// Empty if one of the vintages has no amount.
    Optional<Change> change() {
      return earlier.known().flatMap(from -> later.known().map(to -> Change.between(from, to)));
    }
  }

  static CellByCell of(Names names, Emissions earlier, Emissions later, String municipality) {
    TreeSet<Integer> years = new TreeSet<>(earlier.years());
    years.addAll(later.years());
    List<Pair> pairs = new ArrayList<>();
    for (Sector sector : names.sectors()) {
      for (int year : years) {
        pairs.add(
            new Pair(
                sector.code(),
                sector.name(names.language()),
                year,
                earlier.figure(municipality, year, sector.code()),
                later.figure(municipality, year, sector.code())));
      }
    }
    List<Pair> totals =
        years.stream()
            .map(
                year ->
                    new Pair(
                        TOTAL,
                        Words.of("cli", names.language()).say("show.total"),
                        year,
                        earlier.total(municipality, year).asFigure(),
                        later.total(municipality, year).asFigure()))
            .toList();
    return new CellByCell(pairs, totals);
  }

  TextTable table(Shell shell, String earlier, String later) {
    TextTable table =
        new TextTable(Align.LEFT, Align.RIGHT)
            .row(
                "  " + shell.say("show.sector"),
                shell.say("restatement.year"),
                earlier,
                later,
                shell.say("restatement.difference"),
                "%");
    List<Pair> all = new ArrayList<>(pairs);
    all.addAll(totals);
    for (Pair pair : all) {
      List<String> cells = new ArrayList<>();
      cells.add("  " + pair.sector());
      cells.add(Integer.toString(pair.year()));
      cells.add(shell.numbers().cell(pair.earlier()));
      cells.add(shell.numbers().cell(pair.later()));
      pair.change()
          .ifPresent(
              change -> {
                cells.add(RestatementText.signed(shell.numbers(), change));
                cells.add(RestatementText.percent(shell, change));
              });
      table.row(cells);
    }
    return table;
  }

  private record Document(
      VintageDocument earlier,
      VintageDocument later,
      String municipality,
      String name,
      List<CellDocument> cells,
      List<CellDocument> totals) {}

  private record CellDocument(
      int year,
      String sector,
      Optional<BigDecimal> earlierT,
      Optional<BigDecimal> laterT,
      Optional<BigDecimal> amountT,
      Optional<BigDecimal> percent) {
    static CellDocument of(Pair pair) {
      Optional<Co2e> amount = pair.change().map(Change::amount);
      return new CellDocument(
          pair.year(),
          pair.code(),
          Json.tonnes(pair.earlier()),
          Json.tonnes(pair.later()),
          Json.tonnes(amount),
          pair.change().flatMap(Json::percent));
    }
  }

  Record document(VintageDocument earlier, VintageDocument later, Municipality municipality) {
    return new Document(
        earlier,
        later,
        municipality.code().digits(),
        municipality.name(),
        pairs.stream().map(CellDocument::of).toList(),
        totals.stream().map(CellDocument::of).toList());
  }
}
