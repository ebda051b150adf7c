package dk.tonsvis.cli;

import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.house.House;
import dk.tonsvis.indicator.Indicator;
import dk.tonsvis.indicator.IndicatorSeries;
import dk.tonsvis.indicator.Reading;
import dk.tonsvis.place.Municipality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `indicator show PLACE`: a municipality's series, year by year.
@Command(name = "show")
final class IndicatorShow extends HouseCommand {
  @Parameters(
      paramLabel = "${bundle:label.municipality}",
      descriptionKey = "parameter.municipality")
  private String address = "";

  IndicatorShow(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(String municipality, List<SeriesDocument> series) {}

  private record SeriesDocument(
      String indicator,
      String unit,
      String dataset,
      int vintage,
      String attribution,
      List<ReadingDocument> readings) {}

  /// @param missing why there is no value
  private record ReadingDocument(int year, Optional<BigDecimal> value, Optional<String> missing) {}

  @Override
  Exit work(House house) {
    Municipality place = Subject.municipality(house.places(), address);
    List<IndicatorSeries> series =
        house.indicators().list().stream()
            .map(Indicator::key)
            .flatMap(key -> house.indicators().series(place.code(), key).stream())
            .toList();
    if (isJson()) {
      Json.print(
          shell(),
          new Document(place.code().digits(), series.stream().map(this::document).toList()));
    } else if (series.isEmpty()) {
      shell().print(shell().say("indicator.none", place.name()));
    } else {
      table(series).lines().forEach(shell()::print);
      sources(series).forEach(shell()::print);
    }
    return Exit.DONE;
  }

  private SeriesDocument document(IndicatorSeries series) {
    return new SeriesDocument(
        series.indicator().key().text(),
        series.indicator().unit().in(shell().language()),
        series.dataset().id(),
        series.vintage().number(),
        series.dataset().attribution().orElse(""),
        series.readings().entrySet().stream()
            .map(
                entry ->
                    new ReadingDocument(
                        entry.getKey(), entry.getValue().known(), missing(entry.getValue())))
            .toList());
  }

  private static Optional<String> missing(Reading reading) {
    return reading instanceof Reading.Missing(String reason)
        ? Optional.of(reason)
        : Optional.empty();
  }

  private TextTable table(List<IndicatorSeries> series) {
    TreeSet<Integer> years = new TreeSet<>();
    series.forEach(each -> years.addAll(each.readings().keySet()));
    List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
    years.forEach(_ -> aligns.add(Align.RIGHT));
    aligns.add(Align.LEFT);
    TextTable table = new TextTable(aligns.toArray(Align[]::new));
    table.row(
        Stream.of(
                Stream.of(""),
                years.stream().map(String::valueOf),
                Stream.of(shell().say("indicator.unit")))
            .flatMap(parts -> parts)
            .toArray(String[]::new));
    for (IndicatorSeries each : series) {
      table.row(
          Stream.of(
                  Stream.of(each.indicator().name().in(shell().language())),
                  years.stream().map(year -> cell(each, year)),
                  Stream.of(each.indicator().unit().in(shell().language())))
              .flatMap(parts -> parts)
              .toArray(String[]::new));
    }
    return table;
  }

  private String cell(IndicatorSeries series, int year) {
    return switch (series.reading(year)) {
      case Reading.Value(BigDecimal amount) ->
          shell().numbers().decimal(amount.doubleValue(), series.indicator().decimals());
      case Reading.Missing _ -> shell().say("indicator.missing");
    };
  }

  private List<String> sources(List<IndicatorSeries> series) {
    return series.stream()
        .map(
            each ->
                shell()
                    .say(
                        "indicator.source",
                        each.dataset().title().in(shell().language()),
                        each.dataset().publisher(),
                        shell().numbers().day(each.vintage().readOn()),
                        each.dataset().taken().in(shell().language())))
        .distinct()
        .toList();
  }
}
