package dk.tonsvis.desk;

import dk.tonsvis.access.Link;
import dk.tonsvis.access.Offer;
import dk.tonsvis.access.Offers;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import dk.tonsvis.web.SignInAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where the letter leads that offers a role, and where an offer is taken back. Opening it changes
/// nothing, and only who has signed in as the one it is to can say yes.
@Controller
final class OfferRoutes {
  /// The token follows.
  static final String PATH = InvitationRoutes.PATH + "/rolle";

  private static final String OFFER = "/tilbud/{id:[0-9a-f-]{36}}";
  private static final String COLLEAGUE = ColleagueRoutes.PATH + OFFER;
  private static final String APPROVER = ColleagueRoutes.PATH + "/godkendere" + OFFER;
  private static final String ANYBODY = PeopleRoutes.ONE + "/tilbud/{offer:[0-9a-f-]{36}}";

  private final House house;
  private final Offers offers;
  private final Desk desk;

  OfferRoutes(House house, Desk desk) {
    this.house = house;
    this.offers = house.access().offers();
    this.desk = desk;
  }

  @GetMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.SIGN_IN)
  View page(Visit visit, @PathVariable("token") String token) {
    Optional<Offer> offer = offers.find(token);
    if (offer.filter(this::isGood).isEmpty()) {
      return dead(visit, offer);
    }
    Part onward =
        visit
            .visitor()
            .person()
            .map(person -> answer(visit, token, offer.get(), person))
            .orElseGet(() -> signIn(visit, token));
    return DeadLink.unseen(
        desk.show(
            visit,
            List.of(),
            visit.say(
                "offer.headline",
                visit.say("role.as." + offer.get().role().key()),
                offer.get().organisation().name()),
            visit.say("offer.lead"),
            List.of(onward)));
  }

  private boolean isGood(Offer offer) {
    return house.access().links().state(offer.link()) == Link.State.GOOD;
  }

  private View dead(Visit visit, Optional<Offer> offer) {
    return DeadLink.show(desk, visit, offer.map(Offer::link).map(house.access().links()::state));
  }

  private static Part answer(Visit visit, String token, Offer offer, Person person) {
    return offer.person().equals(person.id())
        ? Form.of(
            "sig-ja",
            visit.say("offer.form"),
            visit.link(PATH + "/" + token),
            List.of(),
            visit.say("offer.yes"))
        : Form.of(
                "en-anden",
                visit.say("offer.another", person.name()),
                visit.link("/log-ud"),
                List.of(),
                visit.say("offer.sign-out"))
            .withLead(visit.say("offer.another.lead"));
  }

  private static Part signIn(Visit visit, String token) {
    return new Links(
        "videre",
        visit.say("link.now"),
        List.of(
            new Part.Link(
                visit.say("offer.sign-in"),
                SignInAddress.before(visit.link(PATH + "/" + token)),
                visit.say("offer.sign-in.note")),
            Part.Link.of(visit.say("signin.forgotten"), visit.link(RecoveryRoutes.PATH))),
        "");
  }

  @PostMapping({PATH + "/{token}", "/en" + PATH + "/{token}"})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View accept(Visit visit, @PathVariable("token") String token) {
    return offers.accept(token, visit.person().id()).isPresent()
        ? Desk.done(visit, Desk.PATH, "role-taken")
        : page(visit, token);
  }

  @PostMapping({COLLEAGUE, "/en" + COLLEAGUE})
  @MayUse(Right.INVITE_COLLEAGUES)
  View withdrawColleague(Visit visit, @PathVariable String id) {
    return withdraw(visit, id, offer -> ColleagueRoutes.COLLEAGUES.contains(offer.role()));
  }

  @PostMapping({APPROVER, "/en" + APPROVER})
  @MayUse(Right.APPOINT_APPROVERS)
  View withdrawApprover(Visit visit, @PathVariable String id) {
    return withdraw(visit, id, offer -> ColleagueRoutes.APPROVERS.contains(offer.role()));
  }

  private View withdraw(Visit visit, String id, Predicate<Offer> isTheirs) {
    Organisation here = Organisation.of(visit.municipality());
    withdraw(visit, id, Optional.empty(), isTheirs.and(o -> o.organisation().equals(here)));
    String people = "/arbejde/kommuner/" + visit.municipality().slug() + "/personer";
    return Desk.done(visit, people, "offer-withdrawn");
  }

  @PostMapping({ANYBODY, "/en" + ANYBODY})
  @MayUse(Right.KEEP_PEOPLE)
  View withdrawAny(
      Visit visit, @PathVariable("id") String id, @PathVariable("offer") String offer) {
    PersonId person = PersonId.parse(id).orElseThrow(() -> new NotFound(id));
    withdraw(visit, offer, Optional.of(person), _ -> true);
    return Desk.done(visit, PeopleRoutes.PATH + "/" + id, "offer-withdrawn");
  }

  private void withdraw(
      Visit visit, String id, Optional<PersonId> person, Predicate<Offer> isTheirs) {
    Offer offer =
        offers.waiting(person).stream()
            .filter(waiting -> waiting.link().id().toString().equals(id))
            .filter(isTheirs)
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    offers.withdraw(offer.link().id(), visit.actor());
  }
}
