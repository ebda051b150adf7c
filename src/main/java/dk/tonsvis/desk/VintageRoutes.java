package dk.tonsvis.desk;

import dk.tonsvis.account.Publication;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.indicator.Release;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Versions of accounts and indicators that were fetched: a machine proposes, the secretariat
/// publishes, with what they change before its eyes.
@Controller
final class VintageRoutes {
  static final String PATH = Desk.PATH + "/regnskab";
  private static final String ONE = PATH + "/{number:[0-9]+}";
  private static final String INDICATOR = PATH + "/indikatorer/{number:[0-9]+}";

  private final House house;
  private final Desk desk;

  VintageRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.READ_PROPOSALS)
  View list(Visit visit) {
    VintageParts parts = new VintageParts(house, visit);
    return desk.show(visit, List.of(), parts.headline(), visit.say("vintages.lead"), parts.lists());
  }

  @GetMapping({ONE, "/en" + ONE})
  @MayUse(Right.READ_PROPOSALS)
  View one(Visit visit, @PathVariable String number) {
    Vintage vintage =
        house
            .accounts()
            .findProposed(Numerals.read(number))
            .orElseThrow(() -> new NotFound(number));
    VintageParts parts = new VintageParts(house, visit);
    return desk.show(
        visit,
        List.of(Part.Link.of(visit.say("nav.vintages"), visit.link(PATH))),
        parts.title(vintage),
        parts.told(vintage),
        parts.report(vintage));
  }

  @PostMapping({ONE + "/udgiv", "/en" + ONE + "/udgiv"})
  @MayUse(Right.PUBLISH_VINTAGE)
  View publish(Visit visit, @PathVariable String number) {
    return switch (house.accounts().publish(Numerals.read(number), visit.actor())) {
      case Publication.Published _ -> published(visit);
      case Publication.Already _ -> already(visit);
      case Publication.Unknown _ -> throw new NotFound(number);
    };
  }

  @PostMapping({INDICATOR + "/udgiv", "/en" + INDICATOR + "/udgiv"})
  @MayUse(Right.PUBLISH_VINTAGE)
  View publishIndicator(Visit visit, @PathVariable String number) {
    return switch (house.indicators().publish(Numerals.read(number), visit.actor())) {
      case Release.Published _ -> published(visit);
      case Release.Already _ -> already(visit);
      case Release.Unknown _ -> throw new NotFound(number);
    };
  }

  private static View published(Visit visit) {
    return Desk.done(visit, PATH, "published");
  }

  private View already(Visit visit) {
    return desk.show(
        HttpStatus.CONFLICT,
        visit,
        List.of(Part.Link.of(visit.say("nav.vintages"), visit.link(PATH))),
        visit.say("vintages.already"),
        "",
        List.of());
  }
}
