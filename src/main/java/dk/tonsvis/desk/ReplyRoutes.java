package dk.tonsvis.desk;

import dk.tonsvis.hearing.Answering;
import dk.tonsvis.hearing.HearingReport;
import dk.tonsvis.hearing.HidingReason;
import dk.tonsvis.hearing.Reply;
import dk.tonsvis.hearing.ReplyId;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.person.Right;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.web.FileView;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import dk.tonsvis.web.Origins;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
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

/// Replies to a revision in hearing, and the municipality's answers.
@Controller
final class ReplyRoutes {
  private static final String REPLIES = PlanAddresses.REVISION + "/svar";
  private static final String REPLY = PlanAddresses.REPLY;

  private final House house;
  private final Desk desk;

  ReplyRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({REPLIES, "/en" + REPLIES})
  @MayUse(Right.ANSWER_HEARING)
  View list(Visit visit, @PathVariable("number") String number) {
    Revision revision = revision(visit, number);
    PlanAddresses addresses = new PlanAddresses(visit);
    PlanWords words = new PlanWords(visit);
    List<Reply> replies = house.hearings().list(visit.code(), revision.number());
    List<Listing.Row> rows =
        replies.stream()
            .map(
                reply ->
                    Listing.Row.of(
                        Listing.Cell.link(from(visit, reply), addresses.reply(reply.id()))
                            .with(reply.reference()),
                        Listing.Cell.of(about(visit, reply, revision)),
                        Listing.Cell.of(words.moment(reply.receivedAt())),
                        Listing.Cell.of(visit.say("reply.status." + reply.status().key()))))
            .toList();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Listing(
            "replies",
            visit.say("replies.title"),
            List.of(
                visit.say("replies.from"),
                visit.say("replies.about"),
                visit.say("plan.when"),
                visit.say("plan.state")),
            rows,
            visit.say("replies.none")));
    if (!replies.isEmpty()) {
      parts.add(
          new Links(
              "report",
              visit.say("replies.report"),
              List.of(
                  new Part.Link(
                      visit.say("replies.csv"),
                      addresses.replies(revision.number()) + ".csv",
                      visit.say("replies.csv.note"))),
              ""));
    }
    return desk.show(
        visit,
        addresses.crumbs(
            Part.Link.of(words.title(revision), addresses.revision(revision.number()))),
        visit.say("replies.headline", number),
        words.count("plan.next.replies", replies.stream().filter(ReplyRoutes::isWaiting).count()),
        parts);
  }

  private static boolean isWaiting(Reply reply) {
    return switch (reply.status()) {
      case RECEIVED, DRAFTED -> true;
      case ANSWERED, HIDDEN -> false;
    };
  }

  @GetMapping({REPLIES + ".csv", "/en" + REPLIES + ".csv"})
  @MayUse(Right.ANSWER_HEARING)
  View report(Visit visit, @PathVariable("number") String number) {
    Revision revision = revision(visit, number);
    return FileView.secret(
        "hoering-" + visit.municipality().slug() + "-" + revision.number() + ".csv",
        "text/csv;charset=UTF-8",
        HearingReport.csv(
            house.hearings().list(visit.code(), revision.number()), visit.language()));
  }

  @GetMapping({REPLY, "/en" + REPLY})
  @MayUse(Right.ANSWER_HEARING)
  View reply(Visit visit, @PathVariable("reply") String id) {
    Reply reply = get(visit, id);
    String typed = reply.latest().map(Reply.Answer::body).orElse("");
    return show(HttpStatus.OK, visit, reply, typed, "", "");
  }

  /// @param typed the answer as it stands in the form
  /// @param theirs what somebody else wrote meanwhile; empty where nobody did
  private View show(
      HttpStatus status, Visit visit, Reply reply, String typed, String problem, String theirs) {
    PlanAddresses addresses = new PlanAddresses(visit);
    Revision revision = revision(visit, Integer.toString(reply.revision()));
    List<Part> parts = new ArrayList<>();
    parts.add(new Prose(visit.say("reply.text"), reply.body().lines().toList()));
    parts.add(sender(visit, reply, revision));
    if (reply.hidden().isEmpty()) {
      parts.add(answer(visit, reply, typed, problem, theirs));
    }
    parts.add(hiding(visit, reply));
    return desk.show(
        status,
        visit,
        addresses.crumbs(
            Part.Link.of(
                visit.say("replies.headline", Integer.toString(reply.revision())),
                addresses.replies(reply.revision()))),
        visit.say("reply.headline", reply.reference(), from(visit, reply)),
        visit.say("reply.status." + reply.status().key()),
        parts);
  }

  private Part sender(Visit visit, Reply reply, Revision revision) {
    List<String> said = new ArrayList<>();
    said.add(visit.say("reply.received", new PlanWords(visit).moment(reply.receivedAt())));
    said.add(visit.say("reply.about", about(visit, reply, revision)));
    if (!reply.name().isEmpty()) {
      said.add(visit.say(reply.isNamePublic() ? "reply.name.public" : "reply.name", reply.name()));
    }
    if (!reply.email().isEmpty()) {
      said.add(visit.say("reply.email", reply.email()));
    }
    return new Prose(visit.say("reply.sender"), said);
  }

  private Part answer(Visit visit, Reply reply, String typed, String problem, String theirs) {
    Field body =
        Field.of(Field.Kind.LONG_TEXT, "svar", visit.say("answer.body"), typed)
            .withHint(visit.say("answer.body.hint"))
            .withProblem(problem)
            .withTheirs(theirs);
    Field publish =
        Field.of(Field.Kind.YES, "udgiv", visit.say("answer.publish"), "")
            .withHint(visit.say("answer.publish.hint"))
            .optional();
    return Form.of(
            "answer",
            visit.say("answer.title"),
            new PlanAddresses(visit).reply(reply.id()),
            List.of(body, publish),
            visit.say("answer.button"))
        .with("set", Integer.toString(reply.latest().map(Reply.Answer::number).orElse(0)));
  }

  private Part hiding(Visit visit, Reply reply) {
    String action = new PlanAddresses(visit).reply(reply.id()) + "/skjul";
    if (reply.hidden().isPresent()) {
      return Form.of(
              "show", visit.say("hide.undo"), action, List.of(), visit.say("hide.undo.button"))
          .withLead(reply.hidden().get().words(visit.language()));
    }
    List<Field.Option> reasons =
        Arrays.stream(HidingReason.values())
            .map(reason -> new Field.Option(reason.key(), reason.words(visit.language())))
            .toList();
    return Form.of(
            "hide",
            visit.say("hide.title"),
            action,
            List.of(Field.choice("grund", visit.say("hide.reason"), "", reasons)),
            visit.say("hide.button"))
        .withLead(visit.say("hide.lead"));
  }

  @PostMapping({REPLY, "/en" + REPLY})
  @MayUse(Right.ANSWER_HEARING)
  View answer(
      Visit visit,
      @PathVariable("reply") String id,
      @RequestParam(name = "svar", defaultValue = "") String body,
      @RequestParam(name = "udgiv", defaultValue = "") String publish,
      @RequestParam(name = "set", defaultValue = "0") String seen,
      HttpServletRequest request) {
    Reply reply = get(visit, id);
    int number = Numerals.read(seen);
    boolean isPublished = publish.equals("yes");
    Answering answering =
        isPublished
            ? house
                .hearings()
                .publish(
                    reply.id(),
                    body,
                    number,
                    visit.actor(),
                    answered -> tell(visit, answered, Origins.ofLetters(request)))
            : house.hearings().draft(reply.id(), body, number, visit.actor());
    return switch (answering) {
      case Answering.Saved _, Answering.Unchanged _ ->
          Sent.to(
              new PlanAddresses(visit).reply(reply.id()),
              isPublished ? "svar-udgivet" : "svar-gemt");
      case Answering.NotAnAnswer flawed ->
          show(
              HttpStatus.UNPROCESSABLE_CONTENT,
              visit,
              reply,
              body,
              flawed.flaw().sentence(visit.language()),
              "");
      case Answering.Conflict conflict ->
          show(
              HttpStatus.CONFLICT,
              visit,
              conflict.theirs(),
              body,
              "",
              conflict.theirs().latest().map(Reply.Answer::body).orElse(""));
      case Answering.NoSuchReply _ -> throw new NotFound(id);
    };
  }

  /// A letter to who left an address, once for each answer that is published.
  private void tell(Visit visit, Reply reply, String origin) {
    if (reply.email().isEmpty()) {
      return;
    }
    Revision revision = revision(visit, Integer.toString(reply.revision()));
    String page =
        "/kommuner/" + visit.municipality().slug() + "/plan/" + reply.revision() + "/hoering";
    boolean isEnglish = reply.language() == Language.ENGLISH;
    house
        .mail()
        .queue(
            new Letter(
                "reply-" + reply.id() + "-" + reply.latest().map(Reply.Answer::number).orElse(0),
                reply.email(),
                reply.language(),
                "reply-answered",
                Map.of(
                    "plan",
                    line(revision.plan().head().title().in(reply.language())),
                    "place",
                    visit.municipality().name(),
                    "link",
                    origin + (isEnglish ? "/en" : "") + page)));
  }

  /// A title as it may stand in the head of a letter.
  private static String line(String title) {
    return Letter.line(title);
  }

  @PostMapping({REPLY + "/skjul", "/en" + REPLY + "/skjul"})
  @MayUse(Right.ANSWER_HEARING)
  View hide(
      Visit visit,
      @PathVariable("reply") String id,
      @RequestParam(name = "grund", defaultValue = "") String reason) {
    Reply reply = get(visit, id);
    Optional<HidingReason> why = HidingReason.parse(reason);
    house.hearings().hide(reply.id(), why, visit.actor());
    return Sent.to(
        new PlanAddresses(visit).reply(reply.id()), why.isPresent() ? "skjult" : "vist-igen");
  }

  private static String from(Visit visit, Reply reply) {
    String speaker = reply.speaker().words(visit.language());
    String name = reply.organisation().isEmpty() ? reply.name() : reply.organisation();
    return name.isEmpty() ? reply.speaker().title(visit.language()) : name + " (" + speaker + ")";
  }

  private static String about(Visit visit, Reply reply, Revision revision) {
    if (reply.about().startsWith("action ")) {
      String number = reply.about().substring("action ".length());
      return revision
          .plan()
          .findAction(number)
          .map(action -> number + " " + action.name(visit.language()))
          .orElse(number);
    }
    if (reply.about().startsWith("theme ")) {
      String number = reply.about().substring("theme ".length());
      return revision
          .plan()
          .findTheme(number)
          .map(theme -> number + " " + theme.title().in(visit.language()))
          .orElse(number);
    }
    return visit.say("reply.about.whole");
  }

  private Reply get(Visit visit, String id) {
    return ReplyId.parse(id)
        .flatMap(house.hearings()::find)
        .filter(reply -> reply.municipality().equals(visit.code()))
        .orElseThrow(() -> new NotFound(id));
  }

  private Revision revision(Visit visit, String number) {
    return house
        .plans()
        .find(visit.code(), Numerals.read(number))
        .orElseThrow(() -> new NotFound(number));
  }
}
