package dk.tonsvis.fetch;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import java.util.List;
import java.util.Locale;

/// Why a service's answer was not taken, in one sentence that says where.
///
/// @param arguments what stands in the sentence: codes, years, names from the answer
public record Fault(Kind kind, List<String> arguments) {
  private static final int SHOWN = 300;

  public Fault {
    arguments = arguments.stream().map(Fault::shown).toList();
  }

  /// Answers are other people's text: on one line, and not without end.
  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "\ufffd");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN - 1) + "…";
  }

  /// What a fault means for the run.
  private enum Nature {
    /// It may pass by itself, so the question is put again.
    PASSING,
    /// It kept an answer from coming, so the run can go on another time.
    ON_THE_WAY,
    /// The answer is not fit, and would not be fit another time.
    OF_THE_ANSWER
  }

  /// What can be wrong.
  public enum Kind {
    TIMED_OUT(Nature.PASSING),
    UNREACHABLE(Nature.PASSING),
    CUT_OFF(Nature.PASSING),
    SERVER_ERROR(Nature.PASSING),
    TOO_MANY(Nature.PASSING),
    NOT_JSON(Nature.PASSING),
    NOT_CSV(Nature.PASSING),

    ADDRESS_REFUSED(Nature.ON_THE_WAY),
    KEY_MISSING(Nature.ON_THE_WAY),
    KEY_REFUSED(Nature.ON_THE_WAY),
    REDIRECTED(Nature.ON_THE_WAY),
    TOO_LARGE(Nature.ON_THE_WAY),
    UNEXPECTED_STATUS(Nature.ON_THE_WAY),
    WAIT_TOO_LONG(Nature.ON_THE_WAY),
    INTERRUPTED(Nature.ON_THE_WAY),

    NO_YEAR_ANSWERS,
    YEAR_INCOMPLETE,
    YEAR_GONE,
    YEARS_NOT_ASKED,
    ROW_UNREADABLE,
    SECTOR_UNKNOWN,
    SECTOR_MISSING,
    SECTOR_TWICE,
    UNIT_UNKNOWN,
    SUM_MISSING,
    SUM_DISAGREES,
    OTHER_MUNICIPALITY,
    OTHER_YEAR,

    VARIABLE_MISSING,
    VARIABLE_UNDECIDED,
    VALUE_MISSING,
    CODE_UNKNOWN,
    CODE_OUT_OF_YEARS,
    COLUMNS_UNEXPECTED,
    VALUE_UNREADABLE,
    TOTAL_DISAGREES,
    PLACE_UNKNOWN,
    RECORDS_MISSING,

    /// What the capability that takes the figures says, in Danish and in English.
    NOT_FIT;

    private final Nature nature;

    Kind() {
      this(Nature.OF_THE_ANSWER);
    }

    Kind(Nature nature) {
      this.nature = nature;
    }

    /// Whether it may pass by itself.
    public boolean isPassing() {
      return nature == Nature.PASSING;
    }

    /// Whether it kept an answer from coming, so that there is none to judge.
    boolean isOnTheWay() {
      return nature != Nature.OF_THE_ANSWER;
    }
  }

  static Fault of(Kind kind, String... arguments) {
    return new Fault(kind, List.of(arguments));
  }

  public String sentence(Language language) {
    if (kind == Kind.NOT_FIT) {
      return arguments.get(language == Language.DANISH ? 0 : 1);
    }
    return Words.of("fetch", language)
        .say(
            "fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            arguments.toArray(String[]::new));
  }
}
