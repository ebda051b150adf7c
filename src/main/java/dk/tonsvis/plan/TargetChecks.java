package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.sheet.Problem.Text;
import dk.tonsvis.sheet.Problem.Tonnes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether each target says what its type needs, and no two contradict each other. The rules come
/// from rows that Danish cities have really reported to CDP.
final class TargetChecks {
  /// By how much a stated level may differ from the computed one: half a per cent.
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  /// Two bases of one account and year that differ by more than this are in different units.
  private static final double UNIT_SLIP = 100;

  private final Check check;
  private final Map<List<String>, Values> alike = new HashMap<>();
  private final Map<List<String>, Values> bases = new HashMap<>();

  private TargetChecks(Check check) {
    this.check = check;
  }

  static void check(Check check) {
    TargetChecks checks = new TargetChecks(check);
    for (Values row : check.rows().of("targets")) {
      if (row.findText("id").filter(id -> !id.matches("[\\p{Ll}0-9-]+")).isPresent()) {
        check.report(row, "id", Flaw.NOT_AN_ID);
      }
      checks.byType(row);
      checks.years(row);
      checks.unlike(row);
      checks.bases(row);
    }
  }

  private void byType(Values row) {
    List<String> needed = new ArrayList<>(List.of("base_year", "percent"));
    List<String> ignored = new ArrayList<>();
    switch (row.textOrEmpty("type")) {
      case "base-year", "baseline-scenario" -> ignored.addAll(List.of("unit", "units"));
      case "base-year-intensity" -> needed.addAll(List.of("unit", "units"));
      case "fixed-level" -> {
        needed = List.of("level_t");
        ignored.addAll(List.of("base_year", "base_t", "percent", "unit", "units"));
      }
      default -> {
        return;
      }
    }
    check.need(row, "type", needed);
    check.ignore(row, "type", ignored);
    if (!row.text("type").equals("fixed-level")) {
      reduction(row);
    }
  }

  private void reduction(Values row) {
    if (row.isBlank("base_t")) {
      check.report(row.at("base_t"), Flaw.BASE_MISSING);
    }
    if (row.findNumber("percent").filter(percent -> percent.signum() == 0).isPresent()) {
      check.report(row.at("percent"), Flaw.NO_REDUCTION);
    }
    if (!row.has("level_t")) {
      return;
    }
    Optional<BigDecimal> computed = computed(row);
    BigDecimal stated = row.number("level_t");
    if (computed.isEmpty()) {
      check.ignore(row, "type", List.of("level_t"));
    } else if (stated.subtract(computed.get()).abs().compareTo(stated.abs().multiply(TOLERANCE))
        > 0) {
      check.report(
          row.at("level_t"),
          Flaw.LEVEL_INCONSISTENT,
          new Tonnes(Co2e.ofTonnes(stated)),
          new Tonnes(Co2e.ofTonnes(computed.get())));
    }
  }

  /// `T = E · (1 − p)`, of an intensity times the units.
  private static Optional<BigDecimal> computed(Values row) {
    if (!row.has("base_t") || !row.has("percent")) {
      return Optional.empty();
    }
    BigDecimal units =
        row.text("type").equals("base-year-intensity")
            ? row.findNumber("units").orElse(BigDecimal.ZERO)
            : BigDecimal.ONE;
    BigDecimal rest = BigDecimal.ONE.subtract(row.number("percent").movePointLeft(2));
    BigDecimal level = row.number("base_t").multiply(rest).multiply(units);
    return Optional.of(level).filter(l -> l.abs().compareTo(BigDecimal.valueOf(1e12)) < 0);
  }

  private void years(Values row) {
    Optional<Integer> year = row.findYear("year");
    Optional<Integer> base = row.findYear("base_year");
    boolean hasBase = row.has("type") && !row.text("type").equals("fixed-level");
    if (hasBase && year.isPresent() && base.filter(b -> b >= year.get()).isPresent()) {
      check.report(row, "base_year", Flaw.BASE_YEAR_NOT_BEFORE);
    }
    Optional<Integer> adopted = row.findDay("adopted_on").map(LocalDate::getYear);
    if (adopted.isPresent() && year.isPresent() && adopted.get() > year.get()) {
      check.report(row, "adopted_on", Flaw.ADOPTED_AFTER_TARGET_YEAR);
    }
  }

  private String accountOf(Values row) {
    return row.findText("account").or(check::account).orElse("");
  }

  private void unlike(Values row) {
    if (row.has("type") && row.has("year")) {
      List<String> key =
          List.of(row.text("type"), accountOf(row), row.textOrEmpty("sector"), row.asText("year"));
      Optional.ofNullable(alike.putIfAbsent(key, row))
          .ifPresent(
              other ->
                  check.report(
                      row.at("type"), Flaw.TARGET_TWICE, new Text(other.textOrEmpty("id"))));
    }
  }

  private void bases(Values row) {
    if (!row.textOrEmpty("type").equals("base-year")
        || !row.has("base_year")
        || row.findNumber("base_t").filter(base -> base.signum() != 0).isEmpty()) {
      return;
    }
    List<String> key = List.of(accountOf(row), row.textOrEmpty("sector"), row.asText("base_year"));
    Values other = bases.getOrDefault(key, row);
    bases.putIfAbsent(key, row);
    double ratio = row.number("base_t").doubleValue() / other.number("base_t").doubleValue();
    if (ratio > UNIT_SLIP || ratio < 1 / UNIT_SLIP) {
      check.report(
          row.at("base_t"),
          Flaw.BASES_CLASH,
          new Tonnes(row.tonnes("base_t")),
          new Text(other.textOrEmpty("id")),
          new Tonnes(other.tonnes("base_t")));
    }
  }
}
