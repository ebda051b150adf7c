package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static TestAccess test;

  @BeforeAll
  static void open() {
    test = new TestAccess();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static Passkey passkey(String id, Person person) {
    return new Passkey(
        id,
        person.id(),
        "AQID",
        "BAUG",
        0,
        true,
        true,
        false,
        Set.of("usb", "internal"),
        "Annas telefon",
        test.clock.instant(),
        test.clock.instant());
  }

  @Test
  void a_passkey_is_kept_with_what_its_device_said() {
    Person anna = test.person("Anna");
    test.access.passkeys().add(passkey("abc-1", anna));
    Passkey kept = test.access.passkeys().find("abc-1").orElseThrow();
    assertThat(kept.publicKey()).isEqualTo("AQID");
    assertThat(kept.transports()).containsExactlyInAnyOrder("usb", "internal");
    assertThat(test.access.passkeys().list(anna.id())).hasSize(1);
  }

  @Test
  void nobody_takes_away_another_persons_passkey() {
    Person bo = test.person("Bo");
    Person cille = test.person("Cille");
    test.access.passkeys().add(passkey("abc-2", bo));
    assertThat(test.access.passkeys().remove(cille.id(), "abc-2")).isFalse();
    assertThat(test.access.passkeys().remove(bo.id(), "abc-2")).isTrue();
    assertThat(test.access.passkeys().find("abc-2")).isEmpty();
  }

  @Test
  void all_that_is_wrong_with_a_provider_is_said_at_once() {
    assertThat(ProviderFlaw.of("Kom munen", "http://id.example", "", "", "x", List.of("a b")))
        .containsExactlyInAnyOrder(ProviderFlaw.values());
    assertThat(
            ProviderFlaw.of(
                "kommunen", "https://id.example/realms/x", "t", "K", "T", List.of("email")))
        .isEmpty();
    assertThat(ProviderFlaw.of("k", "http://localhost:8180/x", "t", "K", "T", List.of())).isEmpty();
    for (String issuer :
        List.of(
            "",
            "id.example",
            "ftp://id.example",
            "https://a:b@id.example",
            "https://id.example?x=1",
            "https://id.example#x",
            "http://169.254.169.254/",
            "https:///x",
            "https://id example")) {
      assertThat(ProviderFlaw.of("k", issuer, "t", "K", "T", List.of()))
          .as(issuer)
          .containsExactly(ProviderFlaw.ISSUER_UNFIT);
    }
  }

  @Test
  void the_variable_with_a_providers_secret_follows_from_its_id() {
    Provider provider =
        new Provider("fk-broker", "https://id.example", "t", "K", "T", List.of("email"), true);
    assertThat(provider.secretVariable()).isEqualTo("TONSVIS_OIDC_FK_BROKER_SECRET");
    test.access.providers().keep(provider, TestAccess.ACTOR);
    assertThat(test.access.providers().findOpen("fk-broker")).contains(provider);
    assertThat(test.access.providers().findOpen("unknown")).isEmpty();
    assertThat(test.access.sessions().list(test.person("Eva").id(), Optional.empty())).isEmpty();
  }
}
