package dk.tonsvis.drafting;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.sheet.Texts;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps what colleagues and advisers say about working copies. It follows a copy's visibility and
/// is never published.
public final class Comments {
  /// More than a plan has rows; somebody who sends more is not reading.
  private static final int MOST = 2_000;

  private final Database database;
  private final CommentStore store;
  private final CopyStore copies;
  private final Journal journal;
  private final Clock clock;

  public Comments(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.store = new CommentStore(database);
    this.copies = new CopyStore(database);
    this.journal = journal;
    this.clock = clock;
  }

  /// All about a copy, oldest first.
  public List<Comment> list(CopyId copy) {
    return store.list(copy);
  }

  /// Those about the copies that a municipality works on which are not dealt with, oldest first.
  public List<Comment> listOpen(String municipality) {
    return copies.list(municipality).stream()
        .flatMap(copy -> store.list(copy.id()).stream())
        .filter(Comment::isOpen)
        .toList();
  }

  /// Those of any municipality that are open and in which something was said at or after a moment
  /// and before another, oldest first.
  public List<Comment> listSpokenIn(Instant from, Instant before) {
    return store.copiesSpokenIn(from, before).stream()
        .filter(copy -> copies.find(copy).isPresent())
        .flatMap(copy -> store.list(copy).stream())
        .filter(Comment::isOpen)
        .toList();
  }

  /// A comment of a copy.
  public Optional<Comment> find(CopyId copy, CommentId id) {
    return store.list(copy).stream().filter(comment -> comment.id().equals(id)).findFirst();
  }

  /// Says something about a row, or about the copy as a whole where no row is named.
  public Commenting make(
      CommentId id, CopyId copy, Optional<Integer> row, String typed, PersonId person) {
    String body = clean(typed);
    return checked(
        body,
        () -> {
          Optional<WorkingCopy> found = copies.findAndLock(copy);
          if (found.isEmpty() || !has(found.get(), row)) {
            return new Commenting.Gone();
          }
          return kept(
              found.get(),
              new CommentStore.New(id, row, Optional.empty(), person, body),
              new CommentFact.CommentMade(copy.toString(), id.toString(), row));
        });
  }

  /// Answers a comment.
  public Commenting answer(
      CommentId id, CopyId copy, CommentId answered, String typed, PersonId person) {
    String body = clean(typed);
    return checked(
        body,
        () -> {
          Optional<WorkingCopy> found = copies.findAndLock(copy);
          if (found.isEmpty() || find(copy, answered).isEmpty()) {
            return new Commenting.Gone();
          }
          return kept(
              found.get(),
              new CommentStore.New(id, Optional.empty(), Optional.of(answered), person, body),
              new CommentFact.CommentAnswered(copy.toString(), answered.toString()));
        });
  }

  private Commenting checked(String body, Supplier<Commenting> work) {
    if (body.isEmpty()) {
      return new Commenting.Empty();
    }
    return body.length() > Comment.LONGEST
        ? new Commenting.TooLong()
        : database.inTransaction(work);
  }

  private static String clean(String typed) {
    return Texts.clean(typed).strip();
  }

  private boolean has(WorkingCopy copy, Optional<Integer> row) {
    return row.isEmpty()
        || copies.rows(copy.id(), copy.version()).stream().anyMatch(each -> each.id() == row.get());
  }

  private Commenting kept(WorkingCopy copy, CommentStore.New comment, CommentFact fact) {
    if (store.count(copy.id()) >= MOST) {
      return new Commenting.Full();
    }
    if (store.insert(copy, comment, clock.instant())) {
      write(copy, comment.person(), fact);
    }
    return new Commenting.Kept(comment.id());
  }

  /// Says that a comment is dealt with, or that it is not; whether there is such a one.
  public boolean settle(CopyId copy, CommentId id, boolean isSettled, PersonId person) {
    return database.inTransaction(
        () -> {
          Optional<WorkingCopy> found = copies.findAndLock(copy);
          Optional<Comment> comment = find(copy, id);
          if (found.isEmpty() || comment.isEmpty()) {
            return false;
          }
          if (comment.get().isOpen() == isSettled) {
            store.settle(
                id,
                isSettled
                    ? Optional.of(new Comment.Settled(person, clock.instant()))
                    : Optional.empty());
            String told = id.toString();
            write(
                found.get(),
                person,
                isSettled
                    ? new CommentFact.CommentSettled(copy.toString(), told)
                    : new CommentFact.CommentReopened(copy.toString(), told));
          }
          return true;
        });
  }

  private void write(WorkingCopy copy, PersonId person, CommentFact fact) {
    journal.write(Actor.person(person.toString()), Optional.of(copy.municipality()), fact);
  }
}
