package dk.tonsvis.plan;

import dk.tonsvis.sheet.Problem.Exact;
import dk.tonsvis.sheet.Problem.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Whether each effect is possible: its size within bounds, its years in order, its factors where
/// they belong.
final class EffectChecks {
  private static final List<String> BOUNDS = List.of("low", "likely", "high");

  /// Some thirty times what the whole of Denmark emits.
  private static final BigDecimal MOST_TONNES = BigDecimal.valueOf(1_000_000_000);

  private final Check check;

  private EffectChecks(Check check) {
    this.check = check;
  }

  static void check(Check check) {
    EffectChecks checks = new EffectChecks(check);
    for (Values row : check.rows().of("effects")) {
      checks.size(row);
      checks.order(row);
      checks.years(row);
      checks.factors(row);
      boolean isAmount = List.of("tonnes", "activity").contains(row.textOrEmpty("type"));
      if (row.isYes("overlapping") && row.has("type") && !isAmount) {
        check.report(row.at("overlapping"), Flaw.OVERLAP_OF_A_SHARE);
      }
    }
  }

  private void size(Values row) {
    String type = row.textOrEmpty("type");
    boolean isShare = type.equals("share");
    BigDecimal most = isShare ? BigDecimal.valueOf(100) : MOST_TONNES;
    for (String bound : BOUNDS) {
      Optional<BigDecimal> number = row.findNumber(bound);
      if (number.isEmpty() || type.isEmpty()) {
        continue;
      }
      if (!isShare && row.isPercent(bound)) {
        check.report(row.at(bound), Flaw.PERCENT_OF_AN_AMOUNT, new Text(row.asShown("type")));
      } else if (!type.equals("activity") && number.get().compareTo(most) > 0) {
        check.report(
            row.at(bound),
            Flaw.OUT_OF_RANGE,
            new Exact(number.get()),
            new Exact(BigDecimal.ZERO),
            new Exact(most));
      }
    }
  }

  private void order(Values row) {
    Optional<BigDecimal> likely = row.findNumber("likely");
    if (likely.isEmpty()) {
      return;
    }
    if (row.findNumber("low").filter(low -> low.compareTo(likely.get()) > 0).isPresent()) {
      check.report(row.at("low"), Flaw.LOW_ABOVE_LIKELY);
    }
    if (row.findNumber("high").filter(high -> high.compareTo(likely.get()) < 0).isPresent()) {
      check.report(row.at("high"), Flaw.HIGH_BELOW_LIKELY);
    }
  }

  private void years(Values row) {
    Optional<Integer> full = row.findYear("full");
    if (full.isPresent() && row.findYear("start").filter(start -> start > full.get()).isPresent()) {
      check.report(row, "full", Flaw.FULL_BEFORE_START);
    }
    if (full.isPresent() && row.findYear("end").filter(end -> end < full.get()).isPresent()) {
      check.report(row, "end", Flaw.END_BEFORE_FULL);
    }
  }

  private void factors(Values row) {
    if (!row.textOrEmpty("type").equals("activity")) {
      if (row.has("type")) {
        check.ignore(row, "type", List.of("from_factor", "to_factor"));
      }
      return;
    }
    check.need(row, "type", List.of("from_factor"));
    if (row.has("to_factor") && row.findText("to_factor").equals(row.findText("from_factor"))) {
      check.report(row, "to_factor", Flaw.SAME_FACTOR);
    }
  }
}
