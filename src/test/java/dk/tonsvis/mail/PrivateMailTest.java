package dk.tonsvis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Whom letters are handed to over TLS: nobody but the server that was meant.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateMailTest {
  private static final String SECRET = "changeit";

  private GreenMail server;
  private SSLSocketFactory trust;

  /// The server's certificate is for `localhost`, and made here, so that it is never out of date.
  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                SECRET,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    trust = trusting(keys);
    String property = DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY;
    System.setProperty(property, keys.toString());
    try {
      server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
      server.start();
    } finally {
      System.clearProperty(property);
    }
    server.setUser("klima@vindby.example", "klima", "hemmeligt");
  }

  @AfterEach
  void empty() throws Exception {
    server.purgeEmailFromAllMailboxes();
  }

  @AfterAll
  void stop() {
    server.stop();
  }

  private static SSLSocketFactory trusting(Path keys) throws Exception {
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      own.load(in, SECRET.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mail", own.getCertificate("mail"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private Delivery carry(String host, String password, Optional<SSLSocketFactory> trusted) {
    Smtp smtp =
        new Smtp(
            host,
            server.getSmtps().getPort(),
            Optional.of(new Smtp.Login("klima", password)),
            "klima@vindby.example",
            Smtp.Security.TLS);
    assertThat(smtp.toString()).doesNotContain(password);
    return new Carrier(smtp, Clock.systemUTC(), trusted)
        .carry(TemplateTest.letter("k", "maja@vindby.example"));
  }

  @Test
  void a_letter_goes_to_the_server_that_was_meant() {
    assertThat(carry("localhost", "hemmeligt", Optional.of(trust))).isEqualTo(new Delivery.Taken());
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_server_that_nobody_vouches_for_gets_nothing() {
    assertThat(carry("localhost", "hemmeligt", Optional.empty()))
        .isInstanceOfSatisfying(
            Delivery.Unreachable.class, why -> assertThat(why.reason()).contains("PKIX"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_with_the_certificate_of_another_gets_nothing() {
    assertThat(carry("127.0.0.1", "hemmeligt", Optional.of(trust)))
        .isInstanceOfSatisfying(
            Delivery.Unreachable.class,
            why -> assertThat(why.reason()).contains("subject alternative names"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_wrong_password_is_no_fault_of_the_letter() {
    assertThat(carry("localhost", "forkert", Optional.of(trust)))
        .isInstanceOfSatisfying(
            Delivery.Unreachable.class, why -> assertThat(why.reason()).contains("Authentication"));
  }
}
