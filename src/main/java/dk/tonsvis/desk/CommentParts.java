package dk.tonsvis.desk;

import dk.tonsvis.drafting.Comment;
import dk.tonsvis.drafting.CommentId;
import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is said about a working copy, as its pages show it.
final class CommentParts {
  /// The field in which a comment is written.
  static final String TEXT = "tekst";

  private final House house;
  private final Visit visit;
  private final CopyContent content;
  private final PlanWords words;
  private final PlanAddresses addresses;
  private final List<Comment> all;

  CommentParts(House house, Visit visit, CopyContent content) {
    this.house = house;
    this.visit = visit;
    this.content = content;
    this.words = new PlanWords(visit);
    this.addresses = new PlanAddresses(visit);
    this.all = house.comments().list(content.copy().id());
  }

  /// How many are open about a row.
  long open(CopyRow row) {
    return about(row).stream().filter(Comment::isOpen).count();
  }

  private List<Comment> about(CopyRow row) {
    return all.stream().filter(comment -> comment.row().equals(Optional.of(row.id()))).toList();
  }

  /// The way to all of them from the copy's own page.
  Part way() {
    long open = all.stream().filter(Comment::isOpen).count();
    return new Links(
        "kommentarer",
        visit.say("comment.title"),
        List.of(
            new Part.Link(
                open == 0 ? visit.say("comment.all") : words.count("comment.open", open),
                addresses.comments(content.copy().id()),
                visit.say("comment.all.note"))),
        "");
  }

  /// What is said about a row; empty where nothing is.
  Optional<Part> said(CopyRow row) {
    List<Comment> said = about(row);
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Remarks(
                "kommentarer",
                visit.say("comment.title"),
                said.stream().map(comment -> remark(comment, false)).toList(),
                ""));
  }

  /// The form to say something about a row, for those who may.
  Optional<Part> form(CopyRow row) {
    return visit.may(Right.COMMENT_ON_DRAFTS)
        ? Optional.of(form(Optional.of(row), "", ""))
        : Optional.empty();
  }

  /// All of them, those that are open first, and the form to say something about the whole.
  List<Part> list(Optional<CopyRow> row, String typed, String problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Remarks(
            "aabne",
            visit.say("comment.open.title"),
            all.stream().filter(Comment::isOpen).map(each -> remark(each, true)).toList(),
            visit.say("comment.none")));
    List<Comment> settled = all.stream().filter(comment -> !comment.isOpen()).toList();
    if (!settled.isEmpty()) {
      parts.add(
          new Remarks(
              "behandlede",
              visit.say("comment.settled.title"),
              settled.stream().map(each -> remark(each, true)).toList(),
              ""));
    }
    if (visit.may(Right.COMMENT_ON_DRAFTS)) {
      Form form = form(row, typed, problem);
      parts.add(problem.isEmpty() ? parts.size() : 0, form);
    }
    return parts;
  }

  private Form form(Optional<CopyRow> row, String typed, String problem) {
    Form form =
        Form.of(
                "kommentar",
                visit.say("comment.new"),
                addresses.comments(content.copy().id()),
                List.of(field(typed, problem)),
                visit.say("comment.send"))
            .withLead(
                row.map(found -> visit.say("comment.new.row", named(found)))
                    .orElseGet(() -> visit.say("comment.new.whole")))
            .with("kommentar", CommentId.next().toString());
    return row.map(found -> form.with("raekke", Integer.toString(found.id()))).orElse(form);
  }

  private Field field(String typed, String problem) {
    return Field.of(Field.Kind.LONG_TEXT, TEXT, visit.say("comment.text"), typed)
        .withHint(visit.say("comment.text.hint"))
        .withProblem(problem);
  }

  /// Whose it is, as the headline of its own page.
  String headline(Comment comment) {
    return visit.say("comment.one", name(comment.said().person()));
  }

  /// One of them, with the form to answer it.
  List<Part> one(Comment comment, String typed, String problem) {
    List<Part> parts = new ArrayList<>();
    Remarks.Remark shown = remark(comment, true);
    parts.add(
        new Remarks(
            "kommentaren",
            visit.say("comment.one.title"),
            List.of(
                new Remarks.Remark(
                    shown.id(),
                    "",
                    shown.about(),
                    shown.said(),
                    shown.answers(),
                    shown.state(),
                    shown.deed())),
            ""));
    if (visit.may(Right.COMMENT_ON_DRAFTS)) {
      parts.add(
          Form.of(
                  "svar",
                  visit.say("comment.answer"),
                  addresses.comment(content.copy().id(), comment.id()),
                  List.of(field(typed, problem)),
                  visit.say("comment.answer.send"))
              .with("kommentar", CommentId.next().toString()));
    }
    return parts;
  }

  private Remarks.Remark remark(Comment comment, boolean isAmongOthers) {
    boolean mayAnswer = visit.may(Right.COMMENT_ON_DRAFTS);
    return new Remarks.Remark(
        "kommentar-" + comment.id(),
        mayAnswer ? addresses.comment(content.copy().id(), comment.id()) : "",
        isAmongOthers ? Optional.of(about(comment)) : Optional.empty(),
        said(comment.said()),
        comment.answers().stream().map(this::said).toList(),
        comment
            .settled()
            .map(by -> visit.say("comment.settled", name(by.person()), words.moment(by.at())))
            .orElse(""),
        visit.may(Right.EDIT_PLAN) ? Optional.of(deed(comment)) : Optional.empty());
  }

  private Listing.Deed deed(Comment comment) {
    return new Listing.Deed(
        addresses.comment(content.copy().id(), comment.id())
            + (comment.isOpen() ? "/behandlet" : "/aaben"),
        Map.of(),
        visit.say(comment.isOpen() ? "comment.settle" : "comment.reopen"),
        visit.say("comment.of", name(comment.said().person())));
  }

  /// What a comment is about; a row that is gone has no page.
  private Part.Link about(Comment comment) {
    String whole = addresses.copy(content.copy().id());
    if (comment.row().isEmpty()) {
      return Part.Link.of(visit.say("comment.whole"), whole);
    }
    return content
        .find(comment.row().get())
        .map(row -> Part.Link.of(named(row), addresses.row(content.copy().id(), row)))
        .orElseGet(() -> Part.Link.of(visit.say("comment.row-gone"), whole));
  }

  private Remarks.Said said(Comment.Said said) {
    return new Remarks.Said(
        name(said.person()), words.moment(said.at()), said.body().lines().toList());
  }

  private String name(PersonId person) {
    return house.people().find(person).map(Person::name).orElse(visit.say("actor.forgotten"));
  }

  private String named(CopyRow row) {
    return words.row(row, content, house.reference());
  }
}
