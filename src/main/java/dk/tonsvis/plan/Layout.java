package dk.tonsvis.plan;

import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.sheet.Problem.Argument;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the file of a plan is laid out: its tables and their columns, in order, as `tables.csv` and
/// `columns.csv` say. Workbook and JSON have the same layout, so that the same is checked in both.
final class Layout {
  static final Layout PLAN = new Layout();

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, Sheet> byName = new HashMap<>();

  private Layout() {
    Map<String, List<Column>> columns = columns();
    Table tables =
        Table.read(
            Layout.class, "tables.csv", "key", "da", "en", "explain_da", "explain_en", "identity");
    for (Row row : tables.rows()) {
      Sheet sheet = sheet(row, columns.getOrDefault(row.text("key"), List.of()));
      sheets.add(sheet);
      names(sheet.key(), sheet.title()).forEach(name -> byName.put(name, sheet));
    }
  }

  private static Sheet sheet(Row row, List<Column> columns) {
    Map<String, Column> byName = new HashMap<>();
    for (Column column : columns) {
      names(column.key(), column.heading()).forEach(name -> byName.put(name, column));
    }
    return new Sheet(
        row.text("key"),
        new Bilingual(row.text("da"), row.text("en")),
        new Bilingual(row.text("explain_da"), row.text("explain_en")),
        List.of(row.text("identity").split(" ")),
        columns,
        byName);
  }

  private static List<String> names(String key, Bilingual name) {
    return List.of(plain(key), plain(name.danish()), plain(name.english()));
  }

  /// What a cell holds.
  enum Kind {
    TEXT,
    NUMBER,
    TONNES,
    PERCENT,
    KRONER,
    WHOLE,
    YEAR,
    DAY,
    WHEN,
    LIST,
    CHOICE,
    CHOICES,
    YES;

    boolean isNumber() {
      return this == NUMBER || this == TONNES || this == PERCENT || this == KRONER || this == WHOLE;
    }
  }

  /// What a number may be, both ends included.
  record Range(BigDecimal least, BigDecimal most) {
    boolean contains(BigDecimal number) {
      return least.compareTo(number) <= 0 && number.compareTo(most) <= 0;
    }

    /// A number that is not within it, and its ends, for a sentence; years have no thousands.
    Argument[] told(BigDecimal number, boolean areYears) {
      return Stream.of(number, least, most)
          .map(n -> areYears ? new Problem.Year(n.intValue()) : new Problem.Exact(n))
          .toArray(Argument[]::new);
    }
  }

  /// A column of a table.
  ///
  /// @param options keys of what may be chosen; none unless it is a choice
  /// @param byWord the same by what they may be called
  /// @param range empty unless it holds numbers or years
  /// @param explanation empty where the heading says it all
  record Column(
      String key,
      Bilingual heading,
      Kind kind,
      boolean required,
      List<String> options,
      Map<String, String> byWord,
      Optional<Range> range,
      Optional<Bilingual> explanation) {

    /// How an option is called in the file.
    String option(String option, Language language) {
      return Layout.option(key, option, language);
    }

    /// All options, for a sentence.
    Problem.Phrase optionWords() {
      return new Problem.Phrase(optionWords(Language.DANISH), optionWords(Language.ENGLISH));
    }

    private String optionWords(Language language) {
      return options.stream().map(o -> option(o, language)).collect(Collectors.joining(", "));
    }

    /// The key of an option, given as its key or as its word in either language.
    Optional<String> findOption(String text) {
      return Optional.ofNullable(byWord.get(plain(text)));
    }
  }

  /// A table: a sheet of a workbook, a list in JSON.
  ///
  /// @param byName the columns by what they may be called
  /// @param identity the columns that name a row; `#` counts the rows that are named alike
  record Sheet(
      String key,
      Bilingual title,
      Bilingual explanation,
      List<String> identity,
      List<Column> columns,
      Map<String, Column> byName) {
    static final String COUNT = "#";

    Column column(String key) {
      return columns.stream()
          .filter(column -> column.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new NoSuchElementException(this.key + " has no column " + key));
    }

    /// The column of a heading in either language, or of a key.
    Optional<Column> findColumn(String name) {
      return Optional.ofNullable(byName.get(plain(name)));
    }

    boolean isUnique() {
      return !identity.contains(COUNT);
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Sheet sheet(String key) {
    return find(key).orElseThrow(() -> new NoSuchElementException("no table " + key));
  }

  /// The table of a title in either language, or of a key.
  Optional<Sheet> find(String name) {
    return Optional.ofNullable(byName.get(plain(name)));
  }

  /// The word for an option, under `option.<column>.<option>` or, where columns share their words,
  /// `option.<option>`.
  static String option(String column, String option, Language language) {
    Words words = Words.of("plan", language);
    String own = "option." + column + "." + option;
    return words.say(words.has(own) ? own : "option." + option);
  }

  /// A name without what people do not see or do not mind: capitals, blanks of every kind,
  /// characters without width, and whether words are kept apart by blanks, hyphens or underscores.
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isUnseen =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
      if (!isUnseen && c != '-' && c != '_') {
        plain.append(c == '₂' ? '2' : c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<String, List<Column>> columns() {
    Table table =
        Table.read(
            Layout.class,
            "columns.csv",
            "table",
            "key",
            "da",
            "en",
            "kind",
            "required",
            "options",
            "least",
            "most",
            "explain_da",
            "explain_en");
    Map<String, List<Column>> columns = new HashMap<>();
    for (Row row : table.rows()) {
      columns.computeIfAbsent(row.text("table"), _ -> new ArrayList<>()).add(column(row));
    }
    return columns;
  }

  private static Column column(Row row) {
    String key = row.text("key");
    List<String> options =
        row.find("options").map(text -> List.of(text.split(","))).orElse(List.of());
    Map<String, String> byWord = new HashMap<>();
    for (String option : options) {
      Bilingual words =
          new Bilingual(
              option(key, option, Language.DANISH), option(key, option, Language.ENGLISH));
      names(option, words).forEach(word -> byWord.put(word, option));
    }
    return new Column(
        key,
        new Bilingual(row.text("da"), row.text("en")),
        row.cell("kind", kind -> Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
        row.flag("required"),
        options,
        byWord,
        row.find("least", BigDecimal::new).map(least -> new Range(least, row.exact("most"))),
        row.find("explain_da")
            .map(danish -> new Bilingual(danish, row.find("explain_en").orElse(danish))));
  }
}
