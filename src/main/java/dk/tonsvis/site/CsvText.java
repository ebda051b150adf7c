package dk.tonsvis.site;

import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.sheet.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table as text that a spreadsheet of the reader's language opens as it is: semicolons and
/// decimal commas in Danish, commas and points in English, and a mark of its encoding first.
///
/// A text that would be taken for a formula gets an apostrophe before it; a number does not.
final class CsvText {
  static final String TYPE = "text/csv;charset=UTF-8";

  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
  private static final String MARK = "\ufeff";
  private static final String END = "\r\n";

  private final Language language;
  private final StringBuilder text = new StringBuilder(MARK);

  CsvText(Language language) {
    this.language = language;
  }

  void row(List<String> cells) {
    text.append(String.join(separator(), cells.stream().map(this::cell).toList())).append(END);
  }

  private String separator() {
    return switch (language) {
      case DANISH -> ";";
      case ENGLISH -> ",";
    };
  }

  /// Tonnes with all their decimals; empty where there are none.
  String amount(Optional<Co2e> amount) {
    return amount
        .map(Co2e::tonnesText)
        .map(number -> language == Language.DANISH ? number.replace('.', ',') : number)
        .orElse("");
  }

  /// A number as it is written for people, without what sets its thousands apart.
  String number(String written) {
    String plain = written.replace('\u2212', '-').replaceAll("[\u00a0\u202f ]", "");
    plain = plain.replace(language == Language.DANISH ? "." : ",", "");
    return PLAIN.matcher(plain).matches() ? plain : written;
  }

  private String cell(String content) {
    String safe = PLAIN.matcher(content).matches() ? content : Texts.guarded(content);
    boolean isQuoted =
        safe.contains(separator()) || safe.chars().anyMatch(c -> "\"\r\n".indexOf(c) >= 0);
    return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
