package dk.tonsvis.access;

import dk.tonsvis.person.PersonId;
import java.time.Instant;
import java.util.Set;

/// A passkey: a key pair whose private half never leaves the person's device.
///
/// @param id the credential's, base64url
/// @param publicKey a COSE_Key, base64url
/// @param attestation what the device said when it was made, base64url
/// @param signatureCount how often it signed, if its device counts; one that goes down was copied
/// @param isVerifying whether the device made sure that it was the person
/// @param transports how the device is reached: `internal`, `usb` …
/// @param label what the person calls it
public record Passkey(
    String id,
    PersonId person,
    String publicKey,
    String attestation,
    long signatureCount,
    boolean isVerifying,
    boolean isBackupEligible,
    boolean isBackedUp,
    Set<String> transports,
    String label,
    Instant createdAt,
    Instant usedAt) {
  public Passkey {
    transports = Set.copyOf(transports);
    if (label.isBlank() || label.length() > 100) {
      throw new IllegalArgumentException("a passkey has a label of 1 to 100 characters");
    }
  }
}
