package dk.tonsvis.plan;

import dk.tonsvis.quantity.Figure;
import java.util.Optional;

/// A target field by field, as its row in the file has it. The level is told of every type, since
/// that is what the target allows.
final class TargetFields {
  private TargetFields() {}

  static Fields of(Target target, NamesOfIds names) {
    Fields fields = new Fields();
    fields
        .put("statement", target.statement())
        .choice("type", type(target.aim()))
        .year("year", Optional.of(target.year()))
        .put("account", names.account(target.account()))
        .put("sector", names.sectors(target.reach().sector().stream().toList()))
        .put("part_of", target.reach().partOf());
    aim(fields, target.aim());
    return fields
        .figure("level_t", target.level())
        .put("boundary", target.reach().boundary())
        .percent("removals_percent", target.reach().removals())
        .day("adopted_on", target.adoptedOn())
        .put("source", target.source());
  }

  private static String type(Aim aim) {
    return switch (aim) {
      case Aim.BaseYear _ -> "base-year";
      case Aim.BaseYearIntensity _ -> "base-year-intensity";
      case Aim.FixedLevel _ -> "fixed-level";
      case Aim.BaselineScenario _ -> "baseline-scenario";
    };
  }

  private static void aim(Fields fields, Aim aim) {
    switch (aim) {
      case Aim.BaseYear a -> base(fields, a.year(), a.emissions());
      case Aim.BaseYearIntensity a -> {
        base(fields, a.year(), a.perUnit());
        fields.put("unit", a.unit()).whole("units", Optional.of(a.units()));
      }
      case Aim.BaselineScenario a -> base(fields, a.startYear(), a.expected());
      case Aim.FixedLevel _ -> {}
    }
    fields.percent("percent", aim.findReduction());
  }

  private static void base(Fields fields, int year, Figure base) {
    fields.year("base_year", Optional.of(year)).figure("base_t", base);
  }
}
