package dk.tonsvis.api;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Reference;
import java.time.LocalDate;
import java.util.Optional;

/// Where the figures of a document are from and on which terms; it stands beside all of them.
record SourceDocument(
    String account,
    Json.Both title,
    String publisher,
    String boundary,
    Json.Both licence,
    Optional<String> attribution,
    String source,
    int vintage,
    LocalDate readOn,
    Optional<String> methodVersion) {
  static SourceDocument of(Vintage vintage, Reference reference) {
    AccountIdentity identity = reference.getIdentity(vintage.account());
    return new SourceDocument(
        identity.id(),
        Json.Both.of(identity.title()),
        identity.publisher(),
        Json.key(identity.boundary()),
        Json.Both.of(identity.provenance().licence()),
        identity.provenance().attribution(),
        identity.provenance().source(),
        vintage.number(),
        vintage.readOn(),
        vintage.methodVersion());
  }
}
