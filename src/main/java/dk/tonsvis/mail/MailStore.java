package dk.tonsvis.mail;

import dk.tonsvis.language.Language;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The letters' rows.
final class MailStore {
  private static final int LONGEST_FAILURE = 500;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String INSERT =
      """
      insert into mail_letter
        (key, person, address, language, template, arguments, queued_at, state, attempts, next_try)
      values
        (:key, :person, :address, :language, :template, :arguments::jsonb, :at, 'waiting', 0, :at)
      on conflict do nothing
      """;

  private static final String COLUMNS =
      """
      select id, key, person, address, language, template, arguments::text as arguments, queued_at,
        state, attempts, next_try, ended_at, failure
      from mail_letter
      """;

  private static final String OPEN =
      COLUMNS
          + """
          where state in ('waiting', 'sending', 'given-up')
          order by id desc
          limit :limit
          """;

  private static final String LOG =
      COLUMNS
          + """
          where ended_at is not null
          order by ended_at desc, id desc
          limit :limit
          """;

  private static final String OF_PERSON =
      COLUMNS
          + """
          where person = :person
          order by id
          """;

  private static final String TAKE =
      """
      update mail_letter
      set state = 'sending', attempts = attempts + 1, next_try = :lease
      where id = (
        select id from mail_letter
        where next_try <= :now
        order by next_try, id
        limit 1
        for update skip locked)
      returning id, key, person, address, language, template, arguments::text as arguments,
        queued_at, state, attempts, next_try, ended_at, failure
      """;

  private static final String STANDING =
      """
      select
        count(*) filter (where next_try is not null) as waiting,
        min(queued_at) filter (where next_try is not null) as oldest,
        count(*) filter (where next_try is not null and failure is not null) as stalled,
        count(*) filter (where state = 'given-up') as given_up
      from mail_letter
      """;

  private final Database database;

  MailStore(Database database) {
    this.database = database;
  }

  boolean insert(Letter letter, Instant at) {
    return database
            .jdbc()
            .sql(INSERT)
            .param("key", letter.key())
            .param("person", letter.person().map(PersonId::value).orElse(null))
            .param("address", letter.address())
            .param("language", letter.language().code())
            .param("template", letter.template())
            .param("arguments", JSON.writeValueAsString(letter.arguments()))
            .param("at", moment(at))
            .update()
        == 1;
  }

  List<Outgoing> open(int limit) {
    return database.jdbc().sql(OPEN).param("limit", limit).query((row, _) -> outgoing(row)).list();
  }

  List<Outgoing> log(int limit) {
    return database.jdbc().sql(LOG).param("limit", limit).query((row, _) -> outgoing(row)).list();
  }

  List<Outgoing> of(PersonId person) {
    return database
        .jdbc()
        .sql(OF_PERSON)
        .param("person", person.value())
        .query((row, _) -> outgoing(row))
        .list();
  }

  MailStanding standing(boolean hasServer) {
    return database
        .jdbc()
        .sql(STANDING)
        .query(
            (row, _) ->
                new MailStanding(
                    hasServer,
                    row.getInt("waiting"),
                    instant(row, "oldest"),
                    row.getInt("stalled"),
                    row.getInt("given_up")))
        .single();
  }

  /// Asks without writing, so that nothing changes as long as there is nothing to do.
  boolean isAnyDue(Instant now) {
    return database
        .jdbc()
        .sql("select exists (select from mail_letter where next_try <= :now)")
        .param("now", moment(now))
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  /// The next letter that is due becomes one that is being sent; nobody else gets it before the
  /// lease is over.
  Optional<Outgoing> take(Instant now, Instant lease) {
    return database
        .jdbc()
        .sql(TAKE)
        .param("now", moment(now))
        .param("lease", moment(lease))
        .query((row, _) -> outgoing(row))
        .optional();
  }

  /// Notes what came of a letter that was taken. Nothing happens if somebody else has taken it
  /// since.
  void note(Outgoing taken, Outgoing.State state, Instant at, Optional<String> failure) {
    boolean isWaiting = state == Outgoing.State.WAITING;
    boolean isWiped = state == Outgoing.State.SENT;
    database
        .jdbc()
        .sql(
            """
            update mail_letter
            set state = :state,
                next_try = :nextTry,
                ended_at = :endedAt,
                failure = :failure,
                address = case when :isWiped then null else address end,
                arguments = case when :isWiped then null else arguments end
            where id = :id and state = 'sending' and attempts = :attempts
            """)
        .param("state", state.key())
        .param("nextTry", isWaiting ? moment(at) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("endedAt", isWaiting ? null : moment(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .param("failure", failure.map(MailStore::shortened).orElse(null))
        .param("isWiped", isWiped)
        .param("id", taken.number())
        .param("attempts", taken.attempts())
        .update();
  }

  boolean sendAgain(long id, Instant now) {
    return database
            .jdbc()
            .sql(
                """
                update mail_letter
                set state = 'waiting', next_try = :now, ended_at = null, queued_at = :now
                where id = :id and state in ('waiting', 'given-up')
                """)
            .param("now", moment(now))
            .param("id", id)
            .update()
        == 1;
  }

  boolean drop(long id, Instant now) {
    return database
            .jdbc()
            .sql(
                """
                update mail_letter
                set state = 'dropped', next_try = null, ended_at = :now, failure = null,
                    address = null, arguments = null
                where id = :id and state in ('waiting', 'sending', 'given-up')
                """)
            .param("now", moment(now))
            .param("id", id)
            .update()
        == 1;
  }

  private static String shortened(String failure) {
    return failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE);
  }

  private static OffsetDateTime moment(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Outgoing outgoing(ResultSet row) throws SQLException {
    Language language = Language.ofCode(row.getString("language"));
    Optional<PersonId> person =
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new);
    @Nullable String address = row.getString("address");
    return new Outgoing(
        row.getLong("id"),
        row.getString("key"),
        person,
        Optional.ofNullable(address),
        language,
        row.getString("template"),
        address == null ? Optional.empty() : letter(row, person, address, language),
        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
        Outgoing.State.ofKey(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "next_try"),
        instant(row, "ended_at"),
        Optional.ofNullable(row.getString("failure")));
  }

  /// Empty for a letter of another release that can no longer be written.
  private static Optional<Letter> letter(
      ResultSet row, Optional<PersonId> person, String address, Language language)
      throws SQLException {
    HashMap<String, String> arguments =
        JSON.readValue(row.getString("arguments"), new TypeReference<>() {});
    try {
      return Optional.of(
          new Letter(
              row.getString("key"),
              person,
              address,
              language,
              row.getString("template"),
              arguments));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
