package dk.tonsvis.account;

import dk.tonsvis.sheet.Decimals;
import dk.tonsvis.sheet.Limits;
import dk.tonsvis.sheet.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Small files and what they are held against. Vindby (0999) is invented; the other codes are those
/// of København, Assens and Odense.
final class Sample {
  static final Set<String> SECTORS = Set.of("energy", "transport", "agriculture_land");

  /// Known codes, nobody required, nothing before.
  static final Expectations OPEN =
      new Expectations(
          Set.of("0101", "0420", "0461", "0999"),
          Set.of(),
          SECTORS,
          Set.of("total"),
          Expectations.YEARS,
          Map.of());

  private Sample() {}

  static String lines(String end, String... lines) {
    return String.join(end, lines) + end;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Reading read(byte[] file, Limits limits, Optional<Decimals> decimals) {
    try {
      return Ingest.read(new ByteArrayInputStream(file), limits, decimals, OPEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reading read(byte[] file) {
    return read(file, Limits.DEFAULT, Optional.empty());
  }

  static Reading read(String text) {
    return read(utf8(text));
  }

  static Reading.Read sound(Reading reading) {
    return switch (reading) {
      case Reading.Read read -> read;
      case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.problems());
    };
  }

  static List<Problem> problems(Reading reading) {
    return switch (reading) {
      case Reading.Read read -> read.warnings();
      case Reading.Unreadable unreadable -> unreadable.problems();
    };
  }

  /// Kind and row, `NOT_A_YEAR 3`, the row left out where there is none.
  static List<String> brief(Reading reading) {
    return problems(reading).stream()
        .map(p -> p.kind() + (p.place().row().isPresent() ? " " + p.place().row().getAsInt() : ""))
        .toList();
  }

  /// Cells and figures as one line each: `0461 2018 energy 12.5 t CO2e`.
  static List<String> entries(Reading reading) {
    return sound(reading).entries().stream()
        .map(e -> e.cell() + " " + e.figure().known().map(Object::toString).orElse("missing"))
        .toList();
  }
}
