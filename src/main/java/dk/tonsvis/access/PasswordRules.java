package dk.tonsvis.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What a password has to be: long, and not what everybody tries first.
///
/// Fifteen characters, because a password may be all that somebody signs in with (NIST SP 800-63B
/// revision 4, 3.1.1.2: 15 then, 8 only beside a second factor). No rule asks for capitals, digits
/// or signs, and none for a new one from time to time: the same source forbids both, since they
/// make people choose what is guessed sooner.
final class PasswordRules {
  static final int SHORTEST = 15;

  /// Room for any sentence, and a bound on the work of one hash.
  static final int LONGEST = 256;

  /// Below this zxcvbn expects fewer than a million guesses (score 0 and 1).
  private static final int LEAST_SCORE = 2;

  /// The work of measuring grows faster than the text, and what is guessed is shorter.
  private static final int MEASURED = 64;

  /// Shorter parts of a name stand in too many words.
  private static final int TELLING = 4;

  private static final Zxcvbn MEASURE = new Zxcvbn();

  private PasswordRules() {}

  /// The form that is hashed: the same letter typed in two ways is one (NFC, as the source wants).
  static String canonical(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /// All that is wrong, at once.
  static Set<PasswordFlaw> flaws(String password, String name, String email) {
    String canonical = canonical(password);
    int length = canonical.codePointCount(0, canonical.length());
    List<String> telling = telling(name, email);
    Set<PasswordFlaw> flaws = EnumSet.noneOf(PasswordFlaw.class);
    if (length < SHORTEST) {
      flaws.add(PasswordFlaw.TOO_SHORT);
    }
    if (length > LONGEST) {
      flaws.add(PasswordFlaw.TOO_LONG);
    }
    String measured = canonical.substring(0, Math.min(MEASURED, canonical.length()));
    if (MEASURE.measure(measured, telling).getScore() < LEAST_SCORE) {
      flaws.add(PasswordFlaw.EASILY_GUESSED);
    }
    String small = canonical.toLowerCase(Locale.ROOT);
    if (telling.stream().anyMatch(small::contains)) {
      flaws.add(PasswordFlaw.TELLS_WHO);
    }
    return flaws;
  }

  private static List<String> telling(String name, String email) {
    return Stream.concat(
            Stream.of("tonsvis"),
            Stream.of(name, email).flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+", -1))))
        .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= TELLING)
        .distinct()
        .toList();
  }
}
