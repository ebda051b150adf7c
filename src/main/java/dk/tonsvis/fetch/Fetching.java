package dk.tonsvis.fetch;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.indicator.Indicators;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Places;
import dk.tonsvis.quantity.Years;
import dk.tonsvis.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.UncategorizedSQLException;

/// Asks other people's services for the figures of accounts and indicators, and tells how fresh
/// what we have is.
///
/// A run keeps each answer as it comes, so that one that is cut off goes on where it stopped; it
/// ends in one proposed vintage, in none because nothing has changed, or in reasons why the answers
/// are not taken.
public final class Fetching {
  /// The calendar that the services keep.
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  private static final String OTHER_FAULTS = "fault.more";

  private final Database database;
  private final RunStore runs;
  private final Accounts accounts;
  private final Indicators indicators;
  private final Places places;
  private final Clock clock;
  private final List<Source> sources = Source.read();
  private volatile boolean isScheduled;

  public Fetching(
      Database database, Accounts accounts, Indicators indicators, Places places, Clock clock) {
    this.database = database;
    this.runs = new RunStore(database);
    this.accounts = accounts;
    this.indicators = indicators;
    this.places = places;
    this.clock = clock;
  }

  /// All sources that are known, in the order to be shown.
  public List<Source> sources() {
    return sources;
  }

  public Optional<Source> find(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /// Throws [NoSuchElementException] for an id that is not known.
  public Source get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no source is called " + id));
  }

  /// How fresh what we have from each source is.
  public List<Standing> standings() {
    return sources.stream().map(runs::standing).toList();
  }

  /// Whether this program asks the sources by itself.
  public boolean isScheduled() {
    return isScheduled;
  }

  /// Starts to ask the sources by a schedule: those that want no key, or have one.
  public Schedule schedule(Surroundings surroundings) {
    isScheduled = true;
    return Schedule.start(
        database, this, sources.stream().filter(surroundings::hasKeyFor).toList(), surroundings);
  }

  /// Asks a source for everything, or goes on with a run that was cut off.
  public Fetch fetch(
      Source source, Span span, Surroundings surroundings, Actor actor, FetchProgress progress) {
    try (Turn turn = Turn.take(database, source)) {
      return turn.isOurs()
          ? sit(source, connector(source, span, actor), surroundings, progress)
          : new Fetch.Busy();
    }
  }

  /// One node at a time asks a source. The lock goes with its connection, so that a program that is
  /// killed leaves none behind.
  private record Turn(Connection connection, boolean isOurs) implements AutoCloseable {
    static Turn take(Database database, Source source) {
      String sql = "select pg_try_advisory_xact_lock(hashtextextended('fetch ' || ?, 0))";
      try {
        Connection connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setString(1, source.id());
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return new Turn(connection, row.getBoolean(1));
          }
        } catch (SQLException e) {
          connection.close();
          throw e;
        }
      } catch (SQLException e) {
        throw new UncategorizedSQLException("fetch", sql, e);
      }
    }

    @Override
    public void close() {
      try (connection) {
        connection.rollback();
        connection.setAutoCommit(true);
      } catch (SQLException e) {
        throw new UncategorizedSQLException("fetch", "rollback", e);
      }
    }
  }

  private Connector connector(Source source, Span span, Actor actor) {
    LocalDate today = LocalDate.now(clock.withZone(DENMARK));
    return switch (source.id()) {
      case "energistyrelsen" -> {
        int first = span.first().orElse(source.firstYear());
        int last = span.last().orElse(Math.max(first, today.getYear() - 1));
        yield new EnergyAccount(accounts, places, new Years(first, last), today, actor);
      }
      case "energidataservice-capacity" ->
          new EnergyCapacity(source, indicators, places, today, actor);
      default -> new StatBank(source, indicators, places, today, actor);
    };
  }

  private Fetch sit(
      Source source, Connector connector, Surroundings surroundings, FetchProgress progress) {
    int run = runs.open(source.id(), connector.asked(), clock.instant());
    int attempt = runs.attempt(run, clock.instant());
    Fetch outcome = outcome(source, connector, surroundings, run, progress);
    List<Fault> faults =
        switch (outcome) {
          case Fetch.Refused refused -> refused.faults();
          case Fetch.Failed failed -> List.of(failed.fault());
          case Fetch.Changed _, Fetch.Unchanged _, Fetch.Busy _ -> List.of();
        };
    runs.end(
        attempt,
        code(outcome),
        words(faults, Language.DANISH),
        words(faults, Language.ENGLISH),
        clock.instant());
    return outcome;
  }

  private Fetch outcome(
      Source source,
      Connector connector,
      Surroundings surroundings,
      int run,
      FetchProgress progress) {
    try {
      if (!surroundings.hasKeyFor(source)) {
        throw Unfit.because(Fault.Kind.KEY_MISSING, source.keyVariable().orElse(""));
      }
      try (Client client =
          new Client(
              surroundings.address(source),
              surroundings.key(source),
              surroundings.pace(source),
              surroundings.waiting(),
              clock)) {
        Connector.Result result = connector.fetch(new Asking(runs, run, client, clock, progress));
        return result.changed()
            ? new Fetch.Changed(result.vintage(), result.absent())
            : new Fetch.Unchanged(result.vintage(), result.absent());
      }
    } catch (Unfit unfit) {
      return unfit.isOfTheAnswers()
          ? new Fetch.Refused(unfit.faults())
          : new Fetch.Failed(unfit.first());
    }
  }

  private static String code(Fetch outcome) {
    return switch (outcome) {
      case Fetch.Changed _ -> "changed";
      case Fetch.Unchanged _ -> "unchanged";
      case Fetch.Refused _ -> "refused";
      case Fetch.Failed _ -> "failed";
      case Fetch.Busy _ -> throw new IllegalStateException("who waits has no attempt");
    };
  }

  /// The first few reasons; the command line shows them all.
  private static String words(List<Fault> faults, Language language) {
    int shown = 20;
    String first =
        faults.stream()
            .limit(shown)
            .map(fault -> fault.sentence(language))
            .collect(Collectors.joining("\n"));
    return faults.size() <= shown
        ? first
        : first
            + "\n"
            + Words.of("fetch", language)
                .say(OTHER_FAULTS, Integer.toString(faults.size() - shown));
  }
}
