package dk.tonsvis.hearing;

import dk.tonsvis.hearing.Reply.Answer;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.sheet.Texts;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes replies to plans in hearing, and keeps the answers. Every change is a fact in the journal,
/// told without anything that anyone wrote.
public final class Hearings {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
  private static final Actor SENDER = Actor.part("hearing");

  /// Without letters and digits that are read for one another.
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int REFERENCE_LENGTH = 8;

  private final Database database;
  private final HearingStore store;
  private final Throttle throttle;
  private final Journal journal;
  private final Plans plans;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public Hearings(Database database, Journal journal, Plans plans, Clock clock) {
    this.database = database;
    this.store = new HearingStore(database);
    this.throttle = new Throttle(database, clock);
    this.journal = journal;
    this.plans = plans;
    this.clock = clock;
  }

  /// Whether a revision takes replies today.
  public Opening opening(Revision revision) {
    return Opening.of(revision, LocalDate.ofInstant(clock.instant(), DENMARK));
  }

  /// Takes a reply from anyone. It is stored with the sight of its municipality, since who sends it
  /// may see nothing of it afterwards.
  ///
  /// @param source where it comes from, to count how much does
  public Reception receive(String municipality, int revision, Submission typed, String source) {
    Submission reply = ReplyChecks.clean(typed);
    return seeing(
        municipality,
        () ->
            database.inTransaction(
                () -> {
                  Optional<Revision> heard = plans.findPublic(municipality, revision);
                  if (heard.isEmpty()) {
                    return new Reception.Closed(Optional.empty());
                  }
                  Opening opening = opening(heard.get());
                  if (!opening.isOpen()) {
                    return new Reception.Closed(opening.until());
                  }
                  List<ReplyFlaw> flaws = ReplyChecks.flaws(reply, heard.get().plan());
                  if (!flaws.isEmpty()) {
                    return new Reception.Refused(flaws);
                  }
                  return store
                      .find(reply.id())
                      .<Reception>map(twice -> new Reception.Received(twice.reference()))
                      .orElseGet(() -> stored(municipality, revision, reply, source));
                }));
  }

  private Reception stored(String municipality, int revision, Submission reply, String source) {
    if (!throttle.letThrough(source)) {
      return new Reception.TooMany();
    }
    String reference = reference();
    if (!store.insert(municipality, revision, reply, reference, clock.instant())) {
      return new Reception.TooMany();
    }
    write(
        municipality,
        SENDER,
        new HearingFact.ReplyReceived(
            reply.id().toString(), revision, reply.speaker().key(), reply.about()));
    return new Reception.Received(reference);
  }

  private String reference() {
    StringBuilder reference = new StringBuilder(REFERENCE_LENGTH);
    for (int i = 0; i < REFERENCE_LENGTH; i++) {
      reference.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return reference.toString();
  }

  /// Whether a reply with this reference has come in.
  public boolean isReceived(String municipality, int revision, String reference) {
    return seeing(
        municipality, () -> store.findReference(municipality, revision, reference).isPresent());
  }

  /// All replies, oldest first, for the municipality's own eyes.
  public List<Reply> list(String municipality, int revision) {
    return store.list(municipality, revision);
  }

  /// The replies that everyone may read, with their answers.
  public List<Reply> listPublic(String municipality, int revision) {
    return store.list(municipality, revision).stream().filter(Reply::isPublic).toList();
  }

  /// For the municipality's own eyes.
  public Optional<Reply> find(ReplyId id) {
    return store.find(id);
  }

  /// Saves an answer that is not finished.
  ///
  /// @param seen the number of the last answer that its writer saw; 0 for none
  public Answering draft(ReplyId id, String body, int seen, Actor actor) {
    return answer(id, body, seen, false, actor, _ -> {});
  }

  /// Publishes an answer: from now on everyone may read it, and the reply with it.
  ///
  /// @param published what else is to be done in the same transaction, such as a letter to the
  ///     sender
  public Answering publish(
      ReplyId id, String body, int seen, Actor actor, Consumer<Reply> published) {
    return answer(id, body, seen, true, actor, published);
  }

  private Answering answer(
      ReplyId id,
      String typed,
      int seen,
      boolean isPublished,
      Actor actor,
      Consumer<Reply> stored) {
    String body = Texts.clean(typed).strip();
    if (body.isEmpty() || body.length() > ReplyFlaw.LONGEST_TEXT) {
      return new Answering.NotAnAnswer(body.isEmpty() ? ReplyFlaw.EMPTY : ReplyFlaw.TOO_LONG);
    }
    return database.inTransaction(
        () -> {
          store.lock(id);
          Optional<Reply> reply = store.find(id);
          if (reply.isEmpty()) {
            return new Answering.NoSuchReply();
          }
          Optional<Answer> latest = reply.get().latest();
          if (latest
              .filter(a -> a.body().equals(body) && a.isPublished() == isPublished)
              .isPresent()) {
            return new Answering.Unchanged(reply.get());
          }
          if (latest.map(Answer::number).orElse(0) != seen) {
            return new Answering.Conflict(reply.get());
          }
          int number = seen + 1;
          store.insert(reply.get(), new Answer(number, body, isPublished, clock.instant()), actor);
          write(
              reply.get().municipality(),
              actor,
              isPublished
                  ? new HearingFact.AnswerPublished(id.toString(), number)
                  : new HearingFact.AnswerDrafted(id.toString(), number));
          Reply now = store.find(id).orElseThrow();
          stored.accept(now);
          return new Answering.Saved(now);
        });
  }

  /// Hides a reply that breaks the law, or shows it again where no reason is given. False if there
  /// is no such reply.
  public boolean hide(ReplyId id, Optional<HidingReason> reason, Actor actor) {
    return database.inTransaction(
        () -> {
          store.lock(id);
          Optional<Reply> reply = store.find(id);
          reply
              .filter(found -> !found.hidden().equals(reason))
              .ifPresent(
                  found -> {
                    store.insert(found, reason, clock.instant());
                    write(
                        found.municipality(),
                        actor,
                        reason
                            .<HearingFact>map(
                                why -> new HearingFact.ReplyHidden(id.toString(), why.key()))
                            .orElseGet(() -> new HearingFact.ReplyShownAgain(id.toString())));
                  });
          return reply.isPresent();
        });
  }

  private static <T> T seeing(String municipality, Supplier<T> work) {
    return Sight.of(Set.of(municipality)).during(work::get);
  }

  private void write(String municipality, Actor actor, HearingFact fact) {
    journal.write(actor, Optional.of(municipality), fact);
  }
}
