package dk.tonsvis.desk;

import dk.tonsvis.access.PasswordFlaw;
import dk.tonsvis.access.Passwords;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The two fields in which somebody chooses a password, and what is wrong with it.
final class NewPassword {
  static final String FIRST = "adgangskode";
  static final String AGAIN = "gentaget-adgangskode";

  private NewPassword() {}

  static Set<PasswordFlaw> flaws(
      Passwords passwords, Map<String, String> typed, String name, String email) {
    String password = typed.getOrDefault(FIRST, "");
    Set<PasswordFlaw> flaws = EnumSet.noneOf(PasswordFlaw.class);
    flaws.addAll(passwords.flaws(password, name, email));
    if (!password.equals(typed.getOrDefault(AGAIN, ""))) {
      flaws.add(PasswordFlaw.NOT_REPEATED);
    }
    return flaws;
  }

  /// What is typed in them is never sent back.
  static List<Field> fields(Visit visit, Set<PasswordFlaw> flaws) {
    String wrong =
        String.join(
            " ",
            flaws.stream()
                .filter(flaw -> flaw != PasswordFlaw.NOT_REPEATED)
                .map(flaw -> said(visit, flaw))
                .toList());
    Field first =
        field(visit, FIRST)
            .withHint(visit.say("password.hint", String.valueOf(Passwords.SHORTEST)))
            .withProblem(wrong);
    Field again =
        field(visit, AGAIN)
            .withProblem(
                flaws.contains(PasswordFlaw.NOT_REPEATED)
                    ? said(visit, PasswordFlaw.NOT_REPEATED)
                    : "");
    return List.of(first, again);
  }

  private static Field field(Visit visit, String name) {
    return Field.of(Field.Kind.PASSWORD, name, visit.say("password." + name), "")
        .withAutocomplete("new-password");
  }

  private static String said(Visit visit, PasswordFlaw flaw) {
    return visit.say("password.flaw." + flaw, String.valueOf(Passwords.SHORTEST));
  }
}
