package dk.tonsvis.catalogue;

import dk.tonsvis.quantity.Years;
import dk.tonsvis.reference.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that can be had as data, as a catalogue describes it.
///
/// @param id lasting name within the catalogue, such as `ens-kommuner`
/// @param publisher who answers for the figures
/// @param terms on which they may be used, with the wording to use
/// @param years that it is about; empty where it is not about years
/// @param modified when it was last another; empty where that is not known
/// @param versions earlier states that can still be had, oldest first
public record Dataset(
    String id,
    Bilingual title,
    Bilingual description,
    String publisher,
    Bilingual terms,
    Optional<Years> years,
    Optional<LocalDate> modified,
    List<Distribution> distributions,
    List<Version> versions) {
  public Dataset {
    distributions = List.copyOf(distributions);
    versions = List.copyOf(versions);
    if (distributions.isEmpty()) {
      throw new IllegalArgumentException(id + " cannot be had in any form");
    }
  }

  /// A form in which a dataset can be had.
  ///
  /// @param address on this server, from the root
  public record Distribution(Format format, String address) {}

  /// A dataset as it was known on a day.
  public record Version(int number, LocalDate readOn, Bilingual note, String address) {}

  /// How a file is written.
  public enum Format {
    CSV("text/csv", "CSV"),
    JSON("application/json", "JSON"),
    GEOJSON("application/geo+json", "GEOJSON");

    private final String mediaType;
    private final String authorityCode;

    Format(String mediaType, String authorityCode) {
      this.mediaType = mediaType;
      this.authorityCode = authorityCode;
    }

    public String mediaType() {
      return mediaType;
    }

    /// Its code in the list of file types of the European Union's Publications Office.
    String authorityCode() {
      return authorityCode;
    }
  }
}
