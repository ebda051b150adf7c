package dk.tonsvis.desk;

import dk.tonsvis.drafting.Comment;
import dk.tonsvis.drafting.CommentId;
import dk.tonsvis.drafting.Commenting;
import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What colleagues and advisers say about a working copy, the answers, and what was dealt with.
@Controller
final class CommentRoutes {
  private static final String ALL = PlanAddresses.COPY + "/kommentarer";
  private static final String ONE = ALL + "/{comment:[0-9a-f-]{36}}";

  private final House house;
  private final Desk desk;
  private final Copies copies;

  CommentRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
    this.copies = new Copies(house.copies());
  }

  @GetMapping({ALL, "/en" + ALL})
  @MayUse(Right.READ_DRAFTS)
  View list(Visit visit, @PathVariable("copy") String copy) {
    return list(HttpStatus.OK, visit, copies.get(visit, copy), Optional.empty(), "", "");
  }

  private View list(
      HttpStatus status,
      Visit visit,
      CopyContent content,
      Optional<CopyRow> row,
      String typed,
      String problem) {
    return show(
        status,
        visit,
        content,
        visit.say("comment.headline", content.copy().name()),
        new CommentParts(house, visit, content).list(row, typed, problem));
  }

  @PostMapping({ALL, "/en" + ALL})
  @MayUse(Right.COMMENT_ON_DRAFTS)
  View make(
      Visit visit, @PathVariable("copy") String copy, @RequestParam Map<String, String> sent) {
    CopyContent content = copies.get(visit, copy);
    String named = sent.getOrDefault("raekke", "");
    Optional<CopyRow> row =
        named.isEmpty() ? Optional.empty() : Optional.of(copies.get(content, Numerals.read(named)));
    String typed = sent.getOrDefault(CommentParts.TEXT, "");
    CopyId id = content.copy().id();
    Commenting made =
        house.comments().make(id(sent), id, row.map(CopyRow::id), typed, visit.person().id());
    PlanAddresses addresses = new PlanAddresses(visit);
    return made instanceof Commenting.Kept
        ? Sent.to(
            row.map(found -> addresses.row(id, found)).orElseGet(() -> addresses.comments(id)),
            "kommentar-gemt")
        : list(HttpStatus.UNPROCESSABLE_CONTENT, visit, content, row, typed, problem(visit, made));
  }

  private static CommentId id(Map<String, String> sent) {
    return CommentId.parse(sent.getOrDefault("kommentar", "")).orElseGet(CommentId::next);
  }

  private static String problem(Visit visit, Commenting made) {
    return switch (made) {
      case Commenting.Kept _ -> "";
      case Commenting.Empty _ -> visit.say("comment.flaw.empty");
      case Commenting.TooLong _ ->
          visit.say("comment.flaw.too-long", String.valueOf(Comment.LONGEST));
      case Commenting.Full _ -> visit.say("comment.flaw.full");
      case Commenting.Gone _ -> visit.say("comment.flaw.gone");
    };
  }

  @GetMapping({ONE, "/en" + ONE})
  @MayUse(Right.READ_DRAFTS)
  View one(
      Visit visit, @PathVariable("copy") String copy, @PathVariable("comment") String comment) {
    CopyContent content = copies.get(visit, copy);
    return one(HttpStatus.OK, visit, content, get(content, comment), "", "");
  }

  private View one(
      HttpStatus status,
      Visit visit,
      CopyContent content,
      Comment comment,
      String typed,
      String problem) {
    CommentParts parts = new CommentParts(house, visit, content);
    return show(
        status, visit, content, parts.headline(comment), parts.one(comment, typed, problem));
  }

  @PostMapping({ONE, "/en" + ONE})
  @MayUse(Right.COMMENT_ON_DRAFTS)
  View answer(
      Visit visit,
      @PathVariable("copy") String copy,
      @PathVariable("comment") String comment,
      @RequestParam Map<String, String> sent) {
    CopyContent content = copies.get(visit, copy);
    Comment answered = get(content, comment);
    String typed = sent.getOrDefault(CommentParts.TEXT, "");
    CopyId id = content.copy().id();
    Commenting made =
        house.comments().answer(id(sent), id, answered.id(), typed, visit.person().id());
    return made instanceof Commenting.Kept
        ? Sent.to(new PlanAddresses(visit).comment(id, answered.id()), "kommentar-gemt")
        : one(
            HttpStatus.UNPROCESSABLE_CONTENT,
            visit,
            content,
            answered,
            typed,
            problem(visit, made));
  }

  @PostMapping({ONE + "/behandlet", "/en" + ONE + "/behandlet"})
  @MayUse(Right.EDIT_PLAN)
  View settle(
      Visit visit, @PathVariable("copy") String copy, @PathVariable("comment") String comment) {
    return settle(visit, copy, comment, true);
  }

  @PostMapping({ONE + "/aaben", "/en" + ONE + "/aaben"})
  @MayUse(Right.EDIT_PLAN)
  View reopen(
      Visit visit, @PathVariable("copy") String copy, @PathVariable("comment") String comment) {
    return settle(visit, copy, comment, false);
  }

  private View settle(Visit visit, String copy, String comment, boolean isSettled) {
    CopyContent content = copies.get(visit, copy);
    CopyId id = content.copy().id();
    Comment found = get(content, comment);
    house.comments().settle(id, found.id(), isSettled, visit.person().id());
    return Sent.to(
        new PlanAddresses(visit).comments(id),
        isSettled ? "kommentar-behandlet" : "kommentar-aabnet");
  }

  private Comment get(CopyContent content, String comment) {
    return CommentId.parse(comment)
        .flatMap(id -> house.comments().find(content.copy().id(), id))
        .orElseThrow(() -> new NotFound("comment " + comment));
  }

  private View show(
      HttpStatus status, Visit visit, CopyContent content, String headline, List<Part> parts) {
    PlanAddresses addresses = new PlanAddresses(visit);
    return desk.show(
        status,
        visit,
        addresses.crumbs(Part.Link.of(content.copy().name(), addresses.copy(content.copy().id()))),
        headline,
        visit.say("comment.lead"),
        parts);
  }
}
