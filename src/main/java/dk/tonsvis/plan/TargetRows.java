package dk.tonsvis.plan;

import dk.tonsvis.quantity.Figure;

/// Rows of targets, out and in.
final class TargetRows {
  private TargetRows() {}

  /// @param account of the plan; it need not be repeated
  static LineWriter row(Target target, String account) {
    LineWriter row =
        new LineWriter()
            .text("id", target.id())
            .wording("statement", target.statement())
            .whole("year", target.year())
            .text("account", target.account().equals(account) ? "" : target.account())
            .text("sector", target.reach().sector())
            .text("part_of", target.reach().partOf())
            .wording("boundary", target.reach().boundary())
            .day("adopted_on", target.adoptedOn())
            .text("source", target.source());
    target.reach().removals().ifPresent(share -> row.percent("removals_percent", share));
    return switch (target.aim()) {
      case Aim.BaseYear aim ->
          row.text("type", "base-year")
              .whole("base_year", aim.year())
              .known("base_t", aim.emissions())
              .percent("percent", aim.reduction());
      case Aim.BaseYearIntensity aim ->
          row.text("type", "base-year-intensity")
              .whole("base_year", aim.year())
              .known("base_t", aim.perUnit())
              .percent("percent", aim.reduction())
              .text("unit", aim.unit())
              .whole("units", aim.units());
      case Aim.FixedLevel aim -> row.text("type", "fixed-level").tonnes("level_t", aim.emissions());
      case Aim.BaselineScenario aim ->
          row.text("type", "baseline-scenario")
              .whole("base_year", aim.startYear())
              .known("base_t", aim.expected())
              .percent("percent", aim.reduction());
    };
  }

  static Target target(Values row, Plan.Head head) {
    return new Target(
        row.text("id"),
        head.municipality(),
        aim(row),
        row.findText("account").orElse(head.account()),
        row.year("year"),
        row.wording("statement"),
        row.findDay("adopted_on"),
        row.text("source"),
        new Target.Reach(
            row.findText("sector"),
            row.findText("part_of"),
            row.wording("boundary"),
            row.findShare("removals_percent")));
  }

  private static Aim aim(Values row) {
    return switch (row.text("type")) {
      case "base-year" -> new Aim.BaseYear(row.year("base_year"), base(row), row.share("percent"));
      case "base-year-intensity" ->
          new Aim.BaseYearIntensity(
              row.year("base_year"),
              base(row),
              row.share("percent"),
              row.text("unit"),
              row.number("units").longValueExact());
      case "fixed-level" -> new Aim.FixedLevel(row.tonnes("level_t"));
      case "baseline-scenario" ->
          new Aim.BaselineScenario(row.year("base_year"), base(row), row.share("percent"));
      default -> throw new IllegalArgumentException("no such type of target: " + row);
    };
  }

  private static Figure base(Values row) {
    return row.findTonnes("base_t")
        .map(Figure::measured)
        .orElseGet(() -> Figure.missing(Targets.BASE_NOT_PUBLISHED));
  }
}
