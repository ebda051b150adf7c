package dk.tonsvis.plan;

import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
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
             statement_da, statement_en, adopted_on, source, unit, units, sector, part_of,
             boundary_da, boundary_en, removals
      from plan_target
      """;

  private static final String INSERT =
      """
      insert into plan_target
        (id, owner, type, account, base_year, base_g, reduction, target_year, target_g,
         statement_da, statement_en, adopted_on, source, unit, units, sector, part_of,
         boundary_da, boundary_en, removals, registered_at)
      values
        (:id, :owner, :type, :account, :baseYear, :baseG, :reduction, :targetYear, :targetG,
         :statementDa, :statementEn, :adoptedOn, :source, :unit, :units, :sector, :partOf,
         :boundaryDa, :boundaryEn, :removals, :registeredAt)
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
        .param("unit", columns.unit())
        .param("units", columns.units())
        .param("sector", target.reach().sector().orElse(null))
        .param("partOf", target.reach().partOf().orElse(null))
        .param("boundaryDa", target.reach().boundary().danish())
        .param("boundaryEn", target.reach().boundary().english())
        .param("removals", removals(target))
        .param("registeredAt", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  private record Columns(
      String type,
      @Nullable Integer baseYear,
      @Nullable Long base,
      @Nullable Double reduction,
      @Nullable Long level,
      @Nullable String unit,
      @Nullable Long units) {
    static Columns reduction(String type, int year, Figure base, Share reduction) {
      return new Columns(type, year, grams(base), reduction.value(), null, null, null);
    }
  }

  private static Columns columns(Aim aim) {
    return switch (aim) {
      case Aim.BaseYear a -> Columns.reduction("base-year", a.year(), a.emissions(), a.reduction());
      case Aim.BaseYearIntensity a ->
          new Columns(
              "base-year-intensity",
              a.year(),
              grams(a.perUnit()),
              a.reduction().value(),
              null,
              a.unit(),
              a.units());
      case Aim.FixedLevel a ->
          new Columns("fixed-level", null, null, null, a.emissions().grams(), null, null);
      case Aim.BaselineScenario a ->
          Columns.reduction("baseline-scenario", a.startYear(), a.expected(), a.reduction());
    };
  }

  private static @Nullable Double removals(Target target) {
    Optional<Share> removals = target.reach().removals();
    return removals.isPresent() ? removals.get().value() : null;
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
        new Wording(row.getString("statement_da"), row.getString("statement_en")),
        Optional.ofNullable(row.getObject("adopted_on", LocalDate.class)),
        row.getString("source"),
        reach(row));
  }

  private static Target.Reach reach(ResultSet row) throws SQLException {
    double removals = row.getDouble("removals");
    boolean areAllCounted = row.wasNull();
    return new Target.Reach(
        Optional.ofNullable(row.getString("sector")),
        Optional.ofNullable(row.getString("part_of")),
        new Wording(row.getString("boundary_da"), row.getString("boundary_en")),
        areAllCounted ? Optional.empty() : Optional.of(new Share(removals)));
  }

  private static Aim aim(ResultSet row) throws SQLException {
    String type = row.getString("type");
    return switch (type) {
      case "base-year" ->
          new Aim.BaseYear(
              row.getInt("base_year"), base(row), new Share(row.getDouble("reduction")));
      case "base-year-intensity" ->
          new Aim.BaseYearIntensity(
              row.getInt("base_year"),
              base(row),
              new Share(row.getDouble("reduction")),
              row.getString("unit"),
              row.getLong("units"));
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
