package dk.tonsvis.journal;

import dk.tonsvis.journal.Verification.Broken;
import dk.tonsvis.journal.Verification.Day;
import dk.tonsvis.journal.Verification.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Reckons the chain of the journal again, link by link, as the database did (`journal_append`):
///
/// `hash = SHA-256(hash before ⏎ position ⏎ day ⏎ fact ⏎ at ⏎ kind of actor ⏎ length:actor ⏎ place
/// ⏎ kind ⏎ body)`
///
/// An actor's name is the only text that may hold a line's end, so its length stands before it.
final class Chain {
  private static final DateTimeFormatter MICROSECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final List<Day> days = new ArrayList<>();
  private final Optional<String> wanted;
  private final MessageDigest sha256;
  private String hash = "";
  private LocalDate day = LocalDate.MIN;
  private long position;
  private boolean hasSeenWanted;

  /// @param wanted a hash that has to be in the chain
  Chain(Optional<String> wanted) {
    this.wanted = wanted;
    this.hasSeenWanted = wanted.isEmpty();
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// A link as it is stored.
  ///
  /// @param written the fact it is about; empty if that is gone
  record Link(long position, long fact, LocalDate day, String hash, Optional<Written> written) {}

  /// A fact as it is stored.
  record Written(
      Instant at, String actorKind, String actor, String place, String kind, String body) {}

  long position() {
    return position;
  }

  /// Takes the next link in order of positions; says what is wrong with it.
  Optional<Broken> take(Link link) {
    if (link.position() != position + 1) {
      return Optional.of(new Broken(Optional.of(position + 1), Optional.empty(), Reason.MISSING));
    }
    if (link.written().isEmpty()) {
      return broken(link, Reason.MISSING);
    }
    Written written = link.written().get();
    if (!link.hash().equals(hash(link, written))) {
      return broken(link, Reason.CHANGED);
    }
    LocalDate own = LocalDate.ofInstant(written.at(), ZoneOffset.UTC);
    if (!link.day().equals(own.isAfter(day) ? own : day)) {
      return broken(link, Reason.OUT_OF_ORDER);
    }
    accept(link);
    return Optional.empty();
  }

  private void accept(Link link) {
    if (link.day().equals(day)) {
      days.removeLast();
    }
    days.add(new Day(link.day(), link.hash()));
    day = link.day();
    hash = link.hash();
    position = link.position();
    hasSeenWanted |= wanted.map(hash::equals).orElse(false);
  }

  private static Optional<Broken> broken(Link link, Reason reason) {
    return Optional.of(new Broken(Optional.of(link.position()), Optional.of(link.fact()), reason));
  }

  /// After the last link.
  Verification end() {
    return hasSeenWanted
        ? new Verification.Whole(position, days)
        : new Broken(Optional.empty(), Optional.empty(), Reason.UNKNOWN_HASH);
  }

  private String hash(Link link, Written written) {
    String text =
        String.join(
            "\n",
            hash,
            Long.toString(link.position()),
            link.day().toString(),
            Long.toString(link.fact()),
            MICROSECOND.format(written.at()),
            written.actorKind(),
            written.actor().codePointCount(0, written.actor().length()) + ":" + written.actor(),
            written.place(),
            written.kind(),
            written.body());
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
