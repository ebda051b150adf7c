package dk.tonsvis.reference;

import dk.tonsvis.language.Language;
import java.util.Optional;

/// A sector of a [SectorTree]. Scope and level are those of the GPC, where a tree uses them
/// (`S1`, `BASIC_PLUS`).
public record Sector(
    String code,
    Optional<String> parent,
    Bilingual name,
    Optional<String> scope,
    Optional<String> level) {

  public Sector {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a sector has a code");
    }
  }

  public String name(Language language) {
    return name.in(language);
  }
}
