package dk.tonsvis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
  private static Installation of(String address) {
    return Installation.of(Map.of(Installation.ADDRESS, address));
  }

  @ParameterizedTest
  @CsvSource({
    "https://klima.example.dk,https://klima.example.dk",
    "https://klima.example.dk/,https://klima.example.dk",
    "https://klima.example.dk:8443,https://klima.example.dk:8443",
    "http://klima.local,http://klima.local"
  })
  void an_address_is_a_scheme_a_host_and_a_port(String said, String origin) {
    assertThat(of(said).origin(8080)).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "klima.example.dk",
        "ftp://klima.example.dk",
        "https://",
        "https://klima.example.dk/tonsvis",
        "https://klima.example.dk?x",
        "https://klima.example.dk#x",
        "https://a:b@klima.example.dk",
        "https://klima example.dk"
      })
  void anything_else_is_told_at_the_start(String said) {
    assertThatThrownBy(() -> of(said))
        .isInstanceOf(Installation.Unfit.class)
        .hasMessageContaining(said);
  }

  @Test
  void without_an_address_it_is_this_machine() {
    assertThat(of("").origin(8081)).isEqualTo("http://localhost:8081");
    assertThat(Installation.UNSAID.origin(8081)).isEqualTo("http://localhost:8081");
  }

  @Test
  void only_the_secrets_of_providers_are_taken_and_none_is_told() {
    Installation installation =
        Installation.of(
            Map.of(
                "TONSVIS_OIDC_KOMMUNEN_SECRET", "hush",
                "TONSVIS_OIDC_EMPTY_SECRET", " ",
                "TONSVIS_DATABASE_PASSWORD", "other"));
    assertThat(installation.secrets())
        .containsExactly(Map.entry("TONSVIS_OIDC_KOMMUNEN_SECRET", "hush"));
    assertThat(installation.toString()).doesNotContain("hush");
  }

  @Test
  void proxies_are_addresses_in_the_net_and_no_names() {
    assertThat(Installation.of(Map.of(Installation.PROXIES, " 10.0.0.4, ::1 ")).proxies())
        .containsExactlyInAnyOrder(InetAddress.ofLiteral("10.0.0.4"), InetAddress.ofLiteral("::1"));
    assertThatThrownBy(() -> Installation.of(Map.of(Installation.PROXIES, "proxy.example")))
        .isInstanceOf(Installation.Unfit.class)
        .hasMessageContaining(Installation.PROXIES);
  }
}
