package dk.tonsvis.site;

import dk.tonsvis.explain.Explanation;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import dk.tonsvis.web.Origins;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where figures come from: a page for people and, with `.jsonld` behind the address, PROV-O for
/// programs.
@Controller
public final class ExplainRoutes {
  private static final String FIGURE = Whence.PATH + "/{kind}/{place}/{first}";
  private static final String PART = FIGURE + "/{second}";
  private static final String LINKED = ".jsonld";

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;

  ExplainRoutes(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping({FIGURE, "/en" + FIGURE})
  @MayUse(Right.READ_PUBLISHED)
  View figure(
      Language language,
      @PathVariable String kind,
      @PathVariable String place,
      @PathVariable String first,
      @RequestParam(name = "aflaest", defaultValue = "") String readOn,
      HttpServletRequest request) {
    return show(language, kind, place, List.of(first), readOn, request);
  }

  @GetMapping({PART, "/en" + PART})
  @MayUse(Right.READ_PUBLISHED)
  View part(
      Language language,
      @PathVariable String kind,
      @PathVariable String place,
      @PathVariable String first,
      @PathVariable String second,
      @RequestParam(name = "aflaest", defaultValue = "") String readOn,
      HttpServletRequest request) {
    return show(language, kind, place, List.of(first, second), readOn, request);
  }

  /// What people who read English guess the address to be.
  @GetMapping("/en/explain/**")
  @MayUse(Right.READ_PUBLISHED)
  View english(HttpServletRequest request) {
    String rest = request.getRequestURI().substring("/en/explain".length());
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    RedirectView redirect =
        new RedirectView("/en" + Whence.PATH + rest + query, false, true, false);
    redirect.setExpandUriTemplateVariables(false);
    redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
    return redirect;
  }

  private View show(
      Language language,
      String kind,
      String place,
      List<String> parts,
      String readOn,
      HttpServletRequest request) {
    boolean isLinked = parts.getLast().endsWith(LINKED);
    Name name =
        Kind.parse(kind)
            .flatMap(known -> Name.find(known, place, plain(parts), day(readOn)))
            .orElseThrow(() -> new NotFound(request.getRequestURI()));
    Explanation explanation =
        house.explanations().find(name).orElseThrow(() -> new NotFound(name.path()));
    if (isLinked) {
      String json =
          house
              .explanations()
              .prov(
                  explanation, Origins.of(request), each -> Whence.address(Language.DANISH, each));
      return new DocumentView("application/ld+json", json.getBytes(StandardCharsets.UTF_8));
    }
    return new PageView(templates, ExplainPages.of(house, frames, Voice.in(language), explanation));
  }

  private static List<String> plain(List<String> parts) {
    String last = parts.getLast();
    String plain =
        last.endsWith(LINKED) ? last.substring(0, last.length() - LINKED.length()) : last;
    return parts.size() == 1 ? List.of(plain) : List.of(parts.getFirst(), plain);
  }

  /// Empty for none. Throws [NotFound] for what is no day: there is no vintage of it.
  private static Optional<LocalDate> day(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new NotFound("vintage of " + text);
    }
  }
}
