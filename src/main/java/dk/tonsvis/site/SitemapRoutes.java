package dk.tonsvis.site;

import dk.tonsvis.alliance.Unit;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.Origins;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What search engines read first: which pages there are, in both languages, and what to leave.
@Controller
public final class SitemapRoutes {
  /// Pages that there is one of.
  private static final List<String> SINGLE =
      List.of(
          "/",
          "/kommuner",
          "/nationalt",
          "/sammenlign",
          "/omregning",
          "/standardindsatser",
          "/metode",
          "/data",
          "/api",
          "/kilder",
          "/tilgaengelighed");

  /// Pages that every municipality has.
  private static final List<String> OF_EACH =
      List.of("", "/plan", "/reduktionssti", "/klimatilpasning", "/hvorfor", "/omregning");

  /// Addresses without end, or that say what another page says.
  private static final List<String> LEFT_OUT =
      List.of(Whence.PATH, SearchRoutes.PATH, EmbedRoutes.PATH);

  private final House house;

  SitemapRoutes(House house) {
    this.house = house;
  }

  @GetMapping("/robots.txt")
  @MayUse(Right.READ_PUBLISHED)
  View robots(HttpServletRequest request) {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    for (String path : LEFT_OUT) {
      text.append("Disallow: ").append(path).append('\n');
      text.append("Disallow: /en").append(path).append('\n');
    }
    text.append("Disallow: /*?*").append(Download.DRAWING).append("=\n");
    text.append("\nSitemap: ").append(Origins.of(request)).append("/sitemap.xml\n");
    return new DocumentView("text/plain;charset=UTF-8", bytes(text));
  }

  @GetMapping("/sitemap.xml")
  @MayUse(Right.READ_PUBLISHED)
  View sitemap(HttpServletRequest request) {
    String origin = Origins.of(request);
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
            xmlns:xhtml="http://www.w3.org/1999/xhtml">
            """);
    for (String path : paths()) {
      for (Language language : Language.values()) {
        xml.append("<url><loc>").append(whole(origin, language, path)).append("</loc>");
        for (Language each : Language.values()) {
          xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
              .append(each.code())
              .append("\" href=\"")
              .append(whole(origin, each, path))
              .append("\"/>");
        }
        xml.append("</url>\n");
      }
    }
    return new DocumentView("application/xml;charset=UTF-8", bytes(xml.append("</urlset>\n")));
  }

  private static String whole(String origin, Language language, String path) {
    return (origin + Frame.address(language, path)).replace("&", "&amp;");
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// All public pages, without the language.
  private List<String> paths() {
    List<String> paths = new ArrayList<>(SINGLE);
    LocalDate today = LocalDate.now(house.clock());
    for (Unit.Kind kind : Unit.Kind.values()) {
      house.alliance().units(kind, today).forEach(unit -> paths.add(AreaWords.path(unit)));
    }
    for (Municipality place : house.places().listWithInvented()) {
      String own = "/kommuner/" + place.slug();
      OF_EACH.forEach(part -> paths.add(own + part));
      List<Revision> revisions = house.plans().listPublic(place.code().digits());
      PlanView.current(revisions)
          .ifPresent(
              shown ->
                  shown
                      .plan()
                      .actions()
                      .forEach(
                          action -> paths.add(own + PlanLinks.actionPath(action, shown, true))));
    }
    return paths;
  }
}
