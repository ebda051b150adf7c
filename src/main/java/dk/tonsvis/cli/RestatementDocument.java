package dk.tonsvis.cli;

import dk.tonsvis.account.Comparison;
import dk.tonsvis.account.Crossing;
import dk.tonsvis.account.Ranks;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.quantity.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What became of an account, in a document of [Json]. The sums are over the cells that have an
/// amount in both vintages.
record RestatementDocument(
    int compared,
    int restated,
    int appeared,
    int disappeared,
    Optional<CellChange> largest,
    List<YearSum> years,
    List<MunicipalitySum> municipalities,
    List<Crossed> crossings,
    Optional<Ranking> ranks) {

  record CellChange(
      String municipality, String name, int year, String sector, Difference difference) {}

  record YearSum(int year, Optional<Difference> difference) {}

  record MunicipalitySum(
      String municipality, String name, int year, Optional<Difference> difference) {}

  record Crossed(
      String municipality,
      String name,
      int fromYear,
      int toYear,
      Optional<BigDecimal> earlierPercent,
      Optional<BigDecimal> laterPercent,
      List<Integer> crossedPercent) {}

  record Ranking(int fromYear, int toYear, long changed, int ranked, List<Move> moves) {}

  record Move(String municipality, String name, int earlierRank, int laterRank) {}

  record Difference(
      BigDecimal earlierT, BigDecimal laterT, BigDecimal amountT, Optional<BigDecimal> percent) {
    static Difference of(Change change) {
      return new Difference(
          Json.tonnes(change.from()),
          Json.tonnes(change.to()),
          Json.tonnes(change.amount()),
          Json.percent(change));
    }
  }

  static RestatementDocument of(Comparison comparison, Names names) {
    Restatement restatement = comparison.restatement();
    return new RestatementDocument(
        restatement.compared(),
        restatement.restated().size(),
        restatement.appeared().size(),
        restatement.disappeared().size(),
        restatement.largest().map(cell -> largest(cell, names)),
        restatement.years().stream()
            .map(sum -> new YearSum(sum.year(), sum.totals().common().map(Difference::of)))
            .toList(),
        restatement.municipalities().stream()
            .map(
                sum ->
                    new MunicipalitySum(
                        sum.municipality(),
                        names.municipality(sum.municipality()),
                        sum.year(),
                        sum.totals().common().map(Difference::of)))
            .toList(),
        comparison.crossings().stream().map(crossing -> crossed(crossing, names)).toList(),
        comparison.ranks().map(ranks -> ranking(ranks, names)));
  }

  private static CellChange largest(Restatement.Restated cell, Names names) {
    return new CellChange(
        cell.cell().municipality(),
        names.municipality(cell.cell().municipality()),
        cell.cell().year(),
        cell.cell().sector(),
        Difference.of(cell.change()));
  }

  private static Crossed crossed(Crossing crossing, Names names) {
    return new Crossed(
        crossing.municipality(),
        names.municipality(crossing.municipality()),
        crossing.fromYear(),
        crossing.toYear(),
        Json.percent(crossing.earlier()),
        Json.percent(crossing.later()),
        crossing.percents());
  }

  private static Ranking ranking(Ranks ranks, Names names) {
    return new Ranking(
        ranks.fromYear(),
        ranks.toYear(),
        ranks.changed(),
        ranks.moves().size(),
        ranks.listChanged().stream()
            .map(
                move ->
                    new Move(
                        move.municipality(),
                        names.municipality(move.municipality()),
                        move.earlierRank(),
                        move.laterRank()))
            .toList());
  }
}
