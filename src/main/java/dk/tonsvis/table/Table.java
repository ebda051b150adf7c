package dk.tonsvis.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table of reference data: a header and rows, in the order of the text.
public final class Table {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .get();

  private final String name;
  private final List<String> columns;
  private final List<Row> rows;

  private Table(String name, List<String> columns, List<Row> rows) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  /// Reads the resource that stands beside a class. The header must be exactly the columns given;
  /// with none given any header will do. Throws [IllegalArgumentException] if the resource is not
  /// there or not such a table.
  public static Table read(Class<?> beside, String resource, String... columns) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no table " + resource + " beside " + beside.getName());
      }
      return read(resource, new InputStreamReader(in, StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same for a table given as text.
  public static Table parse(String name, String text, String... columns) {
    try (Reader reader = new StringReader(text)) {
      return read(name, reader, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table read(String name, Reader reader, String... expected) throws IOException {
    try (CSVParser parser = FORMAT.parse(reader)) {
      List<String> columns = List.of();
      List<Row> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        long number = parser.getCurrentLineNumber();
        if (columns.isEmpty()) {
          columns = line.toList();
          continue;
        }
        if (line.size() != columns.size()) {
          throw new IllegalArgumentException(
              name + " line " + number + ": " + line.size() + " cells for " + columns.size());
        }
        rows.add(new Row(name, number, columns, line.toList()));
      }
      if (columns.isEmpty() || (expected.length > 0 && !columns.equals(List.of(expected)))) {
        throw new IllegalArgumentException(
            name + ": the columns are " + columns + ", not " + List.of(expected));
      }
      return new Table(name, columns, rows);
    }
  }

  public String name() {
    return name;
  }

  public List<String> columns() {
    return columns;
  }

  public List<Row> rows() {
    return rows;
  }
}
