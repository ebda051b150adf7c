package dk.tonsvis.cli;

import dk.tonsvis.pathway.Central;
import dk.tonsvis.pathway.Ensemble;
import dk.tonsvis.pathway.Fan;
import dk.tonsvis.pathway.Grid;
import dk.tonsvis.pathway.Outcome;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.Standing;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A pathway in a document of [Json]: all of it, amounts in tonnes.
///
/// @param scenario `baseline`, `plan`, `partners` or `what-if`
/// @param whatIf the text of the scenario, where one was given
/// @param sentence the one that a councillor reads
record PathwayDocument(
    ShownDocument.PlaceDocument place,
    String scenario,
    Optional<String> whatIf,
    String sentence,
    StandingDocument standing,
    List<SectorDocument> sectors,
    List<YearDocument> total,
    List<ActionDocument> actions,
    Coverage coverage,
    Optional<Integer> neutralIn,
    List<TargetDocument> targets,
    Optional<BudgetDocument> budget,
    Optional<UncertaintyDocument> uncertainty,
    List<FindingDocument> findings) {

  record StandingDocument(
      String account,
      int vintage,
      LocalDate readOn,
      int lastYear,
      Optional<Integer> revision,
      Optional<String> planHash,
      String baseline,
      String release,
      String engine,
      String inputHash) {
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

  /// @param co2eT before removals
  record SectorYear(int year, BigDecimal baselineT, BigDecimal co2eT) {}

  record SectorDocument(String code, String name, List<SectorYear> emissions) {}

  /// @param co2eT before removals
  /// @param netT after removals
  /// @param cumulativeT the net of all years after the account's last, summed up; null in that year
  record YearDocument(
      int year,
      BigDecimal baselineT,
      BigDecimal co2eT,
      BigDecimal removalsT,
      BigDecimal netT,
      Optional<BigDecimal> cumulativeT) {}

  record ActionYear(int year, BigDecimal reductionT, BigDecimal removalT) {}

  /// An action that does something.
  record ActionDocument(String number, String name, List<ActionYear> effect) {}

  /// Of how many of the actions that are on the effect is known; `missing` has the reasons of the
  /// others.
  record Coverage(int effectsKnown, int of, List<String> missing) {}

  /// @param status `held`, or why it is not: `other-account`, `other-boundary`, `level-missing`,
  ///     `outside-years`, `unknown-sector`; the amounts are there only if it is `held`
  /// @param mankoT what is missing; below zero when the target is over-fulfilled
  /// @param probability 0 to 1; null where nothing was drawn
  record TargetDocument(
      String id,
      String statement,
      int year,
      String account,
      Optional<String> sector,
      String status,
      Optional<BigDecimal> levelT,
      Optional<BigDecimal> co2eT,
      Optional<BigDecimal> removedT,
      Optional<BigDecimal> mankoT,
      Optional<Double> probability) {}

  record BudgetDocument(
      int fromYear,
      int toYear,
      BigDecimal budgetT,
      BigDecimal usedT,
      BigDecimal leftT,
      Optional<Integer> exhaustedIn,
      String source) {}

  record BandDocument(int year, BigDecimal p5T, BigDecimal p50T, BigDecimal p95T) {}

  record SectorBands(String code, List<BandDocument> emissions) {}

  record Contribution(String action, double ofVariance) {}

  record UncertaintyDocument(
      int draws,
      int asked,
      long seed,
      List<BandDocument> net,
      List<SectorBands> sectors,
      int contributionsYear,
      List<Contribution> contributions) {
    static UncertaintyDocument of(Ensemble ensemble, List<String> sectors) {
      return new UncertaintyDocument(
          ensemble.draws(),
          ensemble.asked(),
          ensemble.seed(),
          bands(ensemble.net()),
          sectors.stream()
              .flatMap(
                  sector ->
                      Stream.ofNullable(ensemble.sectors().get(sector))
                          .map(fan -> new SectorBands(sector, bands(fan))))
              .toList(),
          ensemble.year(),
          ensemble.contributions().stream()
              .map(each -> new Contribution(each.action(), each.ofVariance().value()))
              .toList());
    }

    private static List<BandDocument> bands(Fan fan) {
      return fan.years().entrySet().stream()
          .map(
              (Map.Entry<Integer, Fan.Band> each) ->
                  new BandDocument(
                      each.getKey(),
                      Json.tonnes(each.getValue().p5()),
                      Json.tonnes(each.getValue().p50()),
                      Json.tonnes(each.getValue().p95())))
          .toList();
    }
  }

  record FindingDocument(String kind, String sentence) {}

  static PathwayDocument of(Charted charted, Optional<String> whatIf, Shell shell) {
    Pathway pathway = charted.pathway();
    Central central = pathway.central();
    FindingText findings = new FindingText(shell, charted);
    return new PathwayDocument(
        ShownDocument.place(charted.municipality()),
        charted.choice().key(),
        whatIf,
        charted
            .headline()
            .map(new MankoText(shell, charted)::of)
            .orElseGet(() -> shell.say("manko.no-target")),
        StandingDocument.of(pathway.standing()),
        pathway.sectors().stream().map(sector -> sector(charted, sector)).toList(),
        years(pathway).mapToObj(year -> year(central, year)).toList(),
        actions(charted),
        new Coverage(
            central.coverage().present(),
            central.coverage().expected(),
            central.coverage().missing().stream().map(Figure.Missing::reason).toList()),
        optional(central.neutral()),
        pathway.outcomes().stream().map(outcome -> target(outcome, shell)).toList(),
        pathway
            .budget()
            .map(
                use ->
                    new BudgetDocument(
                        use.budget().years().first(),
                        use.budget().years().last(),
                        Json.tonnes(use.budget().amount()),
                        Json.tonnes(use.used()),
                        Json.tonnes(use.left()),
                        optional(use.exhausted()),
                        use.budget().source())),
        pathway.ensemble().map(e -> UncertaintyDocument.of(e, pathway.sectors())),
        pathway.findings().stream()
            .map(each -> new FindingDocument(FindingText.key(each), findings.of(each)))
            .toList());
  }

  private static IntStream years(Pathway pathway) {
    return pathway.years().stream();
  }

  private static Optional<Integer> optional(OptionalInt year) {
    return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
  }

  private static SectorDocument sector(Charted charted, String code) {
    Central central = charted.pathway().central();
    return new SectorDocument(
        code,
        charted.names().sector(code),
        years(charted.pathway())
            .mapToObj(
                year ->
                    new SectorYear(
                        year,
                        Json.tonnes(central.baseline().at(code, year)),
                        Json.tonnes(central.emissions().at(code, year))))
            .toList());
  }

  private static YearDocument year(Central central, int year) {
    Co2e emissions = central.emissions().total(year);
    Co2e removals = central.removals().total(year);
    NavigableMap<Integer, Co2e> cumulative = central.cumulative();
    return new YearDocument(
        year,
        Json.tonnes(central.baseline().total(year)),
        Json.tonnes(emissions),
        Json.tonnes(removals),
        Json.tonnes(emissions.minus(removals)),
        Json.tonnes(Optional.ofNullable(cumulative.get(year))));
  }

  private static List<ActionDocument> actions(Charted charted) {
    Central central = charted.pathway().central();
    return Stream.concat(
            central.reductions().namesWithAmounts().stream(),
            central.removals().namesWithAmounts().stream())
        .distinct()
        .map(
            number ->
                new ActionDocument(
                    number,
                    charted.action(number),
                    years(charted.pathway())
                        .mapToObj(
                            year ->
                                new ActionYear(
                                    year,
                                    Json.tonnes(amount(central.reductions(), number, year)),
                                    Json.tonnes(amount(central.removals(), number, year))))
                        .toList()))
        .toList();
  }

  /// An action without terms of that kind does nothing of it, and that is known.
  private static Co2e amount(Grid grid, String action, int year) {
    return grid.names().contains(action) ? grid.at(action, year) : Co2e.ZERO;
  }

  private static TargetDocument target(Outcome outcome, Shell shell) {
    Optional<Outcome.Held> held =
        outcome instanceof Outcome.Held each ? Optional.of(each) : Optional.empty();
    return new TargetDocument(
        outcome.target().id(),
        outcome.target().statement().in(shell.language()),
        outcome.target().year(),
        outcome.target().account(),
        outcome.target().reach().sector(),
        switch (outcome) {
          case Outcome.Held _ -> "held";
          case Outcome.NotHeld not -> not.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        },
        held.map(Outcome.Held::level).map(Json::tonnes),
        held.map(Outcome.Held::emitted).map(Json::tonnes),
        held.map(Outcome.Held::removed).map(Json::tonnes),
        held.map(Outcome.Held::manko).map(Json::tonnes),
        held.flatMap(Outcome.Held::probability).map(share -> share.value()));
  }
}
