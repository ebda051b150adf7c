package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.pathway.IamcCsv;
import dk.tonsvis.pathway.Pathway;
import dk.tonsvis.pathway.PathwayDoor;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.FileView;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where a municipality is led, as a page.
@Controller
public final class PathwayRoutes {
  static final String PART = "reduktionssti";

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;
  private final PathwayDoor door;

  PathwayRoutes(House house, Frames frames, TemplateEngine templates, PathwayDoor door) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
    this.door = door;
  }

  @GetMapping({"/kommuner/{address}/reduktionssti", "/en/kommuner/{address}/reduktionssti"})
  @MayUse(Right.READ_PUBLISHED)
  View pathway(Language language, @PathVariable String address) {
    Municipality municipality = municipality(house, address);
    if (!address.equals(municipality.slug())) {
      return moved(language, municipality, PART, "", true);
    }
    Led led = Led.of(door, municipality, house.plans().findInForce(code(municipality)));
    Voice voice = Voice.in(language);
    Frame frame =
        frames.below(
            language,
            municipality,
            "/" + PART,
            voice.say("title.pathway", municipality.name()),
            voice.say("description.pathway", municipality.name()));
    return new PageView(templates, PathwayPages.of(house, frame, municipality, led));
  }

  /// All scenarios, in the table that modellers exchange.
  @GetMapping({"/kommuner/{address}/reduktionssti.csv", "/en/kommuner/{address}/reduktionssti.csv"})
  @MayUse(Right.READ_PUBLISHED)
  View table(@PathVariable String address) {
    Municipality municipality = municipality(house, address);
    Led led = Led.of(door, municipality, house.plans().findInForce(code(municipality)));
    List<Pathway> pathways =
        switch (led) {
          case Led.ByPlan all -> List.of(all.baseline(), all.plan(), all.partners());
          case Led.ByBaseline alone -> List.of(alone.baseline());
          case Led.Nowhere _ -> throw new NotFound(address);
        };
    Pathway first = pathways.getFirst();
    PathwayVoice voice = new PathwayVoice(Voice.in(Language.ENGLISH), house.reference());
    IamcCsv csv =
        new IamcCsv(
            municipality.name(),
            sector -> voice.sector(first.standing().account(), sector),
            first.years());
    for (int i = 0; i < pathways.size(); i++) {
      csv.scenario(IamcCsv.SCENARIOS.get(i), pathways.get(i));
    }
    return new FileView(
        municipality.slug() + "-" + PART + ".csv",
        "text/csv;charset=UTF-8",
        csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Throws [NotFound] for an address that names no municipality.
  static Municipality municipality(House house, String address) {
    return house.places().find(address).orElseThrow(() -> new NotFound(address));
  }

  static String code(Municipality municipality) {
    return municipality.code().digits();
  }

  static View moved(
      Language language, Municipality municipality, String part, String query, boolean forEver) {
    String path = "/kommuner/" + municipality.slug() + "/" + part;
    RedirectView redirect =
        new RedirectView(
            Frame.address(language, path) + (query.isEmpty() ? "" : "?" + query),
            false,
            true,
            false);
    // What stands between braces is no place for a variable of ours.
    redirect.setExpandUriTemplateVariables(false);
    redirect.setStatusCode(forEver ? HttpStatus.PERMANENT_REDIRECT : HttpStatus.SEE_OTHER);
    return redirect;
  }
}
