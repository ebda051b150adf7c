package dk.tonsvis.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/// What stands in a cell of a file. An empty cell is not there.
public sealed interface Content {
  /// A text, which may be a number as people write it.
  record Text(String text) implements Content {}

  /// A number that needs no reading: a number cell of a workbook, a number of JSON.
  record Numeric(BigDecimal number) implements Content {
    /// Trailing zeros are no part of a number.
    public Numeric {
      number = isWithinReason(number) ? plain(number) : number;
    }

    /// Neither larger nor finer than anything that is counted, so that it can be worked with:
    /// `1E999999999` is short to write and takes a thousand million digits to work out.
    public boolean isWithinReason() {
      return isWithinReason(number);
    }

    private static boolean isWithinReason(BigDecimal number) {
      return number.precision() < 400 && Math.abs((long) number.scale()) < 400;
    }

    private static BigDecimal plain(BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
  }

  /// A number cell of a workbook that is shown in per cent.
  ///
  /// @param number of per cent, 27 for what the cell holds as 0.27
  record Percent(BigDecimal number) implements Content {}

  /// A date cell of a workbook.
  record Day(LocalDate day) implements Content {}

  /// The content as a text: a number with a decimal point, a day as `2026-12-31`.
  default String text() {
    return switch (this) {
      case Text t -> t.text();
      case Numeric n -> n.isWithinReason() ? n.number().toPlainString() : n.number().toString();
      case Percent p -> new Numeric(p.number()).text() + " %";
      case Day d -> d.day().toString();
    };
  }

  default boolean isBlank() {
    return this instanceof Text text && Texts.clean(text.text()).isBlank();
  }
}
