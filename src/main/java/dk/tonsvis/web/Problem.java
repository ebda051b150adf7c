package dk.tonsvis.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with a request, as RFC 9457 puts it, in the reader's language.
///
/// @param type where the page about the API explains this kind of problem
/// @param instance the address that was asked for
/// @param incident id under which the log tells more; only of what is wrong with the program
/// @param errors all that is wrong with the parameters, at once
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    Optional<String> incident,
    List<Flaw> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Problem {
    errors = List.copyOf(errors);
  }

  /// What kind of problem; each has a heading and a sentence in the bundle of this package.
  public enum Kind {
    INVALID(400),
    REFUSED(400),
    NOT_FOUND(404),
    NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_MANY(429),
    FAILED(500),
    BUSY(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }

    /// The kind that a status means, where no more is known.
    public static Kind of(int status) {
      for (Kind kind : values()) {
        if (kind.status == status && kind != INVALID) {
          return kind;
        }
      }
      return status >= 500 ? FAILED : REFUSED;
    }

    /// As it stands in the address of its explanation.
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// Something that is wrong with a parameter.
  ///
  /// @param code what kind of mistake it is, for programs
  /// @param message the same in a sentence
  public record Flaw(String parameter, String code, String message) {}

  public static Problem of(Kind kind, Language language, String instance) {
    return of(kind, kind.status(), language, instance);
  }

  /// The same with a status of its own, for what the server refuses before we see it.
  public static Problem of(Kind kind, int status, Language language, String instance) {
    Words words = Words.of("web", language);
    return new Problem(
        (language == Language.ENGLISH ? "/en" : "") + "/api#" + kind.key(),
        words.say("problem." + kind + ".title"),
        status,
        words.say("problem." + kind + ".detail"),
        instance,
        Optional.empty(),
        List.of());
  }

  public Problem with(List<Flaw> all) {
    return new Problem(type, title, status, detail, instance, incident, all);
  }

  public Problem with(String incident) {
    return new Problem(type, title, status, detail, instance, Optional.of(incident), errors);
  }

  public byte[] json() {
    return JSON.writeValueAsBytes(this);
  }
}
