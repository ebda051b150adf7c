package dk.tonsvis.desk;

import dk.tonsvis.access.Passkey;
import dk.tonsvis.access.Passkeys;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Our passkeys as Spring Security asks for them. A device knows a person by the bytes of their id,
/// which say nothing about them.
final class PasskeyStore implements UserCredentialRepository {
  private static final int ID_BYTES = 16;

  /// What a browser names besides is only a hint, and might be anything.
  private static final Set<AuthenticatorTransport> KNOWN = Set.of(AuthenticatorTransport.values());

  private final Passkeys passkeys;
  private final People people;
  private final Clock clock;

  PasskeyStore(Passkeys passkeys, People people, Clock clock) {
    this.passkeys = passkeys;
    this.people = people;
    this.clock = clock;
  }

  static Optional<PersonId> person(Bytes id) {
    byte[] bytes = id.getBytes();
    if (bytes.length != ID_BYTES) {
      return Optional.empty();
    }
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    return Optional.of(new PersonId(new UUID(halves.getLong(), halves.getLong())));
  }

  private static Bytes bytes(PersonId person) {
    return new Bytes(
        ByteBuffer.allocate(ID_BYTES)
            .putLong(person.value().getMostSignificantBits())
            .putLong(person.value().getLeastSignificantBits())
            .array());
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("a person removes their own");
  }

  /// A new one is added. For one that was used its count has to have grown, if its device counts:
  /// else there is a copy of it somewhere.
  @Override
  public void save(CredentialRecord said) {
    Optional<Passkey> before = passkeys.find(said.getCredentialId().toBase64UrlString());
    if (before.isEmpty()) {
      passkeys.add(passkey(said));
      return;
    }
    if (said.getSignatureCount() != 0
        && said.getSignatureCount() <= before.get().signatureCount()) {
      throw new IllegalStateException("a passkey that was copied");
    }
    passkeys.used(passkey(said));
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return passkeys.find(id.toBase64UrlString()).map(PasskeyStore::said).orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes id) {
    return person(id).stream()
        .flatMap(person -> passkeys.list(person).stream())
        .map(PasskeyStore::said)
        .toList();
  }

  private Passkey passkey(CredentialRecord said) {
    return new Passkey(
        said.getCredentialId().toBase64UrlString(),
        person(said.getUserEntityUserId()).orElseThrow(),
        new Bytes(said.getPublicKey().getBytes()).toBase64UrlString(),
        Optional.ofNullable(said.getAttestationObject()).orElseThrow().toBase64UrlString(),
        said.getSignatureCount(),
        said.isUvInitialized(),
        said.isBackupEligible(),
        said.isBackupState(),
        said.getTransports().stream()
            .filter(KNOWN::contains)
            .map(AuthenticatorTransport::getValue)
            .collect(Collectors.toSet()),
        said.getLabel(),
        clock.instant(),
        clock.instant());
  }

  private static CredentialRecord said(Passkey passkey) {
    Set<AuthenticatorTransport> transports =
        passkey.transports().stream()
            .map(AuthenticatorTransport::valueOf)
            .collect(Collectors.toSet());
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(passkey.id()))
        .userEntityUserId(bytes(passkey.person()))
        .publicKey(ImmutablePublicKeyCose.fromBase64(passkey.publicKey()))
        .attestationObject(Bytes.fromBase64(passkey.attestation()))
        .signatureCount(passkey.signatureCount())
        .uvInitialized(passkey.isVerifying())
        .backupEligible(passkey.isBackupEligible())
        .backupState(passkey.isBackedUp())
        .transports(transports)
        .label(passkey.label())
        .created(passkey.createdAt())
        .lastUsed(passkey.usedAt())
        .build();
  }

  /// People, as a device is told of them: by id, with the name and address that it shows.
  PublicKeyCredentialUserEntityRepository owners() {
    return new PublicKeyCredentialUserEntityRepository() {
      @Override
      public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return person(id).flatMap(people::find).map(PasskeyStore::owner).orElse(null);
      }

      @Override
      public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return PersonId.parse(id).flatMap(people::find).map(PasskeyStore::owner).orElse(null);
      }

      @Override
      public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("people are kept elsewhere");
      }

      @Override
      public void delete(Bytes id) {
        throw new UnsupportedOperationException("people are kept elsewhere");
      }
    };
  }

  private static PublicKeyCredentialUserEntity owner(Person person) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(bytes(person.id()))
        .name(person.email())
        .displayName(person.name())
        .build();
  }
}
