package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Years;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a plan expects of the years ahead beside its actions.
///
/// @param doubt by sector, what the baseline of 2050 may have to be multiplied by; it widens in a
///     straight line from the account's last year. A sector that is not there has the default of
///     the reference data
/// @param published single figures of the years ahead as the municipality has published them; they
///     are shown as they are and make no path
public record Outlook(
    Baseline baseline,
    Map<String, Span> doubt,
    Optional<Budget> budget,
    List<Published> published) {
  public static final Outlook FROZEN =
      new Outlook(new Baseline.Frozen(), Map.of(), Optional.empty(), List.of());

  public Outlook {
    doubt = Collections.unmodifiableMap(new TreeMap<>(doubt));
    published = List.copyOf(published);
  }

  /// What may be emitted in a run of years together, both ends included: the sum of the yearly
  /// emissions.
  public record Budget(Years years, Co2e amount, String source) {}

  /// A figure as it was published.
  ///
  /// @param edition the plan or account it stood in (`Klimahandleplan 2023`)
  /// @param year the year it is about
  /// @param account id of the account identity it belongs to
  public record Published(String edition, int year, Figure amount, String account, String source) {}
}
