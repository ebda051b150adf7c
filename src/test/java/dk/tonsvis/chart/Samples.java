package dk.tonsvis.chart;

import dk.tonsvis.chart.LineChart.Line;
import dk.tonsvis.chart.StackedColumns.Part;
import dk.tonsvis.chart.TileMap.Cell;
import dk.tonsvis.chart.TileMap.Tile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Drawings to test on: small ones of the invented Vindby, and random ones from a seed.
final class Samples {
  static final Writing PLAIN =
      new Writing(v -> String.format(Locale.ROOT, "%.1f", v), Double::toString, "mangler");

  private Samples() {}

  static Heading heading(String id) {
    return new Heading(
        id, "Vindby udleder mindre", "Tallene står i tabellen.", "1.000 ton CO₂e (opdigtet)");
  }

  static Values values(int first, double... numbers) {
    TreeMap<Integer, OptionalDouble> byYear = new TreeMap<>();
    for (int at = 0; at < numbers.length; at++) {
      byYear.put(
          first + at,
          Double.isNaN(numbers[at]) ? OptionalDouble.empty() : OptionalDouble.of(numbers[at]));
    }
    return new Values(byYear);
  }

  static LineChart vindbyLines() {
    return LineChart.of(
            heading("lines"),
            PLAIN,
            Line.main("Vindby", Palette.ACCENT, values(2021, 60, 55, 54, 50, 46)).measuredTo(2023),
            Line.reference("Som landet", values(2021, 60, Double.NaN, 50, 45, 40)))
        .withBands(
            new LineChart.Band(
                "Spænd", Palette.ACCENT, values(2023, 54, 47, 40), values(2023, 54, 53, 52)))
        .withTargets(new LineChart.Target(2025, 30, "Mål: 30"));
  }

  static StackedColumns vindbyColumns() {
    return new StackedColumns(
        heading("columns"),
        PLAIN,
        "I alt",
        List.of(
            new Part("Energi", Palette.ENERGY, values(2022, 30, 24)),
            new Part("Landbrug og arealer", Palette.AGRICULTURE_LAND, values(2022, -8, -10)),
            new Part(
                "Industri\u00adprocesser",
                Palette.INDUSTRIAL_PROCESSES,
                values(2022, Double.NaN, 4))));
  }

  static Wedges vindbyWedges() {
    return new Wedges(
        heading("wedges"),
        PLAIN,
        new Wedges.Names("Målt", "Uden planen", "Med planen", "Tilbage"),
        values(2021, 60, 55, 54),
        values(2023, 54, 53, 52, 51),
        List.of(
            new Wedges.Wedge(
                "Energi og bygninger", Palette.GROUPS.get(0), values(2023, 0, 3, 8, 14)),
            new Wedges.Wedge(
                "Vejen over bakken", Palette.GROUPS.get(1), values(2023, 0, -2, -1, 0)),
            new Wedges.Wedge("Landbrug", Palette.GROUPS.get(2), values(2023, 0, 0, 5, 9))),
        Optional.of(
            new Wedges.Doubt(
                "90 af 100 udfald",
                "Midterste udfald",
                values(2023, 54, 48, 34, 22),
                values(2023, 54, 52.5, 41, 30),
                values(2023, 54, 54, 48, 39))),
        List.of(new LineChart.Target(2026, 24, "Mål 2026: 24")));
  }

  static RiskMatrix vindbyRisks() {
    return new RiskMatrix(
        heading("risks"),
        new RiskMatrix.Names("Sandsynlighed", "Konsekvens", "Nu", "2050", "Risikoen stiger"),
        List.of(
            risk("Skybrud i midtbyen", 3, 4, 5, 4),
            risk("Stormflod ved havnen", 1, 5, 2, 5),
            risk("Hedebølge", 3, 4, 3, 4)));
  }

  private static RiskMatrix.Risk risk(String name, int was, int hit, int is, int hits) {
    return new RiskMatrix.Risk(
        name, new RiskMatrix.Grade(was, hit), new RiskMatrix.Grade(is, hits));
  }

  static RiskMatrix randomRisks(Random random) {
    List<RiskMatrix.Risk> risks = new ArrayList<>();
    int spread = random.nextInt(1, 6);
    for (int at = 0; at <= random.nextInt(RiskMatrix.MOST_RISKS); at++) {
      risks.add(
          risk(
              "Risiko nummer " + at,
              1 + random.nextInt(spread),
              1 + random.nextInt(spread),
              1 + random.nextInt(5),
              1 + random.nextInt(5)));
    }
    return new RiskMatrix(
        heading("random"),
        new RiskMatrix.Names("Sandsynlighed", "Konsekvens", "Nu", "Fremover", "Stiger"),
        risks);
  }

  static Bars vindbyBars() {
    return new Bars(
        heading("bars"),
        PLAIN,
        List.of(
            Bars.Bar.of("Energi", Palette.ENERGY, -6),
            Bars.Bar.of("Transport", Palette.TRANSPORT, 1.5),
            new Bars.Bar(
                "Affald og spildevand", Palette.WASTE_WASTEWATER, OptionalDouble.empty())));
  }

  static TileMap vindbyTiles() {
    return new TileMap(
        heading("tiles"),
        List.of(
            tile("Vindby", 0, 0, "Vest", OptionalInt.of(0)),
            tile("Nord", 1, 0, "Vest", OptionalInt.of(4)),
            tile("Syd", 1, 1, "Vest", OptionalInt.of(6)),
            tile("Øen", 3, 1, "Øst", OptionalInt.empty())),
        key());
  }

  static Tile tile(String name, int column, int row, String region, OptionalInt step) {
    return new Tile(
        name,
        name.substring(0, 3),
        new Cell(column, row),
        region,
        "/kommuner/" + name.toLowerCase(Locale.ROOT),
        name + " (opdigtet)",
        step);
  }

  static TileMap.Key key() {
    return new TileMap.Key(
        Palette.CHANGE,
        List.of("−45 %", "−30 %", "−15 %", "", "", "+15 %"),
        Palette.UNCHANGED,
        "uændret",
        "Faldet mest",
        "Steget mest",
        "Ingen procent");
  }

  // ---- random ones

  static Values randomValues(Random random, int first, int count) {
    double size = Math.pow(10, random.nextInt(-3, 15));
    double missing = random.nextDouble() * 0.4;
    double shift = random.nextDouble() * 1.6 - 1.2;
    return values(
        first,
        IntStream.range(0, count)
            .mapToDouble(
                _ ->
                    random.nextDouble() < missing
                        ? Double.NaN
                        : (random.nextDouble() + shift) * size / 10)
            .toArray());
  }

  static LineChart randomLines(Random random) {
    int first = random.nextInt(1900, 2040);
    int count = random.nextInt(1, 70);
    List<Line> lines = new ArrayList<>();
    for (int at = 0; at <= random.nextInt(LineChart.MOST_LINES); at++) {
      lines.add(
          Line.main("Linje nummer " + at, Palette.ACCENT, randomValues(random, first, count))
              .measuredTo(first + random.nextInt(count)));
    }
    Values low = randomValues(random, first, count);
    Map<Integer, Double> high = new TreeMap<>();
    low.known().forEach((year, value) -> high.put(year, value + Math.abs(value)));
    return new LineChart(
        heading("random"),
        PLAIN,
        lines,
        List.of(new LineChart.Band("Spænd", Palette.ACCENT, low, Values.of(high))),
        List.of(new LineChart.Target(first + count, random.nextDouble() * 100, "Mål")));
  }

  static StackedColumns randomColumns(Random random) {
    int first = random.nextInt(1900, 2040);
    int count = random.nextInt(1, 40);
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at <= random.nextInt(StackedColumns.MOST_PARTS); at++) {
      parts.add(
          new Part(
              "Del nummer " + at, Palette.SECTORS.get(at % 5), randomValues(random, first, count)));
    }
    return new StackedColumns(heading("random"), PLAIN, "I alt", parts);
  }

  static Wedges randomWedges(Random random) {
    int first = random.nextInt(1900, 2040);
    int count = random.nextInt(1, 30);
    double size = Math.pow(10, random.nextInt(-3, 12));
    double sunk = random.nextDouble() * 1.2 - 0.8;
    double[] baseline =
        IntStream.range(0, count).mapToDouble(_ -> (random.nextDouble() + sunk) * size).toArray();
    List<Wedges.Wedge> wedges = new ArrayList<>();
    for (int at = 0; at < random.nextInt(Wedges.MOST_WEDGES + 1); at++) {
      double[] taken =
          IntStream.range(0, count)
              .mapToDouble(_ -> random.nextInt(4) == 0 ? 0 : (random.nextDouble() - 0.2) * size)
              .toArray();
      wedges.add(
          new Wedges.Wedge("Gruppe nummer " + at, Palette.GROUPS.get(at), values(first, taken)));
    }
    double[] median =
        IntStream.range(0, count).mapToDouble(_ -> (random.nextDouble() - 0.5) * size).toArray();
    Wedges.Doubt doubt =
        new Wedges.Doubt(
            "Bånd",
            "Midte",
            values(first, IntStream.range(0, count).mapToDouble(i -> median[i] - size).toArray()),
            values(first, median),
            values(first, IntStream.range(0, count).mapToDouble(i -> median[i] + size).toArray()));
    return new Wedges(
        heading("random"),
        PLAIN,
        new Wedges.Names("Målt", "Grundforløb", "Plan", "Tilbage"),
        randomValues(random, first - 5, 6),
        values(first, baseline),
        wedges,
        random.nextBoolean() ? Optional.of(doubt) : Optional.empty(),
        List.of(new LineChart.Target(first + count, random.nextDouble() * size, "Mål")));
  }

  static Bars randomBars(Random random) {
    Values values = randomValues(random, 2000, random.nextInt(1, Bars.MOST_BARS));
    return new Bars(
        heading("random"),
        PLAIN,
        values.byYear().entrySet().stream()
            .map(
                e ->
                    new Bars.Bar(
                        "Stolpe " + e.getKey(),
                        Palette.ENERGY,
                        e.getValue(),
                        random.nextBoolean() ? 0 : random.nextGaussian() * 1000))
            .toList());
  }

  static TileMap randomTiles(Random random) {
    Set<Cell> cells = new HashSet<>();
    int count = random.nextInt(1, 99);
    while (cells.size() < count) {
      cells.add(new Cell(random.nextInt(16), random.nextInt(20)));
    }
    List<Tile> tiles = new ArrayList<>();
    for (Cell cell : cells) {
      int step = random.nextInt(Palette.CHANGE.size() + 1) - 1;
      tiles.add(
          tile(
              "By" + cell.column() + "Ø",
              cell.column(),
              cell.row(),
              "Region " + random.nextInt(5),
              step < 0 ? OptionalInt.empty() : OptionalInt.of(step)));
    }
    return new TileMap(heading("random"), tiles, key());
  }

  static List<Drawing> vindby() {
    return List.of(
        vindbyLines(), vindbyColumns(), vindbyWedges(), vindbyBars(), vindbyTiles(), vindbyRisks());
  }

  static Drawing random(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> randomLines(random);
      case 1 -> randomColumns(random);
      case 2 -> randomBars(random);
      case 3 -> randomWedges(random);
      case 4 -> randomRisks(random);
      default -> randomTiles(random);
    };
  }
}
