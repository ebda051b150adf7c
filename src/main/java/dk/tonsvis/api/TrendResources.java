package dk.tonsvis.api;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Trend;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// Answers where emissions lead if they go on as they have.
final class TrendResources {
  /// Six points do not carry far: as on the pages, nothing is said beyond this year.
  private static final int UNTIL = 2030;

  private static final String ALL = "all";

  private final House house;

  TrendResources(House house) {
    this.house = house;
  }

  record KnownYear(int year, Json.Amount figure, CoverageDocument coverage) {}

  record MethodDocument(String method, List<Json.YearAmount> path) {}

  record SpreadDocument(int year, long lowCo2eG, long highCo2eG) {}

  record Document(
      String place,
      SourceDocument source,
      List<KnownYear> known,
      List<MethodDocument> methods,
      List<SpreadDocument> spread) {}

  Answer get(Ask ask) {
    if (ask.get("place").equals(ALL)) {
      Emissions emissions = house.accounts().newest(Accounts.NATIONAL);
      return answer(ask, ALL, emissions, emissions.municipalities(), emissions.series());
    }
    Optional<Municipality> municipality = house.places().find(ask.get("place"));
    if (municipality.isEmpty()) {
      return new Answer.NotThere();
    }
    String code = municipality.get().code().digits();
    Emissions emissions =
        house.accounts().newest(house.accounts().accountOf(municipality.get()).id());
    return answer(ask, code, emissions, List.of(code), emissions.series(code));
  }

  private Answer answer(
      Ask ask, String place, Emissions emissions, List<String> municipalities, Series series) {
    Trend trend = Trend.of(series.known(), UNTIL);
    return new Answer.Document(
        () -> document(place, emissions, municipalities, trend),
        () -> csv(ask, place, series, trend),
        Optional.empty());
  }

  private Document document(
      String place, Emissions emissions, List<String> municipalities, Trend trend) {
    List<MethodDocument> methods = new ArrayList<>();
    List<SpreadDocument> spread = new ArrayList<>();
    if (trend instanceof Trend.Ahead ahead) {
      for (Trend.Method method : Trend.Method.values()) {
        ahead
            .path(method)
            .ifPresent(path -> methods.add(new MethodDocument(Json.key(method), years(path))));
      }
      ahead
          .spread()
          .forEach(
              (year, each) ->
                  spread.add(new SpreadDocument(year, each.low().grams(), each.high().grams())));
    }
    return new Document(
        place,
        SourceDocument.of(emissions.vintage(), house.reference()),
        emissions.years().stream().map(year -> known(emissions, municipalities, year)).toList(),
        methods,
        spread);
  }

  private static KnownYear known(Emissions emissions, List<String> municipalities, int year) {
    Sum sum = new Sum();
    for (String municipality : municipalities) {
      for (String sector : emissions.sectors()) {
        sum.add(municipality, emissions.figure(municipality, year, sector));
      }
    }
    return new KnownYear(year, Json.Amount.of(sum.figure()), CoverageDocument.of(sum));
  }

  private static List<Json.YearAmount> years(NavigableMap<Integer, Co2e> path) {
    return path.entrySet().stream()
        .map(year -> new Json.YearAmount(year.getKey(), year.getValue().grams()))
        .toList();
  }

  private static Csv csv(Ask ask, String place, Series series, Trend trend) {
    Csv csv = new Csv(ask.operation().columns());
    series.figures().forEach((year, figure) -> row(csv, place, "known", year, figure));
    if (trend instanceof Trend.Ahead ahead) {
      for (Trend.Method method : Trend.Method.values()) {
        ahead
            .path(method)
            .ifPresent(
                path ->
                    path.forEach(
                        (year, amount) ->
                            row(csv, place, Json.key(method), year, Figure.measured(amount))));
      }
    }
    return csv;
  }

  private static void row(Csv csv, String place, String method, int year, Figure figure) {
    csv.row(
        place,
        method,
        year,
        figure.known(),
        figure.known().map(amount -> new BigDecimal(amount.tonnesText())));
  }
}
