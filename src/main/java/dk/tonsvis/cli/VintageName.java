package dk.tonsvis.cli;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Vintage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// How a vintage is named on the command line: by its number, by its account and a day (the newest
/// that had been read by then), or by its account alone (the newest of all).
final class VintageName {
  private VintageName() {}

  /// Throws [Refusal] if the text names no vintage.
  static Vintage find(Accounts accounts, String text) {
    return parse(accounts, text)
        .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, "vintage.not-found", text));
  }

  /// The same, and by its number also one that is proposed.
  static Vintage findAny(Accounts accounts, String text) {
    return isNumber(text)
        ? accounts.findProposed(Integer.parseInt(text)).orElseGet(() -> find(accounts, text))
        : find(accounts, text);
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,9}");
  }

  private static Optional<Vintage> parse(Accounts accounts, String text) {
    if (isNumber(text)) {
      return accounts.find(Integer.parseInt(text));
    }
    int at = text.indexOf('@');
    return at < 0
        ? accounts.findLatest(text)
        : accounts.findLatest(text.substring(0, at), day(text, text.substring(at + 1)));
  }

  private static LocalDate day(String text, String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException _) {
      throw new Refusal(Exit.MISUSED, "vintage.no-day", text, day);
    }
  }
}
