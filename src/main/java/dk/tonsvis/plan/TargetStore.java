package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Targets in the table `plan_target`.
final class TargetStore {
  private static final String COLUMNS =
      """
      select id, owner, type, account, base_year, base_g, reduction, target_year, target_g,
             statement_da, statement_en, adopted_on, source
      from plan_target
      """;

  private static final String INSERT =
      """
      insert into plan_target
        (id, owner, type, account, base_year, base_g, reduction, target_year, target_g,
         statement_da, statement_en, adopted_on, source, registered_at)
      values
        (:id, :owner, :type, :account, :baseYear, :baseG, :reduction, :targetYear, :targetG,
         :statementDa, :statementEn, :adoptedOn, :source, :registeredAt)
      """;

  private final Database database;

  TargetStore(Database database) {
    this.database = database;
  }

  List<Target> list() {
    return database
        .jdbc()
        .sql(COLUMNS + " order by owner, target_year, id")
        .query((row, _) -> target(row))
        .list();
  }

  Optional<Target> find(String id) {
    return database
        .jdbc()
        .sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query((row, _) -> target(row))
        .optional();
  }

  void insert(Target target, Instant at) {
    Columns columns = columns(target.aim());
    database
        .jdbc()
        .sql(INSERT)
        .param("id", target.id())
        .param("owner", target.owner())
        .param("type", columns.type())
        .param("account", target.account())
        .param("baseYear", columns.baseYear())
        .param("baseG", columns.base())
        .param("reduction", columns.reduction())
        .param("targetYear", target.year())
        .param("targetG", columns.level())
        .param("statementDa", target.statement().danish())
        .param("statementEn", target.statement().english())
        .param("adoptedOn", target.adoptedOn().orElse(null))
        .param("source", target.source())
        .param("registeredAt", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  private record Columns(
      String type,
      @Nullable Integer baseYear,
      @Nullable Long base,
      @Nullable Double reduction,
      @Nullable Long level) {}

  private static Columns columns(Aim aim) {
    return switch (aim) {
      case Aim.BaseYear a ->
          new Columns("base-year", a.year(), grams(a.emissions()), a.reduction().value(), null);
      case Aim.FixedLevel a -> new Columns("fixed-level", null, null, null, a.emissions().grams());
      case Aim.BaselineScenario a ->
          new Columns(
              "baseline-scenario", a.startYear(), grams(a.expected()), a.reduction().value(), null);
    };
  }

  private static @Nullable Long grams(Figure figure) {
    Optional<Co2e> known = figure.known();
    return known.isPresent() ? known.get().grams() : null;
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(
        row.getString("id"),
        row.getString("owner"),
        aim(row),
        row.getString("account"),
        row.getInt("target_year"),
        new Bilingual(row.getString("statement_da"), row.getString("statement_en")),
        Optional.ofNullable(row.getObject("adopted_on", LocalDate.class)),
        row.getString("source"));
  }

  private static Aim aim(ResultSet row) throws SQLException {
    String type = row.getString("type");
    return switch (type) {
      case "base-year" ->
          new Aim.BaseYear(
              row.getInt("base_year"), base(row), new Share(row.getDouble("reduction")));
      case "fixed-level" -> new Aim.FixedLevel(Co2e.ofGrams(row.getLong("target_g")));
      case "baseline-scenario" ->
          new Aim.BaselineScenario(
              row.getInt("base_year"), base(row), new Share(row.getDouble("reduction")));
      default -> throw new IllegalStateException("unknown type of target: " + type);
    };
  }

  private static Figure base(ResultSet row) throws SQLException {
    long grams = row.getLong("base_g");
    return row.wasNull()
        ? Figure.missing(Targets.BASE_NOT_PUBLISHED)
        : Figure.measured(Co2e.ofGrams(grams));
  }
}
