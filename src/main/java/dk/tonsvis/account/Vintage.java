package dk.tonsvis.account;

import dk.tonsvis.reference.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An account as it was known on one day: the same account read again is another vintage, and none
/// is ever overwritten.
///
/// @param number the vintage's number in this installation, by which it is named
/// @param account id of the account identity
/// @param methodVersion the version of the publisher's method, where the source says it
/// @param readOn the day on which the figures were read at the publisher
/// @param note what to know about it
/// @param contentHash SHA-256 over the figures in canonical order; equal figures, equal hash
/// @param entries how many figures it has, missing ones counted
/// @param storedAt when it was stored here
public record Vintage(
    int number,
    String account,
    Optional<String> methodVersion,
    LocalDate readOn,
    Bilingual note,
    String contentHash,
    int entries,
    Instant storedAt) {

  /// How the vintage is named in a series: by the day it was read.
  public String label() {
    return readOn.toString();
  }
}
