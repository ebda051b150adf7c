package dk.tonsvis.desk;

import dk.tonsvis.drafting.Comment;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.hearing.Opening;
import dk.tonsvis.hearing.Reply;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.mail.MailStanding;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Rules;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What waits for somebody, what has a date first: hearings that end, replies without an answer,
/// plans that wait for a decision, drafts, new versions of accounts, letters that do not get away.
final class Waiting {
  private final House house;
  private final Visit visit;
  private final Numbers numbers;

  /// A task and its day; what has none comes last.
  private record Task(Optional<LocalDate> day, Part.Link link) {}

  Waiting(House house, Visit visit) {
    this.house = house;
    this.visit = visit;
    this.numbers = Numbers.in(visit.language());
  }

  /// The municipalities that the person works for.
  List<Municipality> places() {
    return new OwnPlaces(house.places()).list(visit);
  }

  /// Everything that waits for the person.
  List<Part.Link> all() {
    return sorted(
        Stream.concat(places().stream().flatMap(place -> of(place).stream()), ofAll().stream()));
  }

  /// What waits in one municipality.
  List<Part.Link> in(Municipality place) {
    return sorted(of(place).stream());
  }

  private static List<Part.Link> sorted(Stream<Task> tasks) {
    return tasks
        .sorted(Comparator.comparing(task -> task.day().orElse(LocalDate.MAX)))
        .map(Task::link)
        .toList();
  }

  private List<Task> of(Municipality place) {
    List<Task> tasks = new ArrayList<>();
    if (!may(Right.READ_DRAFTS, place)) {
      return tasks;
    }
    String code = place.code().digits();
    PlanAddresses addresses = new PlanAddresses(visit.at(place));
    List<Revision> revisions = house.plans().list(code);
    for (Revision revision : revisions) {
      ofRevision(place, revision, addresses, tasks);
    }
    ofComments(place, addresses).ifPresent(tasks::add);
    if (may(Right.EDIT_PLAN, place)) {
      house.copies().list(code).forEach(copy -> tasks.add(ofCopy(place, copy, addresses)));
      if (revisions.isEmpty() && house.copies().list(code).isEmpty()) {
        tasks.add(
            task(visit.say("waiting.no-plan", place.name()), addresses.plan(), "waiting.begin"));
      }
    }
    return tasks;
  }

  private void ofRevision(
      Municipality place, Revision revision, PlanAddresses addresses, List<Task> tasks) {
    String number = String.valueOf(revision.number());
    switch (revision.state()) {
      case DRAFT ->
          tasks.add(
              task(
                  visit.say("waiting.draft", place.name(), number),
                  addresses.revision(revision.number()),
                  may(Right.ADOPT_PLAN, place) ? "waiting.draft.adopt" : "waiting.draft.note"));
      case HEARING -> ofHearing(place, revision, addresses, tasks);
      case ADOPTED, CERTIFIED, SUPERSEDED -> {}
    }
  }

  private void ofHearing(
      Municipality place, Revision revision, PlanAddresses addresses, List<Task> tasks) {
    String number = String.valueOf(revision.number());
    Opening opening = house.hearings().opening(revision);
    String address = addresses.replies(revision.number());
    if (!opening.isOpen() && opening.until().isPresent() && may(Right.ADOPT_PLAN, place)) {
      tasks.add(
          task(
              visit.say("waiting.adopt", place.name(), number),
              addresses.revision(revision.number()),
              "waiting.adopt.note"));
    } else {
      tasks.add(
          new Task(
              opening.until(),
              new Part.Link(
                  visit.say("waiting.hearing", place.name(), number),
                  address,
                  opening
                      .until()
                      .map(day -> visit.say("waiting.hearing.until", numbers.day(day)))
                      .orElse(visit.say("waiting.hearing.open")))));
    }
    long unanswered =
        house.hearings().list(place.code().digits(), revision.number()).stream()
            .filter(reply -> reply.status() == Reply.Status.RECEIVED)
            .count();
    if (unanswered > 0 && may(Right.ANSWER_HEARING, place)) {
      tasks.add(
          new Task(
              Optional.of(LocalDate.MIN),
              new Part.Link(
                  unanswered == 1
                      ? visit.say("waiting.replies.one", place.name())
                      : visit.say("waiting.replies", place.name(), String.valueOf(unanswered)),
                  address,
                  "")));
    }
  }

  /// What others said about working copies: all of it to those who edit them, to others where they
  /// have spoken themselves.
  private Optional<Task> ofComments(Municipality place, PlanAddresses addresses) {
    PersonId reader = visit.person().id();
    List<Comment> waiting =
        house.comments().listOpen(place.code().digits()).stream()
            .filter(comment -> may(Right.EDIT_PLAN, place) || comment.isSpokenIn(reader))
            .filter(comment -> comment.waitsFor(reader))
            .toList();
    boolean isOneCopy = waiting.stream().map(Comment::copy).distinct().count() == 1;
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(
            task(
                waiting.size() == 1
                    ? visit.say("waiting.comments.one", place.name())
                    : visit.say("waiting.comments", place.name(), String.valueOf(waiting.size())),
                isOneCopy ? addresses.comments(waiting.getFirst().copy()) : addresses.plan(),
                may(Right.EDIT_PLAN, place)
                    ? "waiting.comments.note"
                    : "waiting.comments.answered"));
  }

  private Task ofCopy(Municipality place, WorkingCopy copy, PlanAddresses addresses) {
    FactWords words = new FactWords(house, visit);
    return new Task(
        Optional.empty(),
        new Part.Link(
            visit.say("waiting.copy", place.name(), copy.name()),
            addresses.copy(copy.id()),
            visit.say(
                "waiting.copy.note", words.when(copy.changedAt()), words.who(copy.changedBy()))));
  }

  private List<Task> ofAll() {
    List<Task> tasks = new ArrayList<>();
    int proposed =
        may(Right.PUBLISH_VINTAGE)
            ? house.accounts().listProposed().size() + house.indicators().listProposed().size()
            : 0;
    if (proposed > 0) {
      tasks.add(
          task(
              visit.say("waiting.vintages", String.valueOf(proposed)),
              visit.link(VintageRoutes.PATH),
              "waiting.vintages.note"));
    }
    if (may(Right.KEEP_INSTALLATION)) {
      MailStanding mail = house.mail().standing();
      if (mail.waiting() + mail.givenUp() > 0) {
        tasks.add(
            task(
                visit.say("waiting.letters", String.valueOf(mail.waiting() + mail.givenUp())),
                visit.link(InstallationRoutes.PATH + "/post"),
                mail.hasServer() ? "waiting.letters.note" : "waiting.letters.no-server"));
      }
    }
    return tasks;
  }

  private Task task(String name, String address, String note) {
    return new Task(Optional.empty(), new Part.Link(name, address, visit.say(note)));
  }

  private boolean may(Right right) {
    return Rules.allow(visit.standing(), right, Optional.empty());
  }

  private boolean may(Right right, Municipality place) {
    return Rules.allow(visit.standing(), right, Optional.of(place.code().digits()));
  }
}
