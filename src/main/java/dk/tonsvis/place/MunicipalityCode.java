package dk.tonsvis.place;

/// The four-digit code by which public registers know a municipality: `0461` is Odense. It is the
/// id that travels between packages. That a code is well formed does not mean it exists: ask
/// [Places#find(MunicipalityCode)].
public record MunicipalityCode(String digits) implements Comparable<MunicipalityCode> {
  public MunicipalityCode {
    if (!digits.matches("[0-9]{4}")) {
      throw new IllegalArgumentException("a municipality code has four digits, not " + digits);
    }
  }

  /// Reads a code as registers write it: `0461`, or `461` where the leading zero is left out.
  /// Throws [IllegalArgumentException] for anything else.
  public static MunicipalityCode parse(String text) {
    return new MunicipalityCode(text.length() == 3 ? "0" + text : text);
  }

  @Override
  public int compareTo(MunicipalityCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
