package dk.tonsvis.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What stands in a database, as its own catalogue has it, so that no table can be forgotten.
final class Relations {
  private static final String TABLES =
      """
      select c.relname, a.attname
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace
        and c.relkind in ('r', 'p')
        and not c.relispartition
        and c.relname <> 'schema_version'
        and a.attnum > 0
        and not a.attisdropped
        and a.attgenerated = ''
      order by c.relname, a.attnum
      """;

  private static final String REFERENCES =
      """
      select distinct c.conrelid::regclass::text as from_table, c.confrelid::regclass::text as to_table
      from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and c.conrelid <> c.confrelid
      """;

  private static final String SEQUENCES =
      """
      select c.relname
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
      order by c.relname
      """;

  private Relations() {}

  /// The query for all rows of a table.
  static String select(String table, List<String> columns) {
    return columns.stream()
        .map(Relations::quoted)
        .collect(Collectors.joining(", ", "select ", " from " + quoted(table)));
  }

  /// Each table's columns. The tables come after those that they refer to.
  static Map<String, List<String>> tables(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        columns.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    Map<String, Set<String>> references = references(connection);
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    while (ordered.size() < columns.size()) {
      List<String> next =
          columns.keySet().stream()
              .filter(table -> !ordered.containsKey(table))
              .filter(
                  table -> ordered.keySet().containsAll(references.getOrDefault(table, Set.of())))
              .toList();
      if (next.isEmpty()) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
      next.forEach(table -> ordered.put(table, columns.getOrDefault(table, List.of())));
    }
    return ordered;
  }

  private static Map<String, Set<String>> references(Connection connection) throws SQLException {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(REFERENCES)) {
      while (rows.next()) {
        references.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
      }
    }
    return references;
  }

  static List<Manifest.Counter> sequences(Connection connection) throws SQLException {
    List<Manifest.Counter> counters = new ArrayList<>();
    for (String name : names(connection)) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select last_value, is_called from " + quoted(name))) {
        row.next();
        counters.add(new Manifest.Counter(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return counters;
  }

  static void set(Connection connection, Manifest.Counter counter) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
      statement.setString(1, quoted(counter.name()));
      statement.setLong(2, counter.value());
      statement.setBoolean(3, counter.isCalled());
      statement.execute();
    }
  }

  private static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
