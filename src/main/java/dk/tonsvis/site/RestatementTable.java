package dk.tonsvis.site;

import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Writing;
import dk.tonsvis.quantity.Co2e;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Writes and draws two vintages side by side.
record RestatementTable(Voice voice, Vintage earlier, Vintage later) {
  /// Sums of both with where they come from.
  record Line(int year, Restatement.Totals totals, String before, String now, String difference) {}

  /// Of the four columns in [#cells].
  List<String> headings() {
    return List.of(
        voice.numbers().day(earlier.readOn()),
        voice.numbers().day(later.readOn()),
        voice.say("difference"),
        voice.say("percent"));
  }

  List<DataTable.Cell> cells(Line line) {
    return List.of(
        voice.cell(line.totals().from().asFigure()).linked(line.before()),
        voice.cell(line.totals().to().asFigure()).linked(line.now()),
        line.totals()
            .common()
            .map(change -> voice.signedCell(change.amount()))
            .orElseGet(voice::notInBoth)
            .linked(line.difference()),
        line.totals().common().map(voice::percentCell).orElseGet(voice::notInBoth));
  }

  private DataTable years(List<Line> lines) {
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("year"));
    headings.addAll(headings());
    return new DataTable(
        "omregning-table",
        voice.say("restatement.caption"),
        headings,
        lines.stream()
            .map(line -> DataTable.Row.of(String.valueOf(line.year()), cells(line)))
            .toList());
  }

  /// The differences as bars, above zero or below it.
  Picture picture(String name, List<Line> lines, Source source) {
    NavigableMap<Integer, Co2e> moved = new TreeMap<>();
    lines.forEach(
        line ->
            line.totals().common().ifPresent(change -> moved.put(line.year(), change.amount())));
    Writing signed =
        new Writing(
            tonnes -> voice.numbers().signedTonnes(Co2e.round(tonnes * Co2e.GRAMS_PER_TONNE)),
            tonnes -> voice.numbers().signedTonnes(Co2e.round(tonnes * Co2e.GRAMS_PER_TONNE)),
            voice.say("missing"));
    Bars bars =
        new Bars(
            new Heading(
                "omregning",
                finding(name, moved),
                voice.say("restatement.description", name),
                voice.say("restatement.part")),
            signed,
            lines.stream().map(RestatementTable::bar).toList());
    return Picture.of(bars, voice.say("restatement.remark"), years(lines), source);
  }

  private static Bars.Bar bar(Line line) {
    return new Bars.Bar(
        String.valueOf(line.year()),
        Palette.ACCENT,
        line.totals().common().stream()
            .mapToDouble(change -> change.amount().tonnes())
            .findFirst());
  }

  private String finding(String name, NavigableMap<Integer, Co2e> moved) {
    return moved.entrySet().stream()
        .filter(year -> year.getValue().grams() != 0)
        .max(Comparator.comparingLong(year -> Math.abs(year.getValue().grams())))
        .map(
            year ->
                voice.say(
                    "restatement.finding",
                    name,
                    String.valueOf(year.getKey()),
                    voice.numbers().signedTonnes(year.getValue())))
        .orElseGet(() -> voice.say("restatement.finding.none", name));
  }
}
