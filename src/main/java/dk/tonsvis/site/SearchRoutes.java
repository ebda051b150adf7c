package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.search.Found;
import dk.tonsvis.web.MayUse;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/// Searching all pages.
@Controller
public final class SearchRoutes {
  static final String PATH = "/soeg";
  private static final int MOST = 30;

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;
  private final SearchItems items;

  SearchRoutes(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
    this.items = new SearchItems(house, frames, templates);
    // What the program itself says may be another than at the last start.
    house.search().rebuild(items);
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.READ_PUBLISHED)
  View search(Language language, @RequestParam(name = "q", defaultValue = "") String asked) {
    house.search().bringUpToDate(items);
    String query = Pages.readable(asked);
    return new PageView(templates, page(Voice.in(language), query));
  }

  @GetMapping("/en/search")
  @MayUse(Right.READ_PUBLISHED)
  View english(@RequestParam(name = "q", defaultValue = "") String asked) {
    RedirectView redirect =
        new RedirectView(
            "/en" + PATH + "?q=" + UriUtils.encode(asked, StandardCharsets.UTF_8),
            false,
            true,
            false);
    redirect.setExpandUriTemplateVariables(false);
    redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
    return redirect;
  }

  private SearchPage page(Voice voice, String query) {
    Frame frame = frames.of(voice.language(), PATH, "search", "");
    if (query.isEmpty()) {
      return new SearchPage(
          frame, voice.say("search.headline.none"), voice.say("search.lead"), "", List.of(), "");
    }
    List<SearchPage.Hit> hits = new ArrayList<>();
    house
        .search()
        .find(voice.language(), query, MOST)
        .forEach(found -> hits.add(hit(voice, found)));
    boolean findsMisspelt = house.search().findsMisspelt();
    if (!findsMisspelt) {
      house.places().search(query).stream()
          .filter(place -> hits.stream().noneMatch(hit -> hit.href().equals(href(voice, place))))
          .forEach(place -> hits.add(hit(voice, place)));
    }
    return new SearchPage(
        frame,
        hits.isEmpty()
            ? voice.say("search.headline.nothing", query)
            : voice.say(
                hits.size() == 1 ? "search.headline.one" : "search.headline",
                String.valueOf(hits.size()),
                query),
        hits.isEmpty() ? voice.say("search.nothing") : "",
        query,
        hits,
        findsMisspelt ? "" : voice.say("search.whole-words"));
  }

  private static SearchPage.Hit hit(Voice voice, Found found) {
    return new SearchPage.Hit(
        voice.say("search.kind." + found.kind()), found.address(), found.title(), found.excerpt());
  }

  private static SearchPage.Hit hit(Voice voice, Municipality place) {
    return new SearchPage.Hit(
        voice.say("search.kind." + SearchItems.Kind.MUNICIPALITY),
        href(voice, place),
        place.name(),
        List.of(voice.say("search.municipality", place.name())));
  }

  private static String href(Voice voice, Municipality place) {
    return Frame.address(voice.language(), "/kommuner/" + place.slug());
  }
}
