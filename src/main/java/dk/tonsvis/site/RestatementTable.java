package dk.tonsvis.site;

import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.StackedColumns;
import dk.tonsvis.chart.Values;
import dk.tonsvis.quantity.Basis;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
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

  /// The differences as columns.
  Picture picture(String name, List<Line> lines, Source source) {
    NavigableMap<Integer, Figure> moved = new TreeMap<>();
    lines.forEach(
        line ->
            moved.put(
                line.year(),
                line.totals()
                    .common()
                    .map(change -> Figure.measured(change.amount()))
                    .orElseGet(() -> Figure.missing("not in both versions"))));
    Series series = Series.of(new Basis("drawing", "", ""), moved);
    OptionalDouble largest =
        series.known().values().stream().mapToDouble(Co2e::tonnes).map(Math::abs).max();
    Voice.Unit unit = voice.unitFor(largest);
    StackedColumns columns =
        new StackedColumns(
            new Heading(
                "omregning",
                finding(name, series),
                voice.say("restatement.description", name),
                unit.name()),
            voice.writing(unit),
            voice.say("restatement.part"),
            List.of(
                new StackedColumns.Part(
                    voice.say("restatement.part"), Palette.ACCENT, Values.tonnes(series))));
    return Picture.of(columns, voice.say("restatement.remark"), years(lines), source);
  }

  private String finding(String name, Series moved) {
    return moved.known().entrySet().stream()
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
