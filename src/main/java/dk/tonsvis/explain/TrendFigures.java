package dk.tonsvis.explain;

import dk.tonsvis.account.Trend;
import dk.tonsvis.quantity.Co2e;
import java.util.List;
import java.util.Optional;

/// Explains where the years of a municipality's account lead if it goes on as it has.
record TrendFigures(Subject subject, AccountFigures account) {
  Optional<Explanation> find(Name name) {
    Trend trend = Trend.of(account.emissions().series(subject.code()).known(), Trend.SHOWN_UNTIL);
    return switch (trend) {
      case Trend.TooShort _ -> Optional.empty();
      case Trend.Ahead ahead ->
          name.year().flatMap(year -> name.method().flatMap(method -> find(ahead, year, method)));
    };
  }

  private Optional<Explanation> find(Trend.Ahead trend, int year, Trend.Method method) {
    return trend
        .path(method)
        .flatMap(path -> Optional.ofNullable(path.get(year)))
        .map(amount -> explain(trend, year, method, amount));
  }

  private Explanation explain(Trend.Ahead trend, int year, Trend.Method method, Co2e amount) {
    return new Explanation(
        Name.ofTrend(subject.slug(), year, method).asReadOn(account.origin().vintage().readOn()),
        Value.tonnes(amount),
        formula(method),
        grounds(trend, method),
        account.origin());
  }

  private static Formula formula(Trend.Method method) {
    return switch (method) {
      case LINEAR -> Formula.TREND_LINEAR;
      case HOLT -> Formula.TREND_HOLT;
      case FLAT -> Formula.TREND_FLAT;
    };
  }

  /// The years that the method looks at: all that are known, or the last one only.
  private List<Input> grounds(Trend.Ahead trend, Trend.Method method) {
    return trend.known().keySet().stream()
        .filter(year -> method != Trend.Method.FLAT || year.equals(trend.known().lastKey()))
        .map(year -> Input.of(Input.Role.GROUND, account.total(year)))
        .toList();
  }
}
