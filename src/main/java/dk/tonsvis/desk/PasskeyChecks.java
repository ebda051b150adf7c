package dk.tonsvis.desk;

import dk.tonsvis.access.Access;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Asks browsers for passkeys and checks what they answer, by Spring Security's WebAuthn. A device
/// has to make sure that it is the person (a finger, a face, a code), so a passkey is two factors.
final class PasskeyChecks {
  private static final System.Logger LOG = System.getLogger(PasskeyChecks.class.getName());

  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>
      ASSERTION = new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
      ATTESTATION = new TypeReference<>() {};

  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final Access access;
  private final People people;
  private final Clock clock;

  PasskeyChecks(Access access, People people, Clock clock) {
    this.access = access;
    this.people = people;
    this.clock = clock;
  }

  /// What the browser is asked.
  ///
  /// @param challenge base64url; it has to be in the answer
  record Question(String challenge, String json) {}

  Question toEnter(String origin) {
    PublicKeyCredentialRequestOptions options = requestOptions(operations(origin, Bytes.random()));
    return new Question(
        options.getChallenge().toBase64UrlString(), json.writeValueAsString(options));
  }

  Question toAdd(String origin, Person person) {
    PublicKeyCredentialCreationOptions options =
        creationOptions(operations(origin, Bytes.random()), person);
    return new Question(
        options.getChallenge().toBase64UrlString(), json.writeValueAsString(options));
  }

  /// Whose passkey answered; empty for an answer that fails a check.
  Optional<PersonId> whose(String origin, String challenge, String answer) {
    try {
      Webauthn4JRelyingPartyOperations operations = operations(origin, Bytes.fromBase64(challenge));
      Bytes id =
          operations
              .authenticate(
                  new RelyingPartyAuthenticationRequest(
                      requestOptions(operations), json.readValue(answer, ASSERTION)))
              .getId();
      return PasskeyStore.person(id).filter(person -> people.find(person).isPresent());
    } catch (DataAccessException e) {
      throw e;
    } catch (RuntimeException e) {
      return refused(e);
    }
  }

  /// Whether the person has one more passkey now.
  boolean add(String origin, Person person, String challenge, String answer, String label) {
    try {
      Webauthn4JRelyingPartyOperations operations = operations(origin, Bytes.fromBase64(challenge));
      operations.registerCredential(
          new ImmutableRelyingPartyRegistrationRequest(
              creationOptions(operations, person),
              new RelyingPartyPublicKey(json.readValue(answer, ATTESTATION), label)));
      return true;
    } catch (DataAccessException e) {
      throw e;
    } catch (RuntimeException e) {
      return refused(e).isPresent();
    }
  }

  String write(Object value) {
    return json.writeValueAsString(value);
  }

  /// An answer that was made up fails anywhere in what reads it, and each of that is a no.
  private static Optional<PersonId> refused(RuntimeException why) {
    LOG.log(System.Logger.Level.INFO, "a passkey was refused: {0}", String.valueOf(why));
    return Optional.empty();
  }

  private Webauthn4JRelyingPartyOperations operations(String origin, Bytes challenge) {
    PasskeyStore store = new PasskeyStore(access.passkeys(), people, clock);
    Webauthn4JRelyingPartyOperations operations =
        new Webauthn4JRelyingPartyOperations(
            store.owners(),
            store,
            PublicKeyCredentialRpEntity.builder()
                .id(String.valueOf(URI.create(origin).getHost()))
                .name("Tonsvis")
                .build(),
            Set.of(origin));
    operations.setCustomizeRequestOptions(
        options ->
            options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
    operations.setCustomizeCreationOptions(
        options ->
            options
                .challenge(challenge)
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
    return operations;
  }

  private static PublicKeyCredentialRequestOptions requestOptions(
      Webauthn4JRelyingPartyOperations operations) {
    return operations.createCredentialRequestOptions(
        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  private static PublicKeyCredentialCreationOptions creationOptions(
      Webauthn4JRelyingPartyOperations operations, Person person) {
    Authentication who =
        UsernamePasswordAuthenticationToken.authenticated(person.id().toString(), null, List.of());
    return operations.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
  }
}
