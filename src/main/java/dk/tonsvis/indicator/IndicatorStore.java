package dk.tonsvis.indicator;

import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.store.Database;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Vintages of datasets and their values in the tables `indicator_vintage` and `indicator_value`.
final class IndicatorStore {
  private static final String VINTAGES =
      """
      select id, dataset, read_on, content_sha256, value_count, stored_at
      from indicator_vintage as v
      """;

  private static final String IS_PUBLISHED =
      "exists (select from indicator_publication as b where b.vintage = v.id)";

  private static final String INSERT =
      """
      insert into indicator_vintage (dataset, read_on, content_sha256, value_count, stored_at)
      values (:dataset, :readOn, :hash, :values, :at)
      returning id
      """;

  private static final String COPY =
      """
      copy indicator_value (vintage, municipality, indicator, year, value, missing) from stdin
      """;

  private static final String PUBLISH =
      """
      insert into indicator_publication (vintage, published_at) values (:vintage, :at)
      on conflict (vintage) do nothing
      """;

  private static final String READINGS =
      """
      select year, value, missing
      from indicator_value
      where vintage = :vintage and municipality = :municipality and indicator = :indicator
      order by year
      """;

  private final Database database;

  IndicatorStore(Database database) {
    this.database = database;
  }

  /// In order of dataset, day and number.
  List<IndicatorVintage> list(boolean published) {
    return database
        .jdbc()
        .sql(
            VINTAGES
                + " where "
                + (published ? "" : "not ")
                + IS_PUBLISHED
                + " order by dataset, read_on, id")
        .query((row, _) -> vintage(row))
        .list();
  }

  Optional<IndicatorVintage> find(int number) {
    return database
        .jdbc()
        .sql(VINTAGES + " where id = :id")
        .param("id", number)
        .query((row, _) -> vintage(row))
        .optional();
  }

  Optional<IndicatorVintage> findLatest(String dataset) {
    return database
        .jdbc()
        .sql(
            VINTAGES
                + " where dataset = :dataset and "
                + IS_PUBLISHED
                + " order by read_on desc, id desc limit 1")
        .param("dataset", dataset)
        .query((row, _) -> vintage(row))
        .optional();
  }

  Optional<IndicatorVintage> findByContent(String dataset, String hash) {
    return database
        .jdbc()
        .sql(VINTAGES + " where dataset = :dataset and content_sha256 = :hash")
        .param("dataset", dataset)
        .param("hash", hash)
        .query((row, _) -> vintage(row))
        .optional();
  }

  /// Lets one intake of a dataset at a time pass, until the transaction ends.
  void waitForTurn(String dataset) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtextextended('indicator ' || :dataset, 0))")
        .param("dataset", dataset)
        .query((_, _) -> true)
        .single();
  }

  IndicatorVintage insert(
      String dataset, LocalDate readOn, String hash, List<Observation> sorted, Instant at) {
    int id =
        database
            .jdbc()
            .sql(INSERT)
            .param("dataset", dataset)
            .param("readOn", readOn)
            .param("hash", hash)
            .param("values", sorted.size())
            .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .query((row, _) -> row.getInt(1))
            .single();
    database.copy(
        COPY,
        buffer -> {
          for (Observation each : sorted) {
            buffer
                .number(id)
                .text(each.municipality().digits())
                .text(each.indicator().text())
                .number(each.year());
            switch (each.reading()) {
              case Reading.Value value -> buffer.text(value.amount().toPlainString()).nothing();
              case Reading.Missing missing -> buffer.nothing().text(missing.reason());
            }
            buffer.endRow();
          }
        });
    return find(id).orElseThrow();
  }

  /// Whether it was this call that published it.
  boolean publish(IndicatorVintage vintage, Instant at) {
    return database
            .jdbc()
            .sql(PUBLISH)
            .param("vintage", vintage.number())
            .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .update()
        == 1;
  }

  NavigableMap<Integer, Reading> readings(
      IndicatorVintage vintage, MunicipalityCode municipality, IndicatorKey indicator) {
    NavigableMap<Integer, Reading> readings = new TreeMap<>();
    database
        .jdbc()
        .sql(READINGS)
        .param("vintage", vintage.number())
        .param("municipality", municipality.digits())
        .param("indicator", indicator.text())
        .query(
            row -> {
              BigDecimal value = row.getBigDecimal(2);
              readings.put(
                  row.getInt(1),
                  value == null ? Reading.missing(row.getString(3)) : Reading.of(value));
            });
    return readings;
  }

  private static IndicatorVintage vintage(ResultSet row) throws SQLException {
    return new IndicatorVintage(
        row.getInt("id"),
        row.getString("dataset"),
        row.getObject("read_on", LocalDate.class),
        row.getString("content_sha256"),
        row.getInt("value_count"),
        row.getObject("stored_at", OffsetDateTime.class).toInstant());
  }
}
