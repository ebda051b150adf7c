package dk.tonsvis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.language.Language;
import dk.tonsvis.mail.Smtp.Login;
import dk.tonsvis.mail.Smtp.Security;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTest {
  private static Map<String, String> environment(String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TONSVIS_MAIL_HOST", "smtp.example");
    environment.put("TONSVIS_MAIL_FROM", "klima@vindby.example");
    for (int i = 0; i < more.length; i += 2) {
      environment.put("TONSVIS_MAIL_" + more[i], more[i + 1]);
    }
    return environment;
  }

  @Test
  void without_a_host_there_is_no_server() {
    assertThat(Smtp.of(Map.of())).isEmpty();
  }

  @Test
  void the_usual_port_is_private_before_anything_is_said() {
    assertThat(Smtp.of(environment()))
        .contains(
            new Smtp(
                "smtp.example", 587, Optional.empty(), "klima@vindby.example", Security.STARTTLS));
    assertThat(Smtp.of(environment("PORT", "465")).orElseThrow().security())
        .isEqualTo(Security.TLS);
    assertThat(
            Smtp.of(environment("USER", "klima", "PASSWORD", " p ", "SECURITY", "tls"))
                .orElseThrow()
                .login())
        .contains(new Login("klima", " p "));
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, 0, TONSVIS_MAIL_PORT",
    "PORT, 70000, TONSVIS_MAIL_PORT",
    "PORT, smtp, TONSVIS_MAIL_PORT",
    "SECURITY, ssl, 'starttls, tls, none'",
    "FROM, '', TONSVIS_MAIL_FROM",
    "FROM, Vindby <klima@vindby.example>, TONSVIS_MAIL_FROM"
  })
  void a_setting_without_meaning_is_refused_with_a_sentence(
      String name, String value, String said) {
    assertThatThrownBy(() -> Smtp.of(environment(name, value)))
        .isInstanceOfSatisfying(
            SmtpMistake.class,
            mistake -> {
              for (Language language : Language.values()) {
                assertThat(mistake.sentence(language)).contains(said).contains(value);
              }
            });
  }

  @Test
  void a_password_does_not_travel_in_the_open() {
    assertThatThrownBy(
            () -> Smtp.of(environment("USER", "klima", "PASSWORD", "p", "SECURITY", "none")))
        .isInstanceOf(SmtpMistake.class)
        .hasMessageContaining("smtp.example");
    assertThat(
            Smtp.of(
                environment(
                    "HOST", "127.0.0.1", "USER", "klima", "PASSWORD", "p", "SECURITY", "none")))
        .isPresent();
  }
}
