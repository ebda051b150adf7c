package dk.tonsvis.cli;

import dk.tonsvis.cli.RestatementDocument.Difference;
import dk.tonsvis.language.Language;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.AccountIdentity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was emitted, in a document of [Json].
///
/// @param place empty for all municipalities together
/// @param coverage how many municipalities the totals have; none for a single municipality
record ShownDocument(
    Optional<PlaceDocument> place,
    AccountDocument account,
    VintageDocument vintage,
    List<SectorDocument> sectors,
    List<YearFigure> total,
    List<YearPerInhabitant> perInhabitant,
    List<YearCoverage> coverage,
    Optional<Development> change,
    List<TargetDocument> targets) {

  record PlaceDocument(String code, String name, String slug, boolean invented) {}

  record AccountDocument(
      String id, String title, String publisher, String boundary, String licence, String source) {}

  record SectorDocument(String code, String name, List<YearFigure> emissions) {}

  /// `co2e_t` is null where there is no amount, and `missing` says why.
  record YearFigure(int year, Optional<BigDecimal> co2eT, Optional<String> missing) {
    static YearFigure of(int year, Figure figure) {
      return new YearFigure(year, Json.tonnes(figure), Json.missing(figure));
    }
  }

  record YearPerInhabitant(int year, Optional<Long> inhabitants, Optional<BigDecimal> co2eT) {}

  record YearCoverage(int year, int municipalities, int of) {}

  record Development(int fromYear, int toYear, Difference difference) {}

  /// @param status `measured`, `other-account`, `no-level` or `no-figures`; the gap is there only
  ///     if it is `measured`
  record TargetDocument(
      String id,
      String statement,
      int year,
      String account,
      Optional<BigDecimal> levelT,
      String source,
      String status,
      Optional<GapDocument> gap) {}

  record GapDocument(
      int lastYear,
      BigDecimal emittedT,
      BigDecimal gapT,
      Optional<BigDecimal> neededPerYearT,
      Optional<BigDecimal> achievedPerYearT) {}

  static ShownDocument of(Shown shown) {
    Language language = shown.names().language();
    List<Integer> years = shown.totals().years();
    return new ShownDocument(
        shown.municipality().map(ShownDocument::place),
        account(shown.names().identity(), language),
        VintageDocument.of(shown.emissions().vintage(), language),
        shown.sectors().stream()
            .map(
                row ->
                    new SectorDocument(
                        row.sector().code(),
                        row.sector().name(language),
                        figures(years, row.figures())))
            .toList(),
        figures(years, List.copyOf(shown.totals().figures().values())),
        shown.perInhabitant().stream()
            .map(
                each ->
                    new YearPerInhabitant(
                        each.year(), each.inhabitants(), Json.tonnes(each.amount())))
            .toList(),
        shown.counted().stream()
            .map(each -> new YearCoverage(each.year(), each.present(), each.expected()))
            .toList(),
        shown
            .development()
            .map(d -> new Development(d.firstYear(), d.lastYear(), Difference.of(d.change()))),
        shown.targets().stream().map(gap -> target(gap, language)).toList());
  }

  static PlaceDocument place(Municipality municipality) {
    return new PlaceDocument(
        municipality.code().digits(),
        municipality.name(),
        municipality.slug(),
        municipality.invented());
  }

  private static AccountDocument account(AccountIdentity identity, Language language) {
    return new AccountDocument(
        identity.id(),
        identity.title().in(language),
        identity.publisher(),
        identity.boundary().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        identity.provenance().terms(language),
        identity.provenance().source());
  }

  private static List<YearFigure> figures(List<Integer> years, List<Figure> figures) {
    List<YearFigure> byYear = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      byYear.add(YearFigure.of(years.get(i), figures.get(i)));
    }
    return byYear;
  }

  private static TargetDocument target(TargetGap gap, Language language) {
    Target target = gap.target();
    return new TargetDocument(
        target.id(),
        target.statement().in(language),
        target.year(),
        target.account(),
        Json.tonnes(target.level()),
        target.source(),
        switch (gap) {
          case TargetGap.Measured _ -> "measured";
          case TargetGap.OtherAccount _ -> "other-account";
          case TargetGap.Unknown unknown ->
              switch (unknown.lacking()) {
                case LEVEL -> "no-level";
                case ACCOUNT -> "no-figures";
              };
        },
        gap instanceof TargetGap.Measured measured
            ? Optional.of(
                new GapDocument(
                    measured.lastYear(),
                    Json.tonnes(measured.emitted()),
                    Json.tonnes(measured.gap()),
                    Json.tonnes(measured.neededPerYear()),
                    Json.tonnes(measured.achieved().map(TargetGap.Achieved::perYear))))
            : Optional.empty());
  }
}
