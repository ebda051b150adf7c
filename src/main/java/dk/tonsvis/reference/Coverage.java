package dk.tonsvis.reference;

import dk.tonsvis.place.MunicipalityCode;

/// Whose emissions an account is about.
public sealed interface Coverage {
  /// Each of the 98 municipalities, so that their sum means something.
  record AllMunicipalities() implements Coverage {}

  record OneMunicipality(MunicipalityCode code) implements Coverage {}

  record Nation() implements Coverage {}

  static Coverage parse(String text) {
    return switch (text) {
      case "all" -> new AllMunicipalities();
      case "nation" -> new Nation();
      default -> new OneMunicipality(new MunicipalityCode(text));
    };
  }
}
