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

  private static Optional<Vintage> parse(Accounts accounts, String text) {
    if (text.matches("[0-9]{1,9}")) {
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
