package dk.tonsvis.site;

import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.LineChart;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Values;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

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

  DataTable years(List<Line> lines) {
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

  /// The two as lines. Where they lie on each other nothing was changed.
  Picture picture(String name, Series before, Series now, DataTable table, Source source) {
    OptionalDouble largest =
        Stream.of(before, now)
            .flatMap(series -> series.known().values().stream())
            .mapToDouble(Co2e::tonnes)
            .map(Math::abs)
            .max();
    Voice.Unit unit = voice.unitFor(largest);
    LineChart chart =
        new LineChart(
            new Heading(
                "omregning",
                voice.say("restatement.finding", name),
                voice.say("restatement.description", name),
                unit.name()),
            voice.writing(unit),
            List.of(
                LineChart.Line.main(
                    voice.say("restatement.line", voice.numbers().day(later.readOn())),
                    Palette.ACCENT,
                    Values.tonnes(now)),
                new LineChart.Line(
                    voice.say("restatement.line", voice.numbers().day(earlier.readOn())),
                    Palette.QUIET,
                    LineChart.Weight.REFERENCE,
                    Values.tonnes(before),
                    before.years().getLast())),
            List.of(),
            List.of());
    return Picture.of(chart, voice.say("restatement.remark"), table, source);
  }
}
