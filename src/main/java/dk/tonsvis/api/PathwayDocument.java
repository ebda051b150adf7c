package dk.tonsvis.api;

import dk.tonsvis.pathway.Central;
import dk.tonsvis.pathway.Ensemble;
import dk.tonsvis.pathway.Fan;
import dk.tonsvis.pathway.Grid;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Standing;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A pathway as a document: the central path, how widely the draws spread, and what it was computed
/// from.
record PathwayDocument(
    String municipality,
    String scenario,
    StandingDocument standing,
    List<YearDocument> years,
    List<SectorDocument> sectors,
    List<ActionDocument> actions,
    CoverageDocument coverage,
    OptionalInt neutralIn,
    List<TargetDocument> targets,
    Optional<UncertaintyDocument> uncertainty) {

  record StandingDocument(
      String account,
      int vintage,
      LocalDate readOn,
      int lastYear,
      Optional<Integer> revision,
      Optional<String> planSha256,
      String baseline,
      String release,
      String engine,
      String inputSha256) {
    static StandingDocument of(Standing standing) {
      return new StandingDocument(
          standing.account(),
          standing.vintage(),
          standing.readOn(),
          standing.lastYear(),
          standing.revision(),
          standing.planHash(),
          standing.baselineKey(),
          standing.release(),
          standing.engine(),
          standing.inputHash());
    }
  }

  record Band(long p5Co2eG, long p50Co2eG, long p95Co2eG) {
    static Optional<Band> at(Optional<Fan> fan, int year) {
      return fan.flatMap(known -> Optional.ofNullable(known.years().get(year)))
          .map(band -> new Band(band.p5().grams(), band.p50().grams(), band.p95().grams()));
    }
  }

  record YearDocument(
      int year,
      long baselineCo2eG,
      long co2eG,
      long removalsCo2eG,
      long netCo2eG,
      Optional<Long> cumulativeNetCo2eG,
      Optional<Band> netBand) {}

  record SectorYear(int year, long baselineCo2eG, long co2eG, Optional<Band> band) {}

  record SectorDocument(String code, List<SectorYear> years) {}

  record ActionYear(int year, long reductionCo2eG, long removalCo2eG) {}

  record ActionDocument(String number, List<ActionYear> years) {}

  record CoverageDocument(int effectsKnown, int effectsExpected, List<String> missing) {}

  record TargetDocument(
      String id,
      int year,
      String account,
      Optional<String> sector,
      String status,
      Optional<Long> levelCo2eG,
      Optional<Long> emittedCo2eG,
      Optional<Long> removedCo2eG,
      Optional<Long> mankoCo2eG,
      Optional<Double> probability) {
    static TargetDocument of(Outcome outcome) {
      Optional<Outcome.Held> held =
          outcome instanceof Outcome.Held each ? Optional.of(each) : Optional.empty();
      return new TargetDocument(
          outcome.target().id(),
          outcome.target().year(),
          outcome.target().account(),
          outcome.target().reach().sector(),
          switch (outcome) {
            case Outcome.Held _ -> "held";
            case Outcome.NotHeld not -> Json.key(not.why());
          },
          held.map(each -> each.level().grams()),
          held.map(each -> each.emitted().grams()),
          held.map(each -> each.removed().grams()),
          held.map(each -> each.manko().grams()),
          held.flatMap(Outcome.Held::probability).map(share -> share.value()));
    }
  }

  record Contribution(String action, double shareOfVariance) {}

  record UncertaintyDocument(
      int draws,
      int drawsAsked,
      long seed,
      int contributionsYear,
      List<Contribution> contributions) {
    static UncertaintyDocument of(Ensemble ensemble) {
      return new UncertaintyDocument(
          ensemble.draws(),
          ensemble.asked(),
          ensemble.seed(),
          ensemble.year(),
          ensemble.contributions().stream()
              .map(each -> new Contribution(each.action(), each.ofVariance().value()))
              .toList());
    }
  }

  static PathwayDocument of(String scenario, Pathway pathway) {
    Central central = pathway.central();
    return new PathwayDocument(
        pathway.standing().municipality(),
        scenario,
        StandingDocument.of(pathway.standing()),
        pathway.years().stream().mapToObj(year -> year(pathway, year)).toList(),
        pathway.sectors().stream().map(sector -> sector(pathway, sector)).toList(),
        actions(pathway),
        new CoverageDocument(
            central.coverage().present(),
            central.coverage().expected(),
            central.coverage().missing().stream().map(Figure.Missing::reason).toList()),
        central.neutral(),
        pathway.outcomes().stream().map(TargetDocument::of).toList(),
        pathway.ensemble().map(UncertaintyDocument::of));
  }

  private static YearDocument year(Pathway pathway, int year) {
    Central central = pathway.central();
    Co2e emissions = central.emissions().total(year);
    Co2e removals = central.removals().total(year);
    return new YearDocument(
        year,
        central.baseline().total(year).grams(),
        emissions.grams(),
        removals.grams(),
        emissions.minus(removals).grams(),
        Optional.ofNullable(central.cumulative().get(year)).map(Co2e::grams),
        Band.at(pathway.ensemble().map(Ensemble::net), year));
  }

  private static SectorDocument sector(Pathway pathway, String code) {
    Central central = pathway.central();
    Optional<Fan> fan =
        pathway.ensemble().flatMap(drawn -> Optional.ofNullable(drawn.sectors().get(code)));
    return new SectorDocument(
        code,
        pathway.years().stream()
            .mapToObj(
                year ->
                    new SectorYear(
                        year,
                        central.baseline().at(code, year).grams(),
                        central.emissions().at(code, year).grams(),
                        Band.at(fan, year)))
            .toList());
  }

  private static List<ActionDocument> actions(Pathway pathway) {
    Central central = pathway.central();
    return Stream.concat(
            central.reductions().namesWithAmounts().stream(),
            central.removals().namesWithAmounts().stream())
        .distinct()
        .map(
            number ->
                new ActionDocument(
                    number,
                    pathway.years().stream()
                        .mapToObj(
                            year ->
                                new ActionYear(
                                    year,
                                    amount(central.reductions(), number, year),
                                    amount(central.removals(), number, year)))
                        .toList()))
        .toList();
  }

  /// An action without terms of that kind does nothing of it, and that is known.
  private static long amount(Grid grid, String action, int year) {
    return grid.names().contains(action) ? grid.at(action, year).grams() : 0;
  }
}
