package dk.tonsvis.account;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Vintages and their entries in the tables `account_vintage` and `account_entry`.
final class AccountStore {
  private static final String COLUMNS =
      """
      select id, account, method_version, read_on, note_da, note_en, content_sha256,
             entry_count, stored_at
      """;

  /// All of them, proposed ones too.
  private static final String VINTAGES = COLUMNS + " from account_vintage ";

  private static final String PUBLISHED = COLUMNS + " from account_published ";

  private static final String PROPOSED =
      COLUMNS
          + """
           from account_vintage as v
           where exists (select from account_proposal as p where p.vintage = v.id)
             and not exists (select from account_publication as b where b.vintage = v.id)
          """;

  private static final String PROPOSE =
      "insert into account_proposal (vintage, proposed_at) values (:vintage, :at)";

  private static final String PUBLISH =
      """
      insert into account_publication (vintage, published_at) values (:vintage, :at)
      on conflict (vintage) do nothing
      """;

  private static final String INSERT_VINTAGE =
      """
      insert into account_vintage
        (account, method_version, read_on, note_da, note_en, content_sha256, file_sha256,
         entry_count, stored_at)
      values
        (:account, :methodVersion, :readOn, :noteDa, :noteEn, :contentHash, :fileHash,
         :entries, :storedAt)
      returning id
      """;

  private static final String COPY_ENTRIES =
      """
      copy account_entry (vintage, municipality, year, sector, co2e_g, missing) from stdin
      """;

  private static final String ENTRIES =
      """
      select municipality, year, sector, co2e_g, missing
      from account_entry
      where vintage = :vintage
      """;

  private static final int REPORT_EVERY = 10_000;

  private final Database database;

  AccountStore(Database database) {
    this.database = database;
  }

  /// The published ones, in order of account, day and number.
  List<Vintage> list() {
    return database
        .jdbc()
        .sql(PUBLISHED + " order by account, read_on, id")
        .query((row, _) -> vintage(row))
        .list();
  }

  /// In order of account, day and number.
  List<Vintage> listProposed() {
    return database
        .jdbc()
        .sql(PROPOSED + " order by account, read_on, id")
        .query((row, _) -> vintage(row))
        .list();
  }

  Optional<Vintage> find(int number) {
    return find(PUBLISHED + " where id = :id", number);
  }

  Optional<Vintage> findProposed(int number) {
    return find(PROPOSED + " and id = :id", number);
  }

  private Optional<Vintage> find(String sql, int number) {
    return database.jdbc().sql(sql).param("id", number).query((row, _) -> vintage(row)).optional();
  }

  /// To be called in the transaction that stores the vintage.
  void propose(Vintage vintage, Instant at) {
    database
        .jdbc()
        .sql(PROPOSE)
        .param("vintage", vintage.number())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  /// Whether it was this call that published it.
  boolean publish(Vintage vintage, Instant at) {
    return database
            .jdbc()
            .sql(PUBLISH)
            .param("vintage", vintage.number())
            .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Empty for a vintage that was never proposed, or still is.
  Optional<Instant> publishedAt(Vintage vintage) {
    return database
        .jdbc()
        .sql("select published_at from account_publication where vintage = :vintage")
        .param("vintage", vintage.number())
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  Optional<Vintage> findByContent(String account, String contentHash) {
    return database
        .jdbc()
        .sql(VINTAGES + " where account = :account and content_sha256 = :hash")
        .param("account", account)
        .param("hash", contentHash)
        .query((row, _) -> vintage(row))
        .optional();
  }

  Optional<Vintage> findByFile(String account, String fileHash) {
    return database
        .jdbc()
        .sql(VINTAGES + " where account = :account and file_sha256 = :hash order by id limit 1")
        .param("account", account)
        .param("hash", fileHash)
        .query((row, _) -> vintage(row))
        .optional();
  }

  /// The last published vintage that had been read by a day.
  Optional<Vintage> findLatest(String account, LocalDate day) {
    return database
        .jdbc()
        .sql(
            PUBLISHED
                + """
                 where account = :account and read_on <= :day
                 order by read_on desc, id desc
                 limit 1
                """)
        .param("account", account)
        .param("day", day)
        .query((row, _) -> vintage(row))
        .optional();
  }

  /// Lets one import of an account at a time pass, until the transaction ends.
  void waitForTurn(String account) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtextextended('account ' || :account, 0))")
        .param("account", account)
        .query((_, _) -> true)
        .single();
  }

  Vintage insert(
      Submission submission,
      String contentHash,
      String fileHash,
      List<Entry> entries,
      Instant at,
      Progress progress) {
    int id =
        database
            .jdbc()
            .sql(INSERT_VINTAGE)
            .param("account", submission.account())
            .param("methodVersion", submission.methodVersion().orElse(null))
            .param("readOn", submission.readOn())
            .param("noteDa", submission.note().danish())
            .param("noteEn", submission.note().english())
            .param("contentHash", contentHash)
            .param("fileHash", fileHash)
            .param("entries", entries.size())
            .param("storedAt", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .query((row, _) -> row.getInt(1))
            .single();
    database.copy(
        COPY_ENTRIES,
        buffer -> {
          int written = 0;
          for (Entry entry : entries) {
            Cell cell = entry.cell();
            buffer.number(id).text(cell.municipality()).number(cell.year()).text(cell.sector());
            switch (entry.figure()) {
              case Figure.Measured m -> buffer.number(m.amount().grams()).nothing();
              case Figure.Missing m -> buffer.nothing().text(m.reason());
              case Figure.Estimated e ->
                  throw new IllegalStateException("an account has no estimates: " + e);
            }
            buffer.endRow();
            written++;
            if (written % REPORT_EVERY == 0) {
              progress.reached(Progress.Stage.STORING, written, entries.size());
            }
          }
        });
    progress.reached(Progress.Stage.STORING, entries.size(), entries.size());
    return find(VINTAGES + " where id = :id", id).orElseThrow();
  }

  Map<Cell, Figure> figures(Vintage vintage) {
    Map<Cell, Figure> figures = HashMap.newHashMap(vintage.entries());
    Map<String, String> codes = new HashMap<>();
    database
        .jdbc()
        .sql(ENTRIES)
        .param("vintage", vintage.number())
        .query(
            row -> {
              String municipality = row.getString(1);
              String sector = row.getString(3);
              Cell cell =
                  new Cell(
                      codes.computeIfAbsent(municipality, c -> c),
                      row.getInt(2),
                      codes.computeIfAbsent(sector, c -> c));
              long grams = row.getLong(4);
              figures.put(
                  cell,
                  row.wasNull()
                      ? Figure.missing(row.getString(5))
                      : Figure.measured(Co2e.ofGrams(grams)));
            });
    return figures;
  }

  private static Vintage vintage(ResultSet row) throws SQLException {
    return new Vintage(
        row.getInt("id"),
        row.getString("account"),
        Optional.ofNullable(row.getString("method_version")),
        row.getObject("read_on", LocalDate.class),
        new Bilingual(row.getString("note_da"), row.getString("note_en")),
        row.getString("content_sha256"),
        row.getInt("entry_count"),
        row.getObject("stored_at", OffsetDateTime.class).toInstant());
  }
}
