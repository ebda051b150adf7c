package dk.tonsvis.reference;

import java.util.Optional;

/// Whose account a figure belongs to: publisher, boundary and method together. A new vintage or a
/// new version of the method is the same account, restated; another publisher's or consultant's is
/// another account, and their figures are never subtracted from each other.
///
/// `sectorTree` is the id of the tree by which it is divided, and empty where only totals are
/// known.
public record AccountIdentity(
    String id,
    Bilingual title,
    String publisher,
    Boundary boundary,
    Bilingual method,
    Optional<String> sectorTree,
    Coverage coverage,
    Provenance provenance) {}
