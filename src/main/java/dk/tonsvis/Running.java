package dk.tonsvis;

import dk.tonsvis.api.ApiConfiguration;
import dk.tonsvis.cli.Shell;
import dk.tonsvis.desk.DeskConfiguration;
import dk.tonsvis.fetch.Schedule;
import dk.tonsvis.fetch.Surroundings;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Following;
import dk.tonsvis.language.Language;
import dk.tonsvis.mail.Postman;
import dk.tonsvis.mail.Smtp;
import dk.tonsvis.site.Site;
import dk.tonsvis.store.Settings;
import dk.tonsvis.store.Sight;
import dk.tonsvis.watch.WatchConfiguration;
import dk.tonsvis.web.Installation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The house, with the site, the API, the schedule that keeps it fresh, the followers of the
/// journal and the postman, started and stopped as one.
///
/// Starting and closing exclude each other, so that Ctrl-C during the start of the database waits
/// for it and then stops it. What is closed is not started again.
final class Running {
  private final Shell shell;
  private final Settings settings;
  private final Installation installation;
  private @Nullable House house;
  private @Nullable Site site;
  private @Nullable Schedule schedule;
  private @Nullable Upkeep upkeep;
  private @Nullable Following following;
  private @Nullable Postman postman;
  private boolean isClosed;

  /// Throws [Installation.Unfit] for an address that is none.
  Running(Shell shell, Settings settings) {
    this.shell = shell;
    this.settings = settings;
    this.installation = Installation.of(shell.environment());
  }

  /// Returns the port it listens at. Throws [Site.CannotListen] before anything is started if the
  /// port is not free, [dk.tonsvis.mail.SmtpMistake] likewise, and
  /// [dk.tonsvis.store.DatabaseUnavailable] with the reason in words.
  synchronized int start(String host, int port) {
    if (isClosed) {
      throw new IllegalStateException("stopped before it started");
    }
    Site.requireFree(host, port);
    Optional<Smtp> smtp = Smtp.of(shell.environment());
    House opened =
        House.open(
            settings,
            Sight.NOTHING,
            installation.origin(port),
            shell.language(),
            shell.err()::println);
    house = opened;
    Site started =
        Site.start(
            opened,
            installation,
            host,
            port,
            ApiConfiguration.class,
            DeskConfiguration.class,
            WatchConfiguration.class);
    site = started;
    upkeep = Upkeep.start(opened.personalData(), opened.dispatch());
    Surroundings surroundings = Surroundings.of(shell.environment());
    if (surroundings.isScheduled()) {
      schedule = opened.fetching().schedule(surroundings);
    }
    following = opened.followers().follow();
    smtp.ifPresent(server -> postman = opened.mail().deliver(server));
    return started.port();
  }

  /// Where the first administrator gets in; empty once there is one, and where nothing runs. Each
  /// call makes a new address and takes the earlier one back.
  synchronized Optional<String> welcome() {
    House open = house;
    Site running = site;
    return open == null || running == null
        ? Optional.empty()
        : open.access()
            .administrators()
            .linkForFirst()
            .map(
                link ->
                    installation.origin(running.port())
                        + (shell.language() == Language.ENGLISH ? "/en" : "")
                        + "/velkommen/"
                        + link.token());
  }

  /// Stops what runs; whether there was anything to stop.
  synchronized boolean close() {
    isClosed = true;
    boolean ran = house != null;
    if (schedule != null) {
      schedule.close();
      schedule = null;
    }
    if (upkeep != null) {
      upkeep.close();
      upkeep = null;
    }
    if (following != null) {
      following.close();
      following = null;
    }
    if (postman != null) {
      postman.close();
      postman = null;
    }
    if (site != null) {
      site.close();
      site = null;
    }
    if (house != null) {
      house.close();
      house = null;
    }
    return ran;
  }
}
