package dk.tonsvis.site;

import dk.tonsvis.chart.Writing;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/// How the pages speak in one language: sentences from the bundle with numbers written for people.
record Voice(Language language, Words words, Numbers numbers) {
  static Voice in(Language language) {
    return new Voice(language, Words.of("site", language), Numbers.in(language));
  }

  String say(String key, String... arguments) {
    return words.say(key, arguments);
  }

  /// The same as the first word of a heading or a cell.
  String title(Enum<?> choice) {
    String name = option(choice);
    return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
  }

  /// A number of things: `34 indsatser`, `1 indsats`. The key has a sister that ends in `.one`.
  String count(String key, long count) {
    return say(count == 1 ? key + ".one" : key, numbers.whole(count));
  }

  /// What a choice of a plan is called, as in the plan's file.
  String option(Enum<?> choice) {
    return Words.of("plan", language)
        .say("option." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// Things one after the other: `a`, `a og b`, `a, b og c`.
  String list(List<String> things) {
    return things.size() == 1
        ? things.getFirst()
        : say(
            "list.and", String.join(", ", things.subList(0, things.size() - 1)), things.getLast());
  }

  /// A sentence in pieces: what stands between bars (`|`) in the bundle is to be set strong, so
  /// every second piece is.
  List<String> pieces(String key, String... arguments) {
    return List.of(say(key, arguments).split("\\|", -1));
  }

  /// `|27 %| mindre end`, `|4 %| mere end`, `|stort set det samme| som`, to be set in [#pieces]; in
  /// tonnes where a percentage means nothing.
  String comparison(Change change) {
    return switch (change.direction()) {
      case UNCHANGED -> say("change.unchanged");
      case FELL -> say("change.less", size(change));
      case ROSE -> say("change.more", size(change));
    };
  }

  private String size(Change change) {
    return change.hasShare()
        ? numbers.percentSize(change.share(), 0)
        : numbers.tonnes(
            change.amount().isNegative() ? change.amount().negated() : change.amount());
  }

  /// For a list: `−27 %`, or the change in tonnes where a percentage means nothing.
  String shortChange(Change change) {
    if (change.direction() == Change.Direction.UNCHANGED) {
      return say("change.unchanged.short");
    }
    return change.hasShare()
        ? numbers.signedPercent(change.share(), 0)
        : numbers.signedTonnes(change.amount());
  }

  /// For a table: one decimal, or a word where a percentage means nothing.
  DataTable.Cell percentCell(Change change) {
    return change.hasShare()
        ? DataTable.Cell.of(numbers.signedPercent(change.share(), 1))
        : new DataTable.Cell(say("change.no-percent"), true);
  }

  /// Where only one of two vintages has the figures.
  DataTable.Cell notInBoth() {
    return new DataTable.Cell(say("change.not-in-both"), true);
  }

  DataTable.Cell cell(Figure figure) {
    return new DataTable.Cell(numbers.cell(figure), figure.known().isEmpty());
  }

  DataTable.Cell signedCell(Co2e amount) {
    String text = numbers.tonnesNumber(amount);
    return DataTable.Cell.of(amount.isPositive() ? "+" + text : text);
  }

  /// The unit in which a drawing's numbers are written, so that its axis has few digits.
  Unit unitFor(OptionalDouble largestTonnes) {
    double largest = largestTonnes.orElse(0);
    if (largest >= 5_000_000) {
      return new Unit(say("unit.million"), 1_000_000, largest >= 20_000_000 ? 0 : 1);
    }
    return largest >= 20_000
        ? new Unit(say("unit.thousand"), 1_000, 0)
        : new Unit(say("unit.tonnes"), 1, 0);
  }

  /// What an axis counts: its name and how many tonnes one of it is.
  record Unit(String name, double tonnes, int decimals) {}

  Writing writing(Unit unit) {
    DoubleFunction<String> brief = v -> numbers.decimal(v / unit.tonnes(), decimals(unit, v));
    return new Writing(
        brief, v -> numbers.tonnes(Co2e.round(v * Co2e.GRAMS_PER_TONNE)), say("missing"));
  }

  /// Axis steps are round, totals are not: a total in millions shows a tenth.
  private static int decimals(Unit unit, double tonnes) {
    double inUnit = tonnes / unit.tonnes();
    return unit.tonnes() >= 1_000_000 && inUnit != Math.rint(inUnit) ? 1 : unit.decimals();
  }

  String perInhabitant(Co2e total, int inhabitants) {
    return say("per-inhabitant.tonnes", numbers.decimal(total.dividedBy(inhabitants).tonnes(), 1));
  }
}
