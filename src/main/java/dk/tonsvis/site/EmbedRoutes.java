package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import dk.tonsvis.web.Origins;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Figures for other people's pages: without script, with their source and a way back. The only
/// addresses that may stand in a frame.
@Controller
public final class EmbedRoutes {
  static final String PATH = "/indlejr";
  private static final String PLACE = PATH + "/kommuner/{address}";
  private static final String PART = "/indlejr";
  private static final String CODE = "/kommuner/{address}" + PART;

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;

  EmbedRoutes(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping({PLACE, "/en" + PLACE})
  @MayUse(Right.READ_PUBLISHED)
  View municipality(Language language, @PathVariable String address) {
    Municipality place = house.places().find(address).orElseThrow(() -> new NotFound(address));
    if (!address.equals(place.slug())) {
      return moved(Frame.address(language, path(place)));
    }
    MunicipalityPage page = MunicipalityPages.of(house, frames.of(language, place), place);
    Frame frame = frames.embed(language, path(place), page.frame().title(), place.invented());
    return new PageView(
        templates,
        new EmbedPage(
            frame,
            page.headline(),
            page.development(),
            Frame.address(language, "/kommuner/" + place.slug())));
  }

  /// The line to put into a page of one's own, and what it shows there.
  @GetMapping({CODE, "/en" + CODE})
  @MayUse(Right.READ_PUBLISHED)
  View code(Language language, @PathVariable String address, HttpServletRequest request) {
    Municipality place = house.places().find(address).orElseThrow(() -> new NotFound(address));
    String placePath = "/kommuner/" + place.slug();
    if (!address.equals(place.slug())) {
      return moved(Frame.address(language, placePath + PART));
    }
    Voice voice = Voice.in(language);
    String title = voice.say("title.place", place.name());
    String shown = Frame.address(language, path(place));
    return new PageView(
        templates,
        new EmbedCodePage(
            frames.below(
                language,
                place,
                PART,
                voice.say("title.embed", place.name()),
                voice.say("embed.lead")),
            place.name(),
            placePath,
            voice.pieces("embed.headline", place.name()),
            title,
            shown,
            snippet(Origins.of(request) + shown, title)));
  }

  /// What people who read English guess the address to be.
  @GetMapping("/en/embed/kommuner/{address}")
  @MayUse(Right.READ_PUBLISHED)
  View english(@PathVariable String address) {
    Municipality place = house.places().find(address).orElseThrow(() -> new NotFound(address));
    return moved(Frame.address(Language.ENGLISH, path(place)));
  }

  private static View moved(String address) {
    RedirectView redirect = new RedirectView(address, false, true, false);
    redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
    return redirect;
  }

  /// Without the language.
  static String path(Municipality place) {
    return PATH + "/kommuner/" + place.slug();
  }

  private static String snippet(String address, String title) {
    return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"920\" loading=\"lazy\"></iframe>"
        .formatted(address, title);
  }
}
