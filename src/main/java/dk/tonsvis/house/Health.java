package dk.tonsvis.house;

import dk.tonsvis.fetch.Standing;
import dk.tonsvis.journal.FollowerStanding;
import dk.tonsvis.mail.MailStanding;
import dk.tonsvis.store.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the installation does: which of its parts do not do their work, and what was seen of them.
///
/// @param ailing empty when all is well
/// @param findings empty when the database does not answer
public record Health(Set<Part> ailing, Optional<Findings> findings) {
  private static final Logger LOG = LoggerFactory.getLogger(Health.class);

  /// A follower that cannot get on is given so long to get over it by itself.
  private static final Duration STUCK = Duration.ofMinutes(5);

  /// A letter that has waited so long is not just waiting for its turn.
  private static final Duration LATE_LETTER = Duration.ofHours(1);

  /// A source that should have been asked so long ago is asked by nobody. One run may take hours.
  private static final Duration LATE_RUN = Duration.ofDays(1);

  /// What can be well or not.
  public enum Part {
    DATABASE,
    FOLLOWERS,
    MAIL,
    SCHEDULE;

    /// Its name for machines and in the bundles.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What was seen.
  ///
  /// @param sources empty where this program asks no source by itself
  public record Findings(
      List<FollowerStanding> followers, MailStanding mail, List<Standing> sources) {
    public Findings {
      followers = List.copyOf(followers);
      sources = List.copyOf(sources);
    }
  }

  public Health {
    ailing = Set.copyOf(ailing);
  }

  public boolean isWell() {
    return ailing.isEmpty();
  }

  /// Asks every part. Waits for the database as long as a connection may take.
  public static Health of(House house) {
    try {
      Findings findings = Sight.EVERYTHING.during(() -> look(house));
      return new Health(ailing(findings, house.clock().instant()), Optional.of(findings));
    } catch (RuntimeException e) {
      LOG.warn("the database does not answer", e);
      return withoutDatabase();
    }
  }

  /// What there is to say when the database does not answer; nothing else can be asked then.
  public static Health withoutDatabase() {
    return new Health(Set.of(Part.DATABASE), Optional.empty());
  }

  private static Findings look(House house) {
    return new Findings(
        house.followers().standing(),
        house.mail().standing(),
        house.fetching().isScheduled() ? house.fetching().standings() : List.of());
  }

  /// Which parts are unwell, as seen at a moment.
  static Set<Part> ailing(Findings findings, Instant now) {
    Set<Part> ailing = EnumSet.noneOf(Part.class);
    if (findings.followers().stream().anyMatch(follower -> isStuck(follower, now))) {
      ailing.add(Part.FOLLOWERS);
    }
    MailStanding mail = findings.mail();
    if (mail.hasServer() && mail.oldest().filter(isBefore(now.minus(LATE_LETTER))).isPresent()) {
      ailing.add(Part.MAIL);
    }
    if (findings.sources().stream()
        .flatMap(source -> source.next().stream())
        .anyMatch(isBefore(now.minus(LATE_RUN)))) {
      ailing.add(Part.SCHEDULE);
    }
    return ailing;
  }

  private static boolean isStuck(FollowerStanding follower, Instant now) {
    return follower
        .trouble()
        .map(FollowerStanding.Trouble::since)
        .filter(isBefore(now.minus(STUCK)))
        .isPresent();
  }

  private static Predicate<Instant> isBefore(Instant limit) {
    return at -> at.isBefore(limit);
  }
}
