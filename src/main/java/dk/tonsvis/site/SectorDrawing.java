package dk.tonsvis.site;

import dk.tonsvis.chart.Colour;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.StackedColumns;
import dk.tonsvis.chart.Values;
import dk.tonsvis.quantity.Basis;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Total;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Draws emissions by sector and writes the table beside it.
final class SectorDrawing {
  private static final Map<String, Colour> COLOURS =
      Map.of(
          "energy", Palette.ENERGY,
          "transport", Palette.TRANSPORT,
          "agriculture_land", Palette.AGRICULTURE_LAND,
          "waste_wastewater", Palette.WASTE_WASTEWATER,
          "industrial_processes", Palette.INDUSTRIAL_PROCESSES);

  private final Voice voice;
  private final List<Sector> sectors;
  private final List<Integer> years;
  private final BiFunction<String, Integer, Figure> figures;
  private final Whence whence;

  /// @param figures the figure of a sector (by code) in a year
  /// @param whence where they come from
  SectorDrawing(
      Voice voice,
      List<Sector> sectors,
      List<Integer> years,
      BiFunction<String, Integer, Figure> figures,
      Whence whence) {
    this.voice = voice;
    this.sectors = sectors;
    this.years = years;
    this.figures = figures;
    this.whence = whence;
  }

  /// The colour of a sector, the same in every drawing.
  static Colour colour(String code) {
    return COLOURS.getOrDefault(code, Palette.QUIET);
  }

  Picture picture(String id, String name, Source source) {
    double largest =
        years.stream()
            .map(this::total)
            .mapToDouble(t -> Math.abs(t.known().tonnes()))
            .max()
            .orElse(0);
    Voice.Unit unit = voice.unitFor(OptionalDouble.of(largest));
    String first = String.valueOf(years.getFirst());
    String last = String.valueOf(years.getLast());
    StackedColumns columns =
        new StackedColumns(
            new Heading(
                id, finding(), voice.say("sectors.description", name, first, last), unit.name()),
            voice.writing(unit),
            voice.say("total"),
            sectors.stream().map(this::part).toList());
    return Picture.of(columns, "", table(id, name), source);
  }

  private StackedColumns.Part part(Sector sector) {
    NavigableMap<Integer, Figure> byYear = new TreeMap<>();
    years.forEach(year -> byYear.put(year, figures.apply(sector.code(), year)));
    Series series = Series.of(new Basis("drawing", "", ""), byYear);
    return new StackedColumns.Part(
        sector.name(voice.language()), colour(sector.code()), Values.tonnes(series));
  }

  private Total total(int year) {
    return Total.of(sectors.stream().map(s -> figures.apply(s.code(), year)).toList());
  }

  /// The sector that moved most, in tonnes, said as the drawing's finding.
  private String finding() {
    int first = years.getFirst();
    int last = years.getLast();
    record Move(Sector sector, Change change) {}
    Optional<Move> most =
        sectors.stream()
            .flatMap(
                sector -> {
                  Optional<Co2e> from = figures.apply(sector.code(), first).known();
                  Optional<Co2e> to = figures.apply(sector.code(), last).known();
                  return from.isPresent() && to.isPresent()
                      ? Stream.of(new Move(sector, Change.between(from.get(), to.get())))
                      : Stream.empty();
                })
            .max(Comparator.comparingLong(m -> Math.abs(m.change().amount().grams())));
    if (most.isEmpty()) {
      return voice.say("sectors.finding.none");
    }
    Move move = most.get();
    String name = move.sector().name(voice.language());
    Co2e amount = move.change().amount();
    return amount.isNegative()
        ? voice.say(
            "sectors.finding.fell",
            name,
            voice.numbers().tonnesSpoken(amount.negated()),
            String.valueOf(first))
        : voice.say(
            "sectors.finding.rose",
            name,
            voice.numbers().tonnesSpoken(amount),
            String.valueOf(first));
  }

  private DataTable table(String id, String name) {
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("sector"));
    years.forEach(year -> headings.add(String.valueOf(year)));
    List<DataTable.Row> rows = new ArrayList<>();
    for (Sector sector : sectors) {
      rows.add(
          DataTable.Row.of(
              sector.name(voice.language()),
              years.stream()
                  .map(
                      year ->
                          voice
                              .cell(figures.apply(sector.code(), year))
                              .linked(whence.emission(year, sector.code())))
                  .toList()));
    }
    rows.add(
        DataTable.Row.total(
            voice.say("total"),
            years.stream()
                .map(year -> voice.cell(total(year).asFigure()).linked(whence.emission(year)))
                .toList()));
    return new DataTable(id + "-table", voice.say("sectors.caption", name), headings, rows);
  }
}
