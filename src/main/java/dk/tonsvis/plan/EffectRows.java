package dk.tonsvis.plan;

import dk.tonsvis.quantity.Share;
import java.math.BigDecimal;

/// Rows of effect terms, out and in. Low, likely and high are per cent for a share of what is
/// left, tonnes or units of an activity otherwise.
final class EffectRows {
  private EffectRows() {}

  static LineWriter row(Action action, Term term) {
    Course course = term.course();
    LineWriter row =
        new LineWriter()
            .text("action", action.number())
            .text("pool", term.pool())
            .whole("start", course.start())
            .whole("full", course.full())
            .whole("end", course.end())
            .option("ramp", course.ramp())
            .yes("overlapping", term.overlapping());
    if (term.chance().delayYears() != 0) {
      row.number("delay_years", term.chance().delayYears());
    }
    if (!term.chance().success().equals(Share.WHOLE)) {
      row.percent("probability_percent", term.chance().success());
    }
    return switch (term.size()) {
      case Size.Part part -> span(row.text("type", "share"), part.share(), 2);
      case Size.Tonnes tonnes -> span(row.text("type", "tonnes"), tonnes.tonnes(), 0);
      case Size.Removal removal -> span(row.text("type", "removal"), removal.tonnes(), 0);
      case Size.Activity activity ->
          span(row.text("type", "activity"), activity.amount(), 0)
              .text("from_factor", activity.from())
              .text("to_factor", activity.to());
    };
  }

  /// A bound that is as the likely number is left out.
  private static LineWriter span(LineWriter row, Span span, int shift) {
    row.number("likely", BigDecimal.valueOf(span.likely()).movePointRight(shift));
    if (span.low() != span.likely()) {
      row.number("low", BigDecimal.valueOf(span.low()).movePointRight(shift));
    }
    if (span.high() != span.likely()) {
      row.number("high", BigDecimal.valueOf(span.high()).movePointRight(shift));
    }
    return row;
  }

  static Term term(Values row) {
    return new Term(
        row.text("pool"),
        size(row),
        new Course(
            row.year("start"),
            row.year("full"),
            row.findLastYear("end"),
            row.findText("ramp").map(key -> OptionKeys.parse(Ramp.class, key)).orElse(Ramp.LINEAR)),
        new Chance(
            row.findNumber("delay_years").map(BigDecimal::doubleValue).orElse(0.0),
            row.findShare("probability_percent").orElse(Share.WHOLE)),
        row.isYes("overlapping"));
  }

  private static Size size(Values row) {
    return switch (row.text("type")) {
      case "share" -> new Size.Part(span(row, 2));
      case "tonnes" -> new Size.Tonnes(span(row, 0));
      case "removal" -> new Size.Removal(span(row, 0));
      case "activity" ->
          new Size.Activity(span(row, 0), row.text("from_factor"), row.textOrEmpty("to_factor"));
      default -> throw new IllegalArgumentException("no such type of effect: " + row);
    };
  }

  private static Span span(Values row, int shift) {
    BigDecimal likely = row.number("likely");
    return new Span(
        row.findNumber("low").orElse(likely).movePointLeft(shift).doubleValue(),
        likely.movePointLeft(shift).doubleValue(),
        row.findNumber("high").orElse(likely).movePointLeft(shift).doubleValue());
  }
}
