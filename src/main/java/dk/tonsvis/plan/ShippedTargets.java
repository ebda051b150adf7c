package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.util.List;

/// The targets that come with the program, in the reference table `targets.csv`.
final class ShippedTargets {
  private ShippedTargets() {}

  static List<Target> read() {
    return Table.read(
            Reference.class,
            "targets.csv",
            "id",
            "owner",
            "type",
            "account",
            "base_year",
            "base_t",
            "percent",
            "target_year",
            "target_t",
            "statement_da",
            "statement_en",
            "adopted_on",
            "source")
        .rows()
        .stream()
        .map(ShippedTargets::target)
        .toList();
  }

  private static Target target(Row row) {
    return Target.whole(
        row.text("id"),
        row.text("owner"),
        row.cell("type", type -> aim(type, row)),
        row.text("account"),
        row.integer("target_year"),
        new Wording(row.text("statement_da"), row.text("statement_en")),
        row.findDay("adopted_on"),
        row.text("source"));
  }

  private static Aim aim(String type, Row row) {
    return switch (type) {
      case "base-year" -> new Aim.BaseYear(row.integer("base_year"), base(row), reduction(row));
      case "fixed-level" -> new Aim.FixedLevel(Co2e.parseTonnes(row.text("target_t")));
      case "baseline-scenario" ->
          new Aim.BaselineScenario(row.integer("base_year"), base(row), reduction(row));
      default -> throw new IllegalArgumentException("no such type of target: " + type);
    };
  }

  private static Figure base(Row row) {
    return row.find("base_t", Co2e::parseTonnes)
        .map(Figure::measured)
        .orElseGet(() -> Figure.missing(Targets.BASE_NOT_PUBLISHED));
  }

  private static Share reduction(Row row) {
    return Share.ofPercent(row.number("percent"));
  }
}
