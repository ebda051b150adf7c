package dk.tonsvis.drafting;

import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// Keeps files between preview and storing, for a day, in the database so that any node has them.
public final class Uploads {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST_NAME = 255;

  private final Database database;
  private final Clock clock;

  public Uploads(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps a file, of which a plan may have five megabytes at most.
  ///
  /// @param fileName as the browser said; of a path the last part is taken
  public Upload keep(String municipality, String fileName, byte[] content) {
    int folder = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    String name = fileName.substring(Math.max(folder + 1, fileName.length() - LONGEST_NAME));
    Upload upload = new Upload(UUID.randomUUID(), municipality, name, content);
    return database.inTransaction(
        () -> {
          OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
          database
              .jdbc()
              .sql("delete from drafting_upload where at < :before")
              .param("before", now.minus(KEPT))
              .update();
          database
              .jdbc()
              .sql(
                  """
                  insert into drafting_upload (id, municipality, file_name, content, at)
                  values (:id, :municipality, :fileName, :content, :at)
                  """)
              .param("id", upload.id())
              .param("municipality", municipality)
              .param("fileName", name)
              .param("content", content)
              .param("at", now)
              .update();
          return upload;
        });
  }

  /// Empty for one that was never there, or is a day old.
  public Optional<Upload> find(UUID id) {
    return database
        .jdbc()
        .sql("select municipality, file_name, content from drafting_upload where id = :id")
        .param("id", id)
        .query((row, _) -> new Upload(id, row.getString(1), row.getString(2), row.getBytes(3)))
        .optional();
  }

  /// Lets a file go that was stored, or is not wanted.
  public void forget(UUID id) {
    database.jdbc().sql("delete from drafting_upload where id = :id").param("id", id).update();
  }
}
