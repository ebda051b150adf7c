package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.mail.MailStanding;
import dk.tonsvis.mail.Outgoing;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The letters that wait, and those that were sent. Where there is no mail server, letters are read
/// here and passed on by hand.
@Controller
final class OutboxRoutes {
  private static final String PATH = InstallationRoutes.PATH + "/post";
  private static final String ONE = PATH + "/{number:[0-9]{1,15}}";

  private final House house;
  private final Desk desk;

  OutboxRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_INSTALLATION)
  View list(Visit visit) {
    MailStanding standing = house.mail().standing();
    List<Part> parts = new ArrayList<>();
    if (!standing.hasServer()) {
      parts.add(Notice.mind(visit.say("post.no-server"), visit.say("post.no-server.explain")));
    }
    parts.add(
        new Listing(
            "waiting",
            visit.say("post.waiting"),
            List.of(visit.say("post.letter"), visit.say("post.to"), visit.say("post.state")),
            house.mail().outbox().stream().map(letter -> row(visit, letter, true)).toList(),
            visit.say("post.none")));
    parts.add(
        new Listing(
            "log",
            visit.say("post.log"),
            List.of(visit.say("post.letter"), visit.say("post.to"), visit.say("post.state")),
            house.mail().log().stream().map(letter -> row(visit, letter, false)).toList(),
            visit.say("post.log.none")));
    return desk.show(
        visit,
        InstallationRoutes.crumbs(visit),
        visit.say("post.headline"),
        visit.say("post.lead"),
        parts);
  }

  private Listing.Row row(Visit visit, Outgoing letter, boolean isOpen) {
    FactWords words = new FactWords(house, visit);
    String name = visit.say("letter." + letter.template());
    Listing.Cell first =
        isOpen
            ? Listing.Cell.link(name, visit.link(PATH + "/" + letter.number()))
            : Listing.Cell.of(name);
    Listing.Cell state = Listing.Cell.of(visit.say("post.state." + letter.state()));
    return Listing.Row.of(
        first.with(words.when(letter.queuedAt())),
        Listing.Cell.of(to(visit, letter)),
        letter.reason(visit.language()).map(state::with).orElse(state));
  }

  private String to(Visit visit, Outgoing letter) {
    return letter
        .address()
        .or(() -> letter.person().flatMap(house.people()::find).map(Person::name))
        .orElse(visit.say("post.unknown"));
  }

  @GetMapping({ONE, "/en" + ONE})
  @MayUse(Right.KEEP_INSTALLATION)
  View one(Visit visit, @PathVariable String number) {
    Outgoing outgoing = outgoing(number);
    Letter letter = outgoing.letter().orElseThrow(() -> new NotFound(number));
    List<Part.Link> crumbs = new ArrayList<>(InstallationRoutes.crumbs(visit));
    crumbs.add(Part.Link.of(visit.say("installation.post"), visit.link(PATH)));
    List<Part> parts = new ArrayList<>();
    outgoing
        .reason(visit.language())
        .ifPresent(reason -> parts.add(Notice.mind(visit.say("post.failed"), reason)));
    parts.add(
        new Prose(
            visit.say("post.to.address", letter.address()),
            letter.written().text().lines().filter(line -> !line.isBlank()).toList()));
    parts.add(deed(visit, number, "igen", "post.again"));
    parts.add(deed(visit, number, "kasser", "post.drop"));
    return desk.show(visit, crumbs, letter.written().subject(), "", parts);
  }

  private static Form deed(Visit visit, String number, String deed, String key) {
    return Form.of(
            deed,
            visit.say(key),
            visit.link(PATH + "/" + number + "/" + deed),
            List.of(),
            visit.say(key))
        .withLead(visit.say(key + ".lead"));
  }

  private Outgoing outgoing(String number) {
    return house.mail().outbox().stream()
        .filter(letter -> String.valueOf(letter.number()).equals(number))
        .findFirst()
        .orElseThrow(() -> new NotFound(number));
  }

  @PostMapping({ONE + "/igen", "/en" + ONE + "/igen"})
  @MayUse(Right.KEEP_INSTALLATION)
  View again(Visit visit, @PathVariable String number) {
    return answer(visit, house.mail().sendAgain(Long.parseLong(number)), "letter-again");
  }

  @PostMapping({ONE + "/kasser", "/en" + ONE + "/kasser"})
  @MayUse(Right.KEEP_INSTALLATION)
  View drop(Visit visit, @PathVariable String number) {
    return answer(visit, house.mail().drop(Long.parseLong(number)), "letter-dropped");
  }

  private View answer(Visit visit, boolean isDone, String key) {
    return isDone
        ? Desk.done(visit, PATH, key)
        : desk.show(
            HttpStatus.CONFLICT,
            visit,
            InstallationRoutes.crumbs(visit),
            visit.say("post.gone"),
            "",
            List.of());
  }
}
