package dk.tonsvis.indicator;

/// The name of an indicator: `population`, or `cars.electric` for a member of the group `cars`. It
/// is the id that travels between packages; that a key is well formed does not mean it is known.
public record IndicatorKey(String text) implements Comparable<IndicatorKey> {
  public IndicatorKey {
    if (!text.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?") || text.length() > 60) {
      throw new IllegalArgumentException("not the key of an indicator: " + text);
    }
  }

  /// The part before the full stop; the key itself if it has none.
  public String group() {
    int stop = text.indexOf('.');
    return stop < 0 ? text : text.substring(0, stop);
  }

  @Override
  public int compareTo(IndicatorKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
