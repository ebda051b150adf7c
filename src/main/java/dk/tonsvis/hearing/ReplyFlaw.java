package dk.tonsvis.hearing;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.Locale;

/// What is wrong with a reply, and with which of its fields.
public enum ReplyFlaw {
  EMPTY("body"),
  TOO_LONG("body"),
  NAME_TOO_LONG("name"),
  ORGANISATION_TOO_LONG("organisation"),
  ORGANISATION_MISSING("organisation"),
  NOT_AN_ADDRESS("email"),
  NAME_MISSING("name"),
  ABOUT_UNKNOWN("about");

  /// Characters of a reply or an answer, at most.
  public static final int LONGEST_TEXT = 20_000;

  static final int LONGEST_NAME = 200;

  private final String field;

  ReplyFlaw(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String sentence(Language language) {
    return Words.of("hearing", language)
        .say("flaw." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
