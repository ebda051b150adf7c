package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Trend;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.LineChart;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Values;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where a municipality arrives if it goes on as before, on its page.
final class TrendChapter {
  private final MunicipalSubject subject;
  private final House house;
  private final Voice voice;
  private final Municipality municipality;
  private final String code;
  private final Emissions emissions;
  private final Whence whence;

  TrendChapter(MunicipalSubject subject) {
    this.subject = subject;
    this.house = subject.house();
    this.voice = subject.voice();
    this.municipality = subject.municipality();
    this.code = subject.code();
    this.emissions = subject.emissions();
    this.whence = subject.whence();
  }

  /// Empty where too few years are known.
  Optional<MunicipalityPage.Ahead> ahead() {
    Series series = emissions.series(code);
    return switch (Trend.of(series.known(), Trend.SHOWN_UNTIL)) {
      case Trend.TooShort _ -> Optional.empty();
      case Trend.Ahead trend -> Optional.of(ahead(trend, series));
    };
  }

  private MunicipalityPage.Ahead ahead(Trend.Ahead trend, Series series) {
    int last = emissions.lastYear();
    Trend.Spread spread = trend.spread().lastEntry().getValue();
    int until = trend.spread().lastKey();
    double largest =
        trend.known().values().stream().mapToDouble(c -> Math.abs(c.tonnes())).max().orElse(0);
    Voice.Unit unit = voice.unitFor(OptionalDouble.of(largest));
    String low = voice.numbers().tonnesAbout(spread.low());
    String high = voice.numbers().tonnesAbout(spread.high());
    List<LineChart.Line> lines = new ArrayList<>();
    lines.add(LineChart.Line.main(voice.say("trend.measured"), Palette.INK, Values.tonnes(series)));
    Co2e now = trend.known().lastEntry().getValue();
    for (Trend.Method method : Trend.Method.values()) {
      trend
          .path(method)
          .ifPresent(
              path ->
                  lines.add(
                      new LineChart.Line(
                          voice.say("trend.method." + method.name()),
                          Palette.ACCENT,
                          LineChart.Weight.REFERENCE,
                          joined(last, now, path),
                          last)));
    }
    TreeMap<Integer, Double> lows = new TreeMap<>(Map.of(last, now.tonnes()));
    TreeMap<Integer, Double> highs = new TreeMap<>(Map.of(last, now.tonnes()));
    trend
        .spread()
        .forEach(
            (year, s) -> {
              lows.put(year, s.low().tonnes());
              highs.put(year, s.high().tonnes());
            });
    LineChart chart =
        new LineChart(
            new Heading(
                "trend",
                voice.say("trend.finding", low, high, String.valueOf(until)),
                voice.say("trend.description", municipality.name()),
                unit.name()),
            voice.writing(unit),
            lines,
            List.of(
                new LineChart.Band(
                    voice.say("trend.spread"), Palette.ACCENT, Values.of(lows), Values.of(highs))),
            targetMarks(until));
    return new MunicipalityPage.Ahead(
        voice.say("trend.lead", low, high, String.valueOf(until)),
        Picture.of(
            chart,
            voice.say("trend.remark", String.valueOf(trend.known().size())),
            trendTable(trend),
            subject.source(
                "how.trend",
                "#vejen",
                String.valueOf(emissions.firstYear()),
                String.valueOf(last))));
  }

  private static Values joined(int last, Co2e now, NavigableMap<Integer, Co2e> path) {
    TreeMap<Integer, Double> values = new TreeMap<>(Map.of(last, now.tonnes()));
    path.forEach((year, amount) -> values.put(year, amount.tonnes()));
    return Values.of(values);
  }

  private List<LineChart.Target> targetMarks(int until) {
    return house.targets().of(code).stream()
        .filter(target -> target.year() <= until)
        .map(subject::gap)
        .filter(TargetGap.Measured.class::isInstance)
        .map(TargetGap.Measured.class::cast)
        .map(
            gap ->
                new LineChart.Target(
                    gap.target().year(),
                    gap.level().tonnes(),
                    gap.target().isNetZero()
                        ? voice.say("trend.target.net-zero")
                        : voice.say("trend.target", voice.numbers().tonnes(gap.level()))))
        .toList();
  }

  private DataTable trendTable(Trend.Ahead trend) {
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("year"));
    List<Trend.Method> methods =
        Stream.of(Trend.Method.values()).filter(method -> trend.path(method).isPresent()).toList();
    methods.forEach(method -> headings.add(voice.say("trend.method." + method.name())));
    List<DataTable.Row> rows = new ArrayList<>();
    for (int year : trend.spread().keySet()) {
      rows.add(
          DataTable.Row.of(
              String.valueOf(year),
              methods.stream().map(method -> trendCell(trend, method, year)).toList()));
    }
    return new DataTable(
        "trend-table", voice.say("trend.caption", municipality.name()), headings, rows);
  }

  private DataTable.Cell trendCell(Trend.Ahead trend, Trend.Method method, int year) {
    return trend
        .path(method)
        .flatMap(path -> Optional.ofNullable(path.get(year)))
        .map(amount -> DataTable.Cell.of(voice.numbers().tonnesNumber(amount)))
        .map(cell -> cell.linked(whence.trend(year, method)))
        .orElseGet(() -> DataTable.Cell.missing(voice.say("missing")));
  }
}
