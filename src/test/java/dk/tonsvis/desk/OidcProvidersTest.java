package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.access.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OidcProvidersTest {
  private final AtomicReference<Clock> time =
      new AtomicReference<>(Clock.fixed(RunningDesk.NOW, ZoneOffset.UTC));

  /// The clock that stands in `time`.
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return time.get().instant();
        }
      };

  private void pass(Duration duration) {
    time.set(Clock.offset(time.get(), duration));
  }

  @Test
  void one_that_did_not_answer_is_left_alone_for_half_a_minute() {
    OidcProviders providers = new OidcProviders(clock, Map.of());
    try (CrookedProvider server = new CrookedProvider()) {
      Provider provider = new Provider("p", server.issuer(), "tonsvis", "P", "P", List.of(), true);
      server.describeAs("https://evil.example");
      assertThatThrownBy(() -> providers.get(provider)).isInstanceOf(OidcClient.Unreachable.class);
      assertThat(server.described()).isEqualTo(1);
      server.describeAs(server.issuer());
      assertThatThrownBy(() -> providers.get(provider)).isInstanceOf(OidcClient.Unreachable.class);
      assertThat(server.described()).as("not asked again").isEqualTo(1);
      pass(OidcProviders.SILENT);
      assertThat(providers.get(provider).provider()).isEqualTo(provider);
      assertThat(server.described()).isEqualTo(2);
    }
  }

  @Test
  void one_that_was_mended_by_an_administrator_is_asked_at_once() {
    OidcProviders providers = new OidcProviders(clock, Map.of());
    try (CrookedProvider server = new CrookedProvider()) {
      Provider wrong =
          new Provider("p", server.issuer() + "/x", "tonsvis", "P", "P", List.of(), true);
      assertThatThrownBy(() -> providers.get(wrong)).isInstanceOf(OidcClient.Unreachable.class);
      Provider right = new Provider("p", server.issuer(), "tonsvis", "P", "P", List.of(), true);
      assertThat(providers.get(right).provider()).isEqualTo(right);
    }
  }
}
