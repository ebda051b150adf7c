package dk.tonsvis.fetch;

import dk.tonsvis.fetch.Fault.Kind;
import dk.tonsvis.indicator.IndicatorKey;
import dk.tonsvis.indicator.Observation;
import dk.tonsvis.indicator.Reading;
import dk.tonsvis.place.MunicipalityCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Turns one year's cells of a table into observations: values that mean the same indicator are
/// added, and where one of them is missing, so is the sum.
///
/// @param mapped what each value of the split variable means
record StatBankYear(
    StatBankTable table,
    StatBankOutline outline,
    Map<String, StatBankTable.MappedCode> mapped,
    int year) {

  /// Adds to both lists.
  void read(List<StatBankRows.Cell> cells, List<Observation> observations, List<Fault> faults) {
    Map<String, MunicipalityCode> codes = new HashMap<>();
    outline.areas().forEach((code, area) -> codes.put(area, code));
    Map<MunicipalityCode, Map<IndicatorKey, Reading>> sums = new TreeMap<>();
    Map<MunicipalityCode, Reading> totals = new HashMap<>();
    int faultsBefore = faults.size();
    for (StatBankRows.Cell cell : cells) {
      Optional<MunicipalityCode> code = Optional.ofNullable(codes.get(cell.area()));
      Optional<Reading> reading = reading(cell.value());
      if (code.isEmpty()) {
        faults.add(fault(Kind.PLACE_UNKNOWN, cell.area()));
      } else if (!cell.period().equals(outline.periods().get(year))) {
        faults.add(fault(Kind.VALUE_UNREADABLE, cell.period()));
      } else if (reading.isEmpty()) {
        faults.add(fault(Kind.VALUE_UNREADABLE, cell.value()));
      } else if (table.total().map(cell.split()::equals).orElse(false)) {
        totals.put(code.get(), reading.get());
      } else {
        indicator(cell, reading.get(), faults)
            .ifPresent(
                key ->
                    sums.computeIfAbsent(code.get(), _ -> new TreeMap<>())
                        .merge(key, reading.get(), StatBankYear::plus));
      }
    }
    if (faults.size() > faultsBefore) {
      return;
    }
    sums.forEach(
        (code, byKey) -> {
          disagreement(byKey, Optional.ofNullable(totals.get(code)))
              .ifPresent(
                  what -> faults.add(fault(Kind.TOTAL_DISAGREES, code.digits() + ": " + what)));
          byKey.forEach(
              (key, reading) -> observations.add(new Observation(code, key, year, reading)));
        });
  }

  private Optional<IndicatorKey> indicator(
      StatBankRows.Cell cell, Reading reading, List<Fault> faults) {
    if (table.split().isEmpty()) {
      return table.indicator();
    }
    StatBankTable.MappedCode code = mapped.get(cell.split());
    if (code == null) {
      faults.add(fault(Kind.CODE_UNKNOWN, table.split().orElse(""), cell.split(), ""));
      return Optional.empty();
    }
    if (code.holdsIn(year)) {
      return Optional.of(code.indicator());
    }
    boolean isNothing = reading.known().map(value -> value.signum() == 0).orElse(true);
    if (!isNothing) {
      faults.add(fault(Kind.CODE_OUT_OF_YEARS, cell.split()));
    }
    return Optional.empty();
  }

  /// Digits are a count; the marks of StatBank say why there is none.
  static Optional<Reading> reading(String value) {
    return switch (value) {
      case ".." -> Optional.of(Reading.missing("not-available"));
      case "-" -> Optional.of(Reading.missing("none-stated"));
      case "x" -> Optional.of(Reading.missing("not-possible"));
      case "" -> Optional.of(Reading.missing("empty"));
      default ->
          value.matches("[0-9]{1,12}")
              ? Optional.of(Reading.of(new BigDecimal(value)))
              : Optional.empty();
    };
  }

  private static Reading plus(Reading one, Reading other) {
    return switch (one) {
      case Reading.Missing missing -> missing;
      case Reading.Value(BigDecimal amount) ->
          switch (other) {
            case Reading.Missing missing -> missing;
            case Reading.Value(BigDecimal more) -> Reading.of(amount.add(more));
          };
    };
  }

  /// Whether the parts do not add up to the total, where all of them are known.
  private static Optional<String> disagreement(
      Map<IndicatorKey, Reading> parts, Optional<Reading> total) {
    Optional<BigDecimal> said = total.flatMap(Reading::known);
    boolean allKnown = parts.values().stream().allMatch(part -> part.known().isPresent());
    if (said.isEmpty() || !allKnown) {
      return Optional.empty();
    }
    BigDecimal sum =
        parts.values().stream()
            .flatMap(part -> part.known().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(said.get()) == 0
        ? Optional.empty()
        : Optional.of(sum.toPlainString() + " / " + said.get().toPlainString());
  }

  private Fault fault(Kind kind, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = table.table();
    arguments[1] = Integer.toString(year);
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Fault.of(kind, arguments);
  }
}
