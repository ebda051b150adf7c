package dk.tonsvis.hearing;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.sheet.Texts;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps the councils that a municipality tells when a hearing begins. Only work for the
/// municipality sees them.
public final class Councils {
  /// What a council can be.
  public static final List<Speaker> KINDS =
      List.of(
          Speaker.DISABILITY_COUNCIL,
          Speaker.SENIOR_COUNCIL,
          Speaker.VULNERABLE_COUNCIL,
          Speaker.YOUTH_COUNCIL,
          Speaker.GREEN_COUNCIL,
          Speaker.OTHER);

  private static final int MOST = 50;

  private static final String LIST =
      """
      select id, municipality, speaker, name, email, language
      from hearing_council
      where municipality = :municipality
      order by name, id
      """;

  private static final String INSERT =
      """
      insert into hearing_council (id, municipality, speaker, name, email, language)
      values (:id, :municipality, :speaker, :name, :email, :language)
      on conflict do nothing
      """;

  private final Database database;
  private final Journal journal;

  public Councils(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /// By name.
  public List<Council> list(String municipality) {
    return database
        .jdbc()
        .sql(LIST)
        .param("municipality", municipality)
        .query((row, _) -> council(row))
        .list();
  }

  /// Adds a council; what is wrong with it, and none where it was added or is there already by its
  /// id, because the form was sent twice.
  public Set<CouncilFlaw> add(Council typed, Actor actor) {
    Council council =
        new Council(
            typed.id(),
            typed.municipality(),
            typed.kind(),
            line(typed.name()),
            line(typed.email()),
            typed.language());
    Set<CouncilFlaw> flaws = CouncilFlaw.of(council.name(), council.email());
    if (!flaws.isEmpty()) {
      return flaws;
    }
    return database.inTransaction(
        () -> {
          List<Council> all = list(council.municipality());
          if (all.contains(council)) {
            return EnumSet.noneOf(CouncilFlaw.class);
          }
          if (all.size() >= MOST) {
            return EnumSet.of(CouncilFlaw.TOO_MANY);
          }
          return insert(council, actor)
              ? EnumSet.noneOf(CouncilFlaw.class)
              : EnumSet.of(CouncilFlaw.EMAIL_TAKEN);
        });
  }

  private boolean insert(Council council, Actor actor) {
    boolean isNew =
        database
                .jdbc()
                .sql(INSERT)
                .param("id", council.id())
                .param("municipality", council.municipality())
                .param("speaker", council.kind().key())
                .param("name", council.name())
                .param("email", council.email())
                .param("language", council.language().code())
                .update()
            == 1;
    if (isNew) {
      write(council, actor, new CouncilFact.CouncilAdded(council.id().toString(), key(council)));
    }
    return isNew;
  }

  /// Tells a council no more; whether it was told before.
  public boolean remove(String municipality, UUID id, Actor actor) {
    return database.inTransaction(
        () -> {
          Optional<Council> found =
              list(municipality).stream().filter(council -> council.id().equals(id)).findFirst();
          found.ifPresent(
              council -> {
                database
                    .jdbc()
                    .sql("delete from hearing_council where id = :id")
                    .param("id", id)
                    .update();
                write(council, actor, new CouncilFact.CouncilRemoved(id.toString(), key(council)));
              });
          return found.isPresent();
        });
  }

  private static String key(Council council) {
    return council.kind().key();
  }

  private void write(Council council, Actor actor, CouncilFact fact) {
    journal.write(actor, Optional.of(council.municipality()), fact);
  }

  private static String line(String text) {
    return Texts.clean(text).replaceAll("\\s+", " ").strip();
  }

  private static Council council(ResultSet row) throws SQLException {
    return new Council(
        row.getObject("id", UUID.class),
        row.getString("municipality"),
        Speaker.parse(row.getString("speaker")).orElseThrow(),
        row.getString("name"),
        row.getString("email"),
        row.getString("language").equals("en") ? Language.ENGLISH : Language.DANISH);
  }
}
