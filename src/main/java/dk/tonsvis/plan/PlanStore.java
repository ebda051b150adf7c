package dk.tonsvis.plan;

import dk.tonsvis.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Revisions and their steps in the tables `plan_revision` and `plan_step`. A plan is stored as its
/// canonical text; those that were read last are kept in memory by their hash, since they never
/// change.
final class PlanStore {
  private static final String REVISIONS =
      """
      select municipality, number, content_sha256, stored_at
      from plan_revision
      where municipality = :municipality
      order by number
      """;

  private static final String TEXT =
      """
      select plan_json
      from plan_revision
      where municipality = :municipality and number = :number
      """;

  private static final String STEPS =
      """
      select revision, kind, on_day, until_day, body, case_number, framework, certified_by,
             by_revision
      from plan_step
      where municipality = :municipality
      order by revision, number
      """;

  private static final String HEARINGS_THAT_END =
      """
      select municipality, revision
      from plan_step
      where kind = 'hearing' and until_day between :from and :until
      order by municipality, revision
      """;

  private static final String INSERT_REVISION =
      """
      insert into plan_revision
        (municipality, number, title, account, plan_json, content_sha256, file_name, file_sha256,
         is_shipped, stored_at)
      values
        (:municipality,
         (select coalesce(max(number), 0) + 1 from plan_revision
          where municipality = :municipality),
         :title, :account, :text, :hash, :fileName, :fileHash, :isShipped, :storedAt)
      returning number
      """;

  private static final String INSERT_STEP =
      """
      insert into plan_step
        (municipality, revision, number, kind, on_day, until_day, body, case_number, framework,
         certified_by, by_revision, stored_at)
      values
        (:municipality, :revision,
         (select coalesce(max(number), 0) + 1 from plan_step
          where municipality = :municipality and revision = :revision),
         :kind, :on, :until, :body, :caseNumber, :framework, :by, :byRevision, :storedAt)
      """;

  private static final String SHIPPED =
      """
      select file_name, file_sha256
      from plan_revision
      where is_shipped
      """;

  private static final String HAS_OWN =
      """
      select exists (
        select from plan_revision
        where municipality = :municipality and not is_shipped)
      """;

  private static final int KEPT_IN_MEMORY = 100;

  private final Database database;
  private final Map<String, Plan> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Plan> eldest) {
              return size() > KEPT_IN_MEMORY;
            }
          });

  PlanStore(Database database) {
    this.database = database;
  }

  /// The file that a plan came in.
  ///
  /// @param fileName without the folder, which is somebody's own
  /// @param hash SHA-256 of the file as it was
  record Origin(String fileName, String hash, boolean isShipped) {
    private static final int LONGEST_NAME = 255;

    Origin {
      int folder = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
      fileName = fileName.substring(Math.max(folder + 1, fileName.length() - LONGEST_NAME));
    }
  }

  /// A revision without its plan, which is read only when it is wanted.
  private record Head(
      String municipality, int number, String hash, Instant storedAt, List<Step> steps) {
    State state() {
      return State.after(steps);
    }
  }

  List<Revision> list(String municipality) {
    return list(municipality, _ -> true);
  }

  List<Revision> listPublic(String municipality) {
    return list(municipality, head -> head.state().isPublic());
  }

  Optional<Revision> findInForce(String municipality) {
    return list(municipality, head -> head.state().isInForce()).stream().findFirst();
  }

  Optional<Revision> find(String municipality, int number) {
    return list(municipality, head -> head.number() == number).stream().findFirst();
  }

  /// What was sent to hearing until one of these days, also if it was decided since.
  List<Revision> listHearingsThatEnd(LocalDate from, LocalDate until) {
    return database
        .jdbc()
        .sql(HEARINGS_THAT_END)
        .param("from", from)
        .param("until", until)
        .query((row, _) -> find(row.getString("municipality"), row.getInt("revision")))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<Revision> findByContent(String municipality, String hash) {
    return list(municipality, head -> head.hash().equals(hash)).stream().findFirst();
  }

  /// SHA-256 of the files that came with the program, by their name.
  Map<String, String> shipped() {
    return database
        .jdbc()
        .sql(SHIPPED)
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Whether a municipality has a revision that did not come with the program.
  boolean hasOwn(String municipality) {
    return database
        .jdbc()
        .sql(HAS_OWN)
        .param("municipality", municipality)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  /// Does the work in a transaction, one writer of a municipality at a time.
  <T> T writing(String municipality, Supplier<T> work) {
    return database.inTransaction(
        () -> {
          database
              .jdbc()
              .sql("select pg_advisory_xact_lock(hashtextextended('plan ' || :municipality, 0))")
              .param("municipality", municipality)
              .query((_, _) -> true)
              .single();
          return work.get();
        });
  }

  /// Stores a plan as the next revision of its municipality; returns its number.
  int insert(Plan plan, String text, Origin origin, Instant at) {
    return database
        .jdbc()
        .sql(INSERT_REVISION)
        .param("municipality", plan.head().municipality())
        .param("title", plan.head().title().danish())
        .param("account", plan.head().account())
        .param("text", text)
        .param("hash", hash(text.getBytes(StandardCharsets.UTF_8)))
        .param("fileName", origin.fileName())
        .param("fileHash", origin.hash())
        .param("isShipped", origin.isShipped())
        .param("storedAt", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  void insert(String municipality, int revision, Step step, Instant at) {
    Columns columns = columns(step);
    database
        .jdbc()
        .sql(INSERT_STEP)
        .param("municipality", municipality)
        .param("revision", revision)
        .param("kind", columns.kind())
        .param("on", step.on())
        .param("until", columns.until())
        .param("body", columns.body())
        .param("caseNumber", columns.caseNumber())
        .param("framework", columns.framework())
        .param("by", columns.by())
        .param("byRevision", columns.byRevision())
        .param("storedAt", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<Revision> list(String municipality, Predicate<Head> isWanted) {
    Map<Integer, List<Step>> steps = steps(municipality);
    return database
        .jdbc()
        .sql(REVISIONS)
        .param("municipality", municipality)
        .query((row, _) -> head(row, steps))
        .list()
        .stream()
        .filter(isWanted)
        .map(this::revision)
        .toList();
  }

  private static Head head(ResultSet row, Map<Integer, List<Step>> steps) throws SQLException {
    return new Head(
        row.getString("municipality"),
        row.getInt("number"),
        row.getString("content_sha256"),
        row.getObject("stored_at", OffsetDateTime.class).toInstant(),
        steps.getOrDefault(row.getInt("number"), List.of()));
  }

  private Revision revision(Head head) {
    return new Revision(
        head.municipality(), head.number(), plan(head), head.hash(), head.storedAt(), head.steps());
  }

  private Plan plan(Head head) {
    Plan kept = known.get(head.hash());
    if (kept != null) {
      return kept;
    }
    Plan plan =
        PlanFiles.stored(
            database
                .jdbc()
                .sql(TEXT)
                .param("municipality", head.municipality())
                .param("number", head.number())
                .query((row, _) -> row.getString(1))
                .single());
    known.put(head.hash(), plan);
    return plan;
  }

  private Map<Integer, List<Step>> steps(String municipality) {
    return database
        .jdbc()
        .sql(STEPS)
        .param("municipality", municipality)
        .query((row, _) -> Map.entry(row.getInt("revision"), step(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
  }

  private static Step step(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("on_day", LocalDate.class);
    String kind = row.getString("kind");
    return switch (kind) {
      case "hearing" ->
          new Step.Hearing(on, Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
      case "adopted" -> new Step.Adopted(on, row.getString("body"), row.getString("case_number"));
      case "certified" ->
          new Step.Certified(on, row.getString("framework"), row.getString("certified_by"));
      case "superseded" -> new Step.Superseded(on, row.getInt("by_revision"));
      default -> throw new IllegalStateException("unknown kind of step: " + kind);
    };
  }

  private record Columns(
      String kind,
      @Nullable LocalDate until,
      @Nullable String body,
      @Nullable String caseNumber,
      @Nullable String framework,
      @Nullable String by,
      @Nullable Integer byRevision) {}

  private static Columns columns(Step step) {
    return switch (step) {
      case Step.Hearing s ->
          new Columns("hearing", s.until().orElse(null), null, null, null, null, null);
      case Step.Adopted s ->
          new Columns("adopted", null, s.body(), s.caseNumber(), null, null, null);
      case Step.Certified s ->
          new Columns("certified", null, null, null, s.framework(), s.by(), null);
      case Step.Superseded s ->
          new Columns("superseded", null, null, null, null, null, s.byRevision());
    };
  }
}
