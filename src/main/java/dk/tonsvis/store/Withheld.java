package dk.tonsvis.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a backup leaves out: who may read the file must not come in by it, and no session or letter
/// may live on in a restored installation that had ended.
///
/// Sessions, half-written forms and the counters of throttles are of the moment; their tables are
/// empty in the file. A letter that waits may hold a link for one person alone, and may have been
/// sent by the time the file is used: in the file it is one that was dropped, without its receiver
/// and its words. A link that nobody has used may have been used or taken back since: in the file
/// it is taken back.
final class Withheld {
  static final Set<String> EMPTY =
      Set.of(
          "spring_session",
          "spring_session_attributes",
          "desk_kept_form",
          "access_attempt",
          "hearing_attempt",
          "hearing_salt");

  private static final String WAITING = "state in ('waiting', 'sending', 'given-up')";

  /// What stands in the file instead of a column's value.
  private static final Map<String, Map<String, String>> INSTEAD =
      Map.of(
          "mail_letter",
          Map.of(
              "address", unlessWaiting("address", "null"),
              "arguments", unlessWaiting("arguments", "null"),
              "next_try", unlessWaiting("next_try", "null"),
              "ended_at", unlessWaiting("ended_at", "coalesce(ended_at, queued_at)"),
              "state", unlessWaiting("state", "'dropped'")),
          "access_link",
          Map.of(
              "revoked_at",
              "case when redeemed_at is null then coalesce(revoked_at, issued_at) end"));

  private Withheld() {}

  private static String unlessWaiting(String column, String otherwise) {
    return "case when " + WAITING + " then " + otherwise + " else " + column + " end";
  }

  /// Takes the same out of a database that was restored from a file which still had it, as files of
  /// earlier releases do.
  ///
  /// @param tables that there are: an earlier schema has fewer
  static List<String> out(Set<String> tables) {
    return Stream.concat(
            // What refers to another table goes before it.
            EMPTY.stream()
                .filter(tables::contains)
                .sorted(Comparator.reverseOrder())
                .map(table -> "delete from " + table),
            INSTEAD.entrySet().stream()
                .filter(table -> tables.contains(table.getKey()))
                .map(
                    table ->
                        "update "
                            + table.getKey()
                            + table.getValue().entrySet().stream()
                                .map(column -> column.getKey() + " = " + column.getValue())
                                .collect(Collectors.joining(", ", " set ", ""))))
        .toList();
  }

  /// The query for the rows of a table as a backup has them.
  static String select(String table, List<String> columns) {
    Map<String, String> instead = INSTEAD.getOrDefault(table, Map.of());
    String values =
        columns.stream()
            .map(column -> instead.getOrDefault(column, Relations.quoted(column)))
            .collect(Collectors.joining(", "));
    return "select "
        + values
        + " from "
        + Relations.quoted(table)
        + (EMPTY.contains(table) ? " where false" : "");
  }
}
