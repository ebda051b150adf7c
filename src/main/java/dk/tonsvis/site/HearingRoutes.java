package dk.tonsvis.site;

import dk.tonsvis.hearing.Opening;
import dk.tonsvis.hearing.Reception;
import dk.tonsvis.hearing.Reply;
import dk.tonsvis.hearing.ReplyFlaw;
import dk.tonsvis.hearing.ReplyId;
import dk.tonsvis.hearing.Speaker;
import dk.tonsvis.hearing.Submission;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Step;
import dk.tonsvis.web.Clients;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The page on which everyone may say what they think of a plan in hearing. Who does gets no
/// cookie: that the form was ours, `OwnForms` knows from what the browser says.
@Controller
final class HearingRoutes {
  private static final String HEARING = "/kommuner/{address}/plan/{number:[0-9]+}/hoering";

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;

  HearingRoutes(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping({HEARING, "/en" + HEARING})
  @MayUse(Right.READ_PUBLISHED)
  View hearing(
      Language language,
      @PathVariable String address,
      @PathVariable String number,
      @RequestParam(name = "kvittering", defaultValue = "") String reference,
      @RequestParam(name = "fra", defaultValue = "") String from) {
    PlanView view = view(language, address, number);
    String received =
        reference.matches("[0-9A-Z]{8}")
                && house.hearings().isReceived(code(view), view.shown().number(), reference)
            ? reference
            : "";
    Speaker speaker = Speaker.parse(from).orElse(Speaker.CITIZEN);
    return show(
        view, HearingPages.blank(language, speaker), List.of(), received, "", HttpStatus.OK);
  }

  @PostMapping({HEARING, "/en" + HEARING})
  @MayUse(Right.REPLY_TO_HEARING)
  View reply(
      Language language,
      @PathVariable String address,
      @PathVariable String number,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    PlanView view = view(language, address, number);
    Submission typed = typed(language, sent);
    Reception reception =
        house.hearings().receive(code(view), view.shown().number(), typed, Clients.of(request));
    return switch (reception) {
      case Reception.Received received -> receipt(view, received.reference());
      case Reception.Refused refused ->
          show(view, typed, refused.flaws(), "", "", HttpStatus.UNPROCESSABLE_CONTENT);
      case Reception.Closed _ -> show(view, typed, List.of(), "", "", HttpStatus.CONFLICT);
      case Reception.TooMany _ ->
          show(
              view,
              typed,
              List.of(),
              "",
              view.voice().say("hearing.too-many"),
              HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private static Submission typed(Language language, Map<String, String> sent) {
    return new Submission(
        ReplyId.parse(sent.getOrDefault("svar", "")).orElseGet(ReplyId::next),
        Speaker.parse(sent.getOrDefault("fra", "")).orElse(Speaker.CITIZEN),
        sent.getOrDefault("organisation", ""),
        sent.getOrDefault("name", ""),
        sent.getOrDefault("email", ""),
        sent.getOrDefault("vis", "").equals("ja"),
        sent.getOrDefault("body", ""),
        sent.getOrDefault("about", ""),
        language);
  }

  private static View receipt(PlanView view, String reference) {
    String rest = HearingPages.rest(view.shown().number()) + "?kvittering=" + reference;
    RedirectView redirect =
        new RedirectView(
            Frame.address(
                view.voice().language(), "/kommuner/" + view.municipality().slug() + rest),
            false,
            true,
            false);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    return redirect;
  }

  private View show(
      PlanView view,
      Submission typed,
      List<ReplyFlaw> flaws,
      String receipt,
      String refused,
      HttpStatus status) {
    Opening opening = house.hearings().opening(view.shown());
    Voice voice = view.voice();
    List<Reply> replies = house.hearings().listPublic(code(view), view.shown().number());
    Frame frame =
        frames.below(
            voice.language(),
            view.municipality(),
            HearingPages.rest(view.shown().number()),
            voice.say("title.hearing", view.municipality().name()),
            voice.say("description.hearing", view.municipality().name()));
    HearingPage page =
        new HearingPages(view, opening, Contact.of(house.settings().find(code(view))))
            .page(frame, replies, typed, flaws, receipt, refused);
    View shown = new PageView(templates, page);
    return (model, request, response) -> {
      response.setStatus(status.value());
      response.setHeader("Cache-Control", "no-store");
      shown.render(model, request, response);
    };
  }

  private static String code(PlanView view) {
    return view.municipality().code().digits();
  }

  /// A revision that is or was in hearing.
  private PlanView view(Language language, String address, String number) {
    Municipality place = house.places().find(address).orElseThrow(() -> new NotFound(address));
    List<Revision> revisions = house.plans().listPublic(place.code().digits());
    Revision shown =
        revisions.stream()
            .filter(revision -> Integer.toString(revision.number()).equals(number))
            .filter(revision -> revision.steps().stream().anyMatch(Step.Hearing.class::isInstance))
            .findFirst()
            .orElseThrow(() -> new NotFound("hearing " + number));
    return new PlanView(house, Voice.in(language), place, shown, revisions);
  }
}
