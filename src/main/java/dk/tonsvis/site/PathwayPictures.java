package dk.tonsvis.site;

import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.LineChart;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Values;
import dk.tonsvis.chart.Wedges;
import dk.tonsvis.pathway.Fan;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Draws pathways and writes the table beside them.
///
/// @param measured what the account tells of the years up to the pathway's first
record PathwayPictures(PathwayVoice voice, String name, Series measured) {
  /// What each theme of the plan takes away from the baseline.
  Picture wedges(Plan plan, Pathway pathway, String finding, Source source) {
    List<ThemeGroup> groups = new ThemeGroups(voice, plan, pathway).list();
    Voice.Unit unit = unit(pathway);
    Wedges drawing =
        new Wedges(
            new Heading(
                "pathway",
                finding,
                voice.say("pathway.picture.description", name, last(pathway)),
                unit.name()),
            voice.voice().writing(unit),
            new Wedges.Names(
                voice.say("trend.measured"),
                voice.say("pathway.line.baseline"),
                voice.say("pathway.line.plan"),
                voice.say("pathway.line.left")),
            measuredUntil(pathway.years().first()),
            values(pathway.central().baseline().totals()),
            IntStream.range(0, groups.size())
                .mapToObj(
                    at ->
                        new Wedges.Wedge(
                            groups.get(at).name(),
                            Palette.GROUPS.get(at),
                            Values.of(groups.get(at).taken())))
                .toList(),
            pathway
                .ensemble()
                .map(
                    ensemble ->
                        new Wedges.Doubt(
                            voice.say("pathway.band"),
                            voice.say("pathway.line.median"),
                            edge(ensemble.net(), Fan.Band::p5),
                            edge(ensemble.net(), Fan.Band::p50),
                            edge(ensemble.net(), Fan.Band::p95))),
            targets(pathway));
    return Picture.of(drawing, voice.say("pathway.picture.remark"), table(pathway, groups), source);
  }

  /// The baseline alone, or scenarios beside each other.
  ///
  /// @param lines by name, the last the one that the drawing is about
  Picture lines(
      String id, String finding, Map<String, Pathway> lines, String remark, Source source) {
    List<String> names = List.copyOf(lines.keySet());
    Pathway main = List.copyOf(lines.values()).getLast();
    Voice.Unit unit = unit(main);
    int first = main.years().first();
    List<LineChart.Line> drawn = new ArrayList<>();
    drawn.add(LineChart.Line.main(voice.say("trend.measured"), Palette.INK, measuredUntil(first)));
    lines.forEach(
        (line, pathway) ->
            drawn.add(
                new LineChart.Line(
                    line,
                    line.equals(names.getLast()) ? Palette.ACCENT : Palette.QUIET,
                    line.equals(names.getLast())
                        ? LineChart.Weight.MAIN
                        : LineChart.Weight.REFERENCE,
                    values(pathway.central().net()),
                    first)));
    LineChart chart =
        new LineChart(
            new Heading(
                id,
                finding,
                voice.say("pathway.lines.description", name, String.join(", ", names)),
                unit.name()),
            voice.voice().writing(unit),
            drawn,
            main.ensemble().stream()
                .map(
                    ensemble ->
                        new LineChart.Band(
                            voice.say("pathway.band"),
                            Palette.ACCENT,
                            edge(ensemble.net(), Fan.Band::p5),
                            edge(ensemble.net(), Fan.Band::p95)))
                .toList(),
            targets(main));
    return Picture.of(chart, remark, table(id, lines), source);
  }

  private Voice.Unit unit(Pathway pathway) {
    double largest =
        Stream.concat(
                pathway.central().baseline().totals().values().stream(),
                measured.known().values().stream())
            .mapToDouble(amount -> Math.abs(amount.tonnes()))
            .max()
            .orElse(0);
    return voice.voice().unitFor(OptionalDouble.of(largest));
  }

  private static String last(Pathway pathway) {
    return String.valueOf(pathway.years().last());
  }

  private Values measuredUntil(int year) {
    return new Values(Values.tonnes(measured).byYear().headMap(year, true));
  }

  private static Values values(Map<Integer, Co2e> amounts) {
    TreeMap<Integer, Double> tonnes = new TreeMap<>();
    amounts.forEach((year, amount) -> tonnes.put(year, amount.tonnes()));
    return Values.of(tonnes);
  }

  private static Values edge(Fan fan, Function<Fan.Band, Co2e> edge) {
    TreeMap<Integer, Co2e> amounts = new TreeMap<>();
    fan.years().forEach((year, band) -> amounts.put(year, edge.apply(band)));
    return values(amounts);
  }

  private List<LineChart.Target> targets(Pathway pathway) {
    return Led.held(pathway).stream()
        .filter(held -> held.target().reach().sector().isEmpty())
        .map(
            held ->
                new LineChart.Target(
                    held.target().year(),
                    held.level().tonnes(),
                    held.level().grams() == 0
                        ? voice.say("trend.target.net-zero")
                        : voice.say("trend.target", voice.size(held.level()))))
        .toList();
  }

  private DataTable table(Pathway pathway, List<ThemeGroup> groups) {
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("year"));
    headings.add(voice.say("pathway.line.baseline"));
    groups.forEach(group -> headings.add(group.name()));
    headings.add(voice.say("pathway.line.plan"));
    headings.add(voice.say("pathway.column.p5"));
    headings.add(voice.say("pathway.column.p50"));
    headings.add(voice.say("pathway.column.p95"));
    List<DataTable.Row> rows = new ArrayList<>();
    pathway.years().stream()
        .forEach(
            year -> {
              List<DataTable.Cell> cells = new ArrayList<>();
              cells.add(cell(pathway.central().baseline().total(year)));
              groups.forEach(
                  group ->
                      cells.add(
                          cell(
                              Co2e.round(
                                  group.taken().getOrDefault(year, 0.0) * Co2e.GRAMS_PER_TONNE))));
              cells.add(cell(Led.net(pathway, year)));
              band(pathway, year).forEach(cells::add);
              rows.add(DataTable.Row.of(String.valueOf(year), cells));
            });
    return new DataTable(
        "pathway-table", voice.say("pathway.picture.caption", name), headings, rows);
  }

  private List<DataTable.Cell> band(Pathway pathway, int year) {
    return Optional.ofNullable(
            pathway.ensemble().map(ensemble -> ensemble.net().years().get(year)).orElse(null))
        .map(band -> List.of(cell(band.p5()), cell(band.p50()), cell(band.p95())))
        .orElseGet(
            () -> {
              DataTable.Cell none = new DataTable.Cell(voice.say("missing"), true);
              return List.of(none, none, none);
            });
  }

  private DataTable table(String id, Map<String, Pathway> lines) {
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("year"));
    headings.addAll(lines.keySet());
    List<DataTable.Row> rows = new ArrayList<>();
    List<Pathway> pathways = List.copyOf(lines.values());
    pathways.getLast().years().stream()
        .forEach(
            year ->
                rows.add(
                    DataTable.Row.of(
                        String.valueOf(year),
                        pathways.stream().map(p -> cell(Led.net(p, year))).toList())));
    return new DataTable(id + "-table", voice.say("pathway.lines.caption", name), headings, rows);
  }

  private DataTable.Cell cell(Co2e amount) {
    return DataTable.Cell.of(voice.voice().numbers().tonnesNumber(amount));
  }
}
