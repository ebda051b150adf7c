package dk.tonsvis.mail;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.person.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A letter as the outbox and the log have it.
///
/// @param number under which it is sent again or dropped
/// @param address and `letter` are there until it is sent or dropped
/// @param attempts how often it was tried
/// @param nextTry when it is tried again, if it waits
/// @param endedAt when it was sent, given up or dropped
/// @param failure what the last try came to, in the words of the mail server; for people [#reason]
public record Outgoing(
    long number,
    String key,
    Optional<PersonId> person,
    Optional<String> address,
    Language language,
    String template,
    Optional<Letter> letter,
    Instant queuedAt,
    State state,
    int attempts,
    Optional<Instant> nextTry,
    Optional<Instant> endedAt,
    Optional<String> failure) {
  static final String TOO_OLD = "too-old";
  static final String UNWRITABLE = "unwritable";

  /// Where a letter stands.
  public enum State {
    /// It is to be sent, or to be tried again.
    WAITING,
    /// It is being handed to the mail server. One that stays so was cut off: whether the server has
    /// it is not known, and it is sent again under the same Message-ID.
    SENDING,
    /// The mail server has taken it.
    SENT,
    /// It was tried for days, refused for good, or too old when a mail server came.
    GIVEN_UP,
    /// Somebody decided that it is not to be sent, or its receiver was forgotten.
    DROPPED;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// Why it was not sent at the last try.
  public Optional<String> reason(Language reader) {
    return failure.map(
        words ->
            words.equals(TOO_OLD) || words.equals(UNWRITABLE)
                ? Words.of("mail", reader).say("failure." + words)
                : words);
  }
}
