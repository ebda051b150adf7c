package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Standing;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.web.MayUse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Where one comes in: the municipalities that one works for.
@Controller
final class StartRoutes {
  private final House house;
  private final Desk desk;

  StartRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({"/arbejde", "/en/arbejde"})
  @MayUse(Right.USE_DESK)
  View start(Visit visit) {
    List<Part.Link> places =
        visit.standing().bonds().stream()
            .flatMap((Standing.Bond bond) -> bond.place().stream())
            .distinct()
            .map(code -> house.places().get(new MunicipalityCode(code)))
            .map(place -> Part.Link.of(place.name(), visit.link(path(place))))
            .toList();
    return desk.show(
        visit,
        List.of(),
        visit.say("start.headline", visit.person().name()),
        "",
        List.of(
            new Links("places", visit.say("start.places"), places, visit.say("start.no-places"))));
  }

  private static String path(Municipality place) {
    return Desk.PATH + "/kommuner/" + place.slug();
  }
}
