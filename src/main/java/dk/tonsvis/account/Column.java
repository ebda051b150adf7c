package dk.tonsvis.account;

import dk.tonsvis.sheet.Texts;
import java.util.Locale;
import java.util.Optional;

/// The columns that are read, with their names in Danish and English. Capitals do not matter, nor
/// whether blanks or underscores stand between words.
enum Column {
  MUNICIPALITY("kommunekode", "municipality_code"),
  YEAR("år", "year"),
  SECTOR("sektor", "sector"),
  AMOUNT("ton_co2e", "t_co2e"),
  MISSING("mangler", "missing");

  private final String danish;
  private final String english;

  Column(String danish, String english) {
    this.danish = danish;
    this.english = english;
  }

  boolean isRequired() {
    return this != MISSING;
  }

  String danish() {
    return danish;
  }

  String english() {
    return english;
  }

  /// Both names, for a sentence that says what is looked for.
  String both() {
    return danish + " / " + english;
  }

  static Optional<Column> named(String header) {
    String name =
        Texts.trim(header)
            .toLowerCase(Locale.ROOT)
            .replace('₂', '2')
            .replace("aar", "år")
            .replaceAll("[ \u00a0-]", "_");
    for (Column column : values()) {
      if (column.danish.equals(name) || column.english.equals(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
