package dk.tonsvis.fetch;

import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A service that is asked, and how gently.
///
/// @param feeds id of the account or dataset that its answers become
/// @param firstYear the first year that is asked for
/// @param address where it answers, unless the surroundings say otherwise
/// @param addressVariable variable of the surroundings that may name another address
/// @param keyVariable variable of the surroundings with the key, where the service wants one
/// @param spacing the least time between two questions
/// @param every how often the schedule asks
public record Source(
    String id,
    Bilingual title,
    String publisher,
    String feeds,
    int firstYear,
    URI address,
    String addressVariable,
    Optional<String> keyVariable,
    Duration spacing,
    Duration every) {

  static List<Source> read() {
    return Table.read(
            Source.class,
            "sources.csv",
            "id",
            "title_da",
            "title_en",
            "publisher",
            "feeds",
            "first_year",
            "url",
            "url_variable",
            "key_variable",
            "spacing_ms",
            "every_days")
        .rows()
        .stream()
        .map(Source::of)
        .toList();
  }

  private static Source of(Row row) {
    return new Source(
        row.text("id"),
        new Bilingual(row.text("title_da"), row.text("title_en")),
        row.text("publisher"),
        row.text("feeds"),
        row.integer("first_year"),
        row.cell("url", URI::create),
        row.text("url_variable"),
        row.find("key_variable"),
        Duration.ofMillis(row.integer("spacing_ms")),
        Duration.ofDays(row.integer("every_days")));
  }
}
