package dk.tonsvis.reference;

import dk.tonsvis.quantity.Share;
import java.util.Locale;

/// An action that is usual in municipal climate plans, to make an own one from.
///
/// @param id lasting name (`lowland-soils`), kept by the actions that were made from it
/// @param prevalence the share of the plans that have it; of the 96 that were analysed in 2024
public record StandardAction(String id, Group group, Bilingual name, Share prevalence) {
  public StandardAction {
    if (id.isBlank() || !prevalence.isPart()) {
      throw new IllegalArgumentException(id + " stands in " + prevalence + " of the plans");
    }
  }

  /// What the analysis gathers actions under. The first three are sectors of the tree `national-5`
  /// and have its codes.
  public enum Group {
    ENERGY,
    TRANSPORT,
    AGRICULTURE_LAND,
    /// Emissions elsewhere, by what is bought and used here; no part of a territorial account.
    CONSUMPTION;

    /// The code in the table, and of the first three the code of the sector.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Group parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
