package dk.tonsvis.store;

import java.time.Instant;
import java.util.List;

/// What is in a backup; stands in it as `manifest.json`.
///
/// @param format number of the shape of such files; 1 is the only one yet
/// @param program version of the program that wrote it
/// @param schema version of the schema, as the number of the last migration
/// @param at the moment of which it is a picture
public record Manifest(
    int format,
    String program,
    String schema,
    Instant at,
    List<TableContent> tables,
    List<Counter> sequences) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  public Manifest {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  /// A table's rows, which stand in `tables/<name>.copy` in PostgreSQL's text format.
  ///
  /// @param columns in the order in which they stand there
  /// @param sha256 of these bytes
  public record TableContent(String name, List<String> columns, long rows, String sha256) {
    public TableContent {
      columns = List.copyOf(columns);
    }

    String entry() {
      return "tables/" + name + ".copy";
    }
  }

  /// Where a sequence of numbers had come to.
  ///
  /// @param isCalled whether the value was given out
  public record Counter(String name, long value, boolean isCalled) {}

  /// Rows of all tables.
  public long rows() {
    return tables.stream().mapToLong(TableContent::rows).sum();
  }
}
