package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The public pages. Each handler reads its address, makes a page and renders it.
@Controller
public final class Pages {
  /// Nobody's municipality has a longer name; what is longer is cut before it is searched for.
  private static final int LONGEST_QUERY = 60;

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;

  Pages(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping({"/", "/en"})
  @MayUse(Right.READ_PUBLISHED)
  View front(Language language) {
    return show(FrontPages.of(house, frames.of(language, "/", "front", "")));
  }

  @GetMapping({"/kommuner", "/en/kommuner"})
  @MayUse(Right.READ_PUBLISHED)
  View municipalities(
      Language language, @RequestParam(name = "q", defaultValue = "") String asked) {
    String query = readable(asked);
    if (query.isEmpty()) {
      Frame frame = frames.of(language, "/kommuner", "places", "/kommuner");
      return show(MunicipalitiesPages.of(house, frame, "", house.places().listWithInvented()));
    }
    List<Municipality> found = house.places().search(query);
    Optional<Municipality> exact = house.places().find(query);
    if (exact.isPresent() || found.size() == 1) {
      return moved(language, exact.orElseGet(found::getFirst), false);
    }
    Frame frame = frames.of(language, "/kommuner", "places.search", "/kommuner");
    return show(MunicipalitiesPages.of(house, frame, query, found));
  }

  /// What was asked for without signs that nobody can type, cut between two letters.
  static String readable(String asked) {
    return asked
        .strip()
        .codePoints()
        .filter(c -> !Character.isISOControl(c))
        .limit(LONGEST_QUERY)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @GetMapping({"/kommuner/{address}", "/en/kommuner/{address}"})
  @MayUse(Right.READ_PUBLISHED)
  View municipality(Language language, @PathVariable String address) {
    Municipality municipality =
        house.places().find(address).orElseThrow(() -> new NotFound(address));
    if (!address.equals(municipality.slug())) {
      return moved(language, municipality, true);
    }
    return show(MunicipalityPages.of(house, frames.of(language, municipality), municipality));
  }

  @GetMapping({"/standardindsatser", "/en/standardindsatser"})
  @MayUse(Right.READ_PUBLISHED)
  View standardActions(Language language) {
    return show(
        StandardActionsPages.of(
            house, frames.of(language, "/standardindsatser", "standard", "/kommuner")));
  }

  @GetMapping({"/kilder", "/en/kilder"})
  @MayUse(Right.READ_PUBLISHED)
  View freshness(Language language) {
    return show(FreshnessPages.of(house, frames.of(language, "/kilder", "freshness", "/metode")));
  }

  @GetMapping({"/metode", "/en/metode"})
  @MayUse(Right.READ_PUBLISHED)
  View method(Language language) {
    return show(text(house, frames, language, "/metode", "method"));
  }

  @GetMapping({"/tilgaengelighed", "/en/tilgaengelighed"})
  @MayUse(Right.READ_PUBLISHED)
  View accessibility(Language language) {
    return show(text(house, frames, language, "/tilgaengelighed", "accessibility"));
  }

  static TextPage text(House house, Frames frames, Language language, String path, String name) {
    return new TextPage(
        frames.of(language, path, name, path),
        name + "-" + language.code() + ".jte",
        TextFacts.of(house, language));
  }

  private static View moved(Language language, Municipality municipality, boolean forEver) {
    RedirectView redirect =
        new RedirectView(
            Frame.address(language, "/kommuner/" + municipality.slug()), false, true, false);
    redirect.setStatusCode(forEver ? HttpStatus.PERMANENT_REDIRECT : HttpStatus.SEE_OTHER);
    return redirect;
  }

  private View show(Page page) {
    return new PageView(templates, page);
  }
}
