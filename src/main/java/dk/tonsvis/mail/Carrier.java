package dk.tonsvis.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// Hands letters to the mail server. Waits for nothing longer than a time that is set.
final class Carrier {
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";

  private final Smtp smtp;
  private final Clock clock;
  private final Session session;

  Carrier(Smtp smtp, Clock clock) {
    this(smtp, clock, Optional.empty());
  }

  /// @param trust who is believed, if not those whom Java believes
  Carrier(Smtp smtp, Clock clock, Optional<SSLSocketFactory> trust) {
    this.smtp = smtp;
    this.clock = clock;
    Properties properties = properties(smtp);
    trust.ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
    this.session = Session.getInstance(properties);
  }

  private static Properties properties(Smtp smtp) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.auth", Boolean.toString(smtp.login().isPresent()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    // Without this the library tries again in another, less private way.
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
    switch (smtp.security()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    return properties;
  }

  Delivery carry(Letter letter) {
    MimeMessage message;
    try {
      message = message(letter);
    } catch (MessagingException | IllegalArgumentException e) {
      return new Delivery.Refused(words(e));
    }
    try {
      return carry(message, session.getTransport("smtp"));
    } catch (MessagingException e) {
      throw new IllegalStateException("the library knows SMTP", e);
    }
  }

  private Delivery carry(MimeMessage message, Transport transport) {
    try {
      connect(transport);
    } catch (MessagingException e) {
      return new Delivery.Unreachable(words(e));
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivery.Taken();
    } catch (MessagingException e) {
      return isForGood(e) ? new Delivery.Refused(words(e)) : new Delivery.Failed(words(e));
    } finally {
      leave(transport);
    }
  }

  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException _) {
      // What came of the letter is known by now, and a bad farewell does not change it.
    }
  }

  private void connect(Transport transport) throws MessagingException {
    @Nullable String user = smtp.login().map(Smtp.Login::user).orElse(null);
    @Nullable String password = smtp.login().map(Smtp.Login::password).orElse(null);
    transport.connect(smtp.host(), smtp.port(), user, password);
  }

  MimeMessage message(Letter letter) throws MessagingException {
    Written written = letter.written();
    String domain = smtp.from().substring(smtp.from().lastIndexOf('@') + 1);
    String id = "<" + digest(letter.key()) + "@" + domain + ">";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(smtp.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
    message.setSubject(written.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", letter.language().code());
    // So that no machine answers a letter from a machine (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(written.text(), StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(written.html(), StandardCharsets.UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  /// The same for the same letter, so that one which is sent again after a crash can be told to be
  /// the same, by mail programs too.
  private static String digest(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// An answer from 500 on is meant for good (RFC 5321, 4.2.1).
  private static boolean isForGood(MessagingException e) {
    for (@Nullable Exception each = e; each != null; each = next(each)) {
      if (each instanceof SMTPAddressFailedException failed) {
        return failed.getReturnCode() >= 500;
      }
      if (each instanceof SMTPSendFailedException failed && failed.getReturnCode() >= 500) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /// With what is behind it: "could not connect" alone does not tell a closed port from a
  /// certificate that nobody vouches for.
  private static String words(Exception e) {
    StringBuilder words = new StringBuilder(describe(e));
    @Nullable Throwable cause =
        e instanceof MessagingException messaging ? messaging.getNextException() : e.getCause();
    if (cause != null) {
      words.append(" (").append(describe(cause)).append(')');
    }
    return words.toString();
  }

  private static String describe(Throwable e) {
    return (e.getClass().getSimpleName() + ": " + e.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
