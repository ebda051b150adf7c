package dk.tonsvis.desk;

import dk.tonsvis.access.IssuedLink;
import dk.tonsvis.access.Link;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.hearing.ReplyAddress;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.store.Sight;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import dk.tonsvis.web.Origins;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A draft that somebody from outside reads by a personal link: an adviser, a council. The link can
/// be opened as often as one likes until it is taken back or too old, shows that one revision, and
/// changes nothing.
@Controller
final class DraftRoutes {
  /// The token follows.
  static final String PATH = "/udkast";

  private static final String SHARING = PlanAddresses.REVISION + "/deling";
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  private final House house;
  private final Desk desk;

  DraftRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  // ---- whoever has the link

  @GetMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.SIGN_IN)
  View read(Visit visit, @PathVariable("token") String token) {
    Optional<Link> link = house.access().links().find(Purpose.READ_DRAFT, token);
    Optional<Link.State> state = link.map(house.access().links()::state);
    Optional<Revision> revision =
        link.filter(_ -> state.equals(Optional.of(Link.State.GOOD)))
            .flatMap(found -> find(found.subject()));
    return revision
        .map(found -> DeadLink.unseen(show(visit, found, link.orElseThrow())))
        .orElseGet(() -> DeadLink.show(desk, visit, state));
  }

  private Optional<Revision> find(String subject) {
    int slash = subject.indexOf('/');
    String municipality = subject.substring(0, slash);
    int number = Integer.parseInt(subject.substring(slash + 1));
    return Sight.of(Set.of(municipality)).during(() -> house.plans().find(municipality, number));
  }

  private View show(Visit visit, Revision revision, Link link) {
    Plan plan = revision.plan();
    Municipality place =
        house.places().find(revision.municipality()).orElseThrow(() -> new NotFound("place"));
    PlanWords words = new PlanWords(visit);
    List<Part> parts = new ArrayList<>();
    parts.add(
        Notice.mind(
            visit.say("draft.mind", words.day(LocalDate.ofInstant(link.expiresAt(), DENMARK)))));
    if (revision.state().isPublic()) {
      parts.add(
          new Links(
              "public",
              visit.say("draft.public"),
              List.of(
                  Part.Link.of(
                      visit.say("plan.public"),
                      visit.link("/kommuner/" + place.slug() + "/plan/" + revision.number()))),
              ""));
    }
    parts.add(targets(visit, plan));
    parts.add(themes(visit, plan));
    parts.add(actions(visit, plan));
    return desk.show(
        visit,
        List.of(),
        visit.say("draft.headline", plan.head().title().in(visit.language())),
        visit.say("draft.lead", place.name(), Integer.toString(revision.number())),
        parts);
  }

  private static Part targets(Visit visit, Plan plan) {
    return new Listing(
        "targets",
        visit.say("compare-targets"),
        List.of(visit.say("draft.target"), visit.say("draft.year"), visit.say("draft.level")),
        plan.targets().stream()
            .map(
                target ->
                    Listing.Row.of(
                        Listing.Cell.of(
                            target.statement().isEmpty()
                                ? target.id()
                                : target.statement().in(visit.language())),
                        Listing.Cell.of(Integer.toString(target.year())),
                        Listing.Cell.of(Numbers.in(visit.language()).cell(target.level()))))
            .toList(),
        visit.say("draft.none"));
  }

  private static Part themes(Visit visit, Plan plan) {
    return new Listing(
        "themes",
        visit.say("compare-themes"),
        List.of(visit.say("draft.theme"), visit.say("draft.about")),
        plan.themes().stream()
            .map(
                theme ->
                    Listing.Row.of(
                        Listing.Cell.of(theme.number() + " " + theme.title().in(visit.language())),
                        Listing.Cell.of(theme.description().in(visit.language()))))
            .toList(),
        visit.say("draft.none"));
  }

  private static Part actions(Visit visit, Plan plan) {
    return new Listing(
        "actions",
        visit.say("draft.actions"),
        List.of(visit.say("draft.action"), visit.say("draft.about")),
        plan.actions().stream()
            .map(
                (Action action) ->
                    Listing.Row.of(
                        Listing.Cell.of(action.number() + " " + action.name(visit.language())),
                        Listing.Cell.of(action.names().description().in(visit.language()))))
            .toList(),
        visit.say("draft.none"));
  }

  // ---- the municipality that shares it

  @GetMapping({SHARING, "/en" + SHARING})
  @MayUse(Right.INVITE_COLLEAGUES)
  View sharing(Visit visit, @PathVariable("number") String number) {
    return sharing(HttpStatus.OK, visit, get(visit, number), "", "");
  }

  private View sharing(
      HttpStatus status, Visit visit, Revision revision, String typed, String problem) {
    PlanAddresses addresses = new PlanAddresses(visit);
    PlanWords words = new PlanWords(visit);
    String here = addresses.revision(revision.number()) + "/deling";
    Form form =
        Form.of(
            "share",
            visit.say("share.title"),
            here,
            List.of(
                Field.of(Field.Kind.EMAIL, "email", visit.say("share.email"), typed)
                    .withHint(visit.say("share.email.hint"))
                    .withProblem(problem)),
            visit.say("share.button"));
    List<Listing.Row> rows =
        house.access().links().list(Purpose.READ_DRAFT, subject(revision)).stream()
            .filter(link -> house.access().links().state(link) == Link.State.GOOD)
            .map(
                link ->
                    Listing.Row.of(
                        Listing.Cell.of(words.moment(link.issuedAt())),
                        Listing.Cell.of(words.moment(link.expiresAt())),
                        Listing.Cell.of(
                            new Listing.Deed(
                                here + "/tilbage",
                                Map.of("link", link.id().toString()),
                                visit.say("share.revoke"),
                                words.moment(link.issuedAt())))))
            .toList();
    return desk.show(
        status,
        visit,
        addresses.crumbs(
            Part.Link.of(words.title(revision), addresses.revision(revision.number()))),
        visit.say("share.headline", Integer.toString(revision.number())),
        visit.say("share.lead"),
        List.of(
            form,
            new Listing(
                "links",
                visit.say("share.links"),
                List.of(visit.say("share.sent"), visit.say("share.until"), visit.say("plan.what")),
                rows,
                visit.say("share.none"))));
  }

  @PostMapping({SHARING, "/en" + SHARING})
  @MayUse(Right.INVITE_COLLEAGUES)
  View share(
      Visit visit,
      @PathVariable("number") String number,
      @RequestParam(name = "email", defaultValue = "") String typed,
      HttpServletRequest request) {
    Revision revision = get(visit, number);
    String email = typed.strip();
    if (!ReplyAddress.isOne(email)) {
      return sharing(
          HttpStatus.UNPROCESSABLE_CONTENT, visit, revision, typed, visit.say("share.not-one"));
    }
    house
        .database()
        .inTransaction(
            () -> {
              IssuedLink issued =
                  house
                      .access()
                      .links()
                      .issue(
                          Purpose.READ_DRAFT, subject(revision), Optional.empty(), visit.actor());
              return house.mail().queue(letter(visit, revision, issued, email, request));
            });
    return Sent.to(new PlanAddresses(visit).revision(revision.number()) + "/deling", "delt");
  }

  private static Letter letter(
      Visit visit, Revision revision, IssuedLink issued, String email, HttpServletRequest request) {
    String title = revision.plan().head().title().in(visit.language());
    return new Letter(
        "draft-" + issued.link().id(),
        email,
        visit.language(),
        "read-draft",
        Map.of(
            "plan",
            Letter.line(title),
            "place",
            visit.municipality().name(),
            "until",
            new PlanWords(visit).day(LocalDate.ofInstant(issued.link().expiresAt(), DENMARK)),
            "link",
            Origins.ofLetters(request) + visit.link(PATH + "/" + issued.token())));
  }

  @PostMapping({SHARING + "/tilbage", "/en" + SHARING + "/tilbage"})
  @MayUse(Right.INVITE_COLLEAGUES)
  View revoke(
      Visit visit,
      @PathVariable("number") String number,
      @RequestParam(name = "link", defaultValue = "") String id) {
    Revision revision = get(visit, number);
    house.access().links().list(Purpose.READ_DRAFT, subject(revision)).stream()
        .map(Link::id)
        .map(UUID::toString)
        .filter(id::equals)
        .forEach(
            own ->
                house
                    .access()
                    .links()
                    .revoke(Purpose.READ_DRAFT, UUID.fromString(own), visit.actor()));
    return Sent.to(
        new PlanAddresses(visit).revision(revision.number()) + "/deling", "taget-tilbage");
  }

  private static String subject(Revision revision) {
    return revision.municipality() + "/" + revision.number();
  }

  private Revision get(Visit visit, String number) {
    return house
        .plans()
        .find(visit.code(), Numerals.read(number))
        .orElseThrow(() -> new NotFound(number));
  }
}
