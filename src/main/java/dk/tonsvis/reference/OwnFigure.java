package dk.tonsvis.reference;

import dk.tonsvis.quantity.Co2e;
import java.util.Optional;

/// A total that a municipality has published of its own account: of a past year, or its forecast.
/// `asOf` is the date of that account as far as published (`2020`, `2022-05-31`). Figures of
/// different accounts, or of different dates of one, are not one series. `about` marks a figure
/// that was published as a round one.
public record OwnFigure(
    String account,
    Optional<String> asOf,
    int year,
    Co2e amount,
    Kind kind,
    boolean about,
    String source) {

  public enum Kind {
    STATEMENT,
    FORECAST
  }
}
