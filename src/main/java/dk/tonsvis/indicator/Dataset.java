package dk.tonsvis.indicator;

import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.reference.Bilingual;
import java.util.Optional;

/// Whose counts a series comes from, and on which terms.
///
/// @param municipality the only one it tells of; empty if it tells of each of the 98
/// @param taken when in the year the values are taken
/// @param attribution the wording to name it by; empty if there is none
/// @param source address of the publisher's own page
public record Dataset(
    String id,
    Bilingual title,
    String publisher,
    Optional<MunicipalityCode> municipality,
    Bilingual taken,
    Optional<String> attribution,
    Bilingual licence,
    String source) {

  /// Whether it tells of a municipality: one that tells of the 98 has nothing of the invented one.
  public boolean covers(MunicipalityCode code, boolean invented) {
    return municipality.map(code::equals).orElse(!invented);
  }
}
