package dk.tonsvis.api;

import dk.tonsvis.house.House;
import dk.tonsvis.indicator.Dataset;
import dk.tonsvis.indicator.Indicator;
import dk.tonsvis.indicator.IndicatorKey;
import dk.tonsvis.indicator.IndicatorSeries;
import dk.tonsvis.indicator.IndicatorVintage;
import dk.tonsvis.indicator.Indicators;
import dk.tonsvis.indicator.Reading;
import dk.tonsvis.place.Municipality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Answers what is measured in the municipalities beside their emissions: inhabitants, cars,
/// dwellings.
final class IndicatorResources {
  private final House house;
  private final Indicators indicators;

  IndicatorResources(House house) {
    this.house = house;
    this.indicators = house.indicators();
  }

  record Named(String key, Json.Both name, Json.Both unit, String dataset) {
    static Named of(Indicator indicator) {
      return new Named(
          indicator.key().text(),
          Json.Both.of(indicator.name()),
          Json.Both.of(indicator.unit()),
          indicator.dataset());
    }
  }

  record Origin(
      String dataset,
      Json.Both title,
      String publisher,
      Json.Both taken,
      Json.Both licence,
      Optional<String> attribution,
      String source,
      int vintage,
      LocalDate readOn) {
    static Origin of(IndicatorSeries series) {
      Dataset dataset = series.dataset();
      IndicatorVintage vintage = series.vintage();
      return new Origin(
          dataset.id(),
          Json.Both.of(dataset.title()),
          dataset.publisher(),
          Json.Both.of(dataset.taken()),
          Json.Both.of(dataset.licence()),
          dataset.attribution(),
          dataset.source(),
          vintage.number(),
          vintage.readOn());
    }
  }

  sealed interface Value {
    record Known(String kind, BigDecimal value) implements Value {}

    record Missing(String kind, String reason) implements Value {}

    static Value of(Reading reading) {
      return switch (reading) {
        case Reading.Value(BigDecimal amount) -> new Known("known", amount);
        case Reading.Missing(String reason) -> new Missing("missing", reason);
      };
    }
  }

  /// One reading of the indicator, with whose it is.
  private record Row(Municipality municipality, int year, Reading reading) {
    String key() {
      return municipality.code() + " " + year;
    }
  }

  record Item(String municipality, int year, Value reading) {}

  record Document(Named indicator, List<Origin> sources, List<Item> items, int count, int total) {}

  Answer list(Ask ask) {
    List<Named> all = indicators.list().stream().map(Named::of).toList();
    return Answer.of(
        Json.Page.of(all),
        () -> {
          Csv csv = new Csv(ask.operation().columns());
          all.forEach(
              each ->
                  csv.row(
                      each.key(),
                      each.name().da(),
                      each.name().en(),
                      each.unit().da(),
                      each.unit().en(),
                      each.dataset()));
          return csv;
        });
  }

  Answer get(Ask ask) {
    PlaceFilter filter = PlaceFilter.of(ask, house.places(), ask.today());
    if (ask.isWrong()) {
      return new Answer.Wrong();
    }
    Optional<Indicator> indicator = indicators.find(new IndicatorKey(ask.get("indicator")));
    if (indicator.isEmpty()) {
      return new Answer.NotThere();
    }
    List<Integer> years = ask.list("year").stream().map(Integer::valueOf).toList();
    List<Row> rows = new ArrayList<>();
    List<Origin> sources = new ArrayList<>();
    for (Municipality municipality : asked(ask, filter)) {
      indicators
          .series(municipality.code(), indicator.get().key())
          .ifPresent(series -> add(series, municipality, years, rows, sources));
    }
    Paging<Row> page = Paging.of(rows, Row::key, ask);
    return new Answer.Document(
        () ->
            new Document(
                Named.of(indicator.get()),
                sources,
                page.items().stream().map(IndicatorResources::item).toList(),
                page.items().size(),
                page.total()),
        () -> csv(indicator.get(), page.items(), ask),
        page.next());
  }

  private List<Municipality> asked(Ask ask, PlaceFilter filter) {
    boolean isNamed = ask.list("municipality").size() > 0;
    return house.places().listWithInvented().stream()
        .filter(municipality -> !municipality.invented() || ask.isYes("invented") || isNamed)
        .filter(filter::accepts)
        .sorted(Comparator.comparing(Municipality::code))
        .toList();
  }

  private static void add(
      IndicatorSeries series,
      Municipality municipality,
      List<Integer> years,
      List<Row> rows,
      List<Origin> sources) {
    Origin origin = Origin.of(series);
    if (!sources.contains(origin)) {
      sources.add(origin);
    }
    series
        .readings()
        .forEach(
            (year, reading) -> {
              if (years.isEmpty() || years.contains(year)) {
                rows.add(new Row(municipality, year, reading));
              }
            });
  }

  private static Item item(Row row) {
    return new Item(row.municipality().code().digits(), row.year(), Value.of(row.reading()));
  }

  private static Csv csv(Indicator indicator, List<Row> rows, Ask ask) {
    Csv csv = new Csv(ask.operation().columns());
    for (Row row : rows) {
      csv.row(
          indicator.key().text(),
          row.municipality().code().digits(),
          row.municipality().name(),
          row.year(),
          row.reading().known(),
          row.reading() instanceof Reading.Missing(String reason)
              ? Optional.of(reason)
              : Optional.empty(),
          indicator.unit().danish());
    }
    return csv;
  }
}
