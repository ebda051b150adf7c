package dk.tonsvis.desk;

import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Places;
import dk.tonsvis.web.Assets;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Shows the pages of the desk, each whole before its first byte is sent.
final class Desk {
  static final String PATH = "/arbejde";

  /// The parameter that says what was just done, as a key of the bundle below `done.`.
  static final String DONE = "gjort";

  /// Says that nothing was done: the form had stood open for too long.
  private static final String LATE = "for-sent";

  private final TemplateEngine templates;
  private final Assets assets;
  private final KeptForms kept;
  private final OwnPlaces places;

  Desk(TemplateEngine templates, Assets assets, KeptForms kept, Places places) {
    this.templates = templates;
    this.assets = assets;
    this.kept = kept;
    this.places = new OwnPlaces(places);
  }

  /// A page with its headline as the title.
  View show(Visit visit, List<Part.Link> crumbs, String headline, String lead, List<Part> parts) {
    return show(HttpStatus.OK, visit, crumbs, headline, lead, parts);
  }

  /// The same with a status: what was sent cannot be taken (422), or somebody was faster (409).
  View show(
      HttpStatus status,
      Visit visit,
      List<Part.Link> crumbs,
      String headline,
      String lead,
      List<Part> parts) {
    return (_, request, response) ->
        render(status, visit, crumbs, headline, lead, parts, request, response);
  }

  private void render(
      HttpStatus status,
      Visit visit,
      List<Part.Link> crumbs,
      String headline,
      String lead,
      List<Part> parts,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    if (token == null) {
      throw new IllegalStateException(visit.path() + " is not guarded against forged requests");
    }
    DeskFrame frame =
        new DeskFrame(
            visit,
            headline,
            visit.visitor().person().map(Person::name).orElse(""),
            places.tabs(visit),
            navigation(visit),
            address(request),
            assets,
            token);
    List<Part> all =
        Stream.concat(done(visit, request).stream(), withKept(visit, parts, request).stream())
            .toList();
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render("desk/page.jte", new DeskPage(frame, crumbs, headline, lead, all), html);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setLocale(visit.language().locale());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /// The parts with what was kept in the form that it was written in; once it has been sent again
  /// it is forgotten.
  private List<Part> withKept(Visit visit, List<Part> parts, HttpServletRequest request) {
    if (visit.visitor().person().isEmpty() || !request.getMethod().equals("GET")) {
      return parts;
    }
    Optional<KeptForm> found = kept.find(request, visit.person().id());
    if (found.isEmpty() || parts.stream().noneMatch(part -> isFormOf(part, found.get()))) {
      return parts;
    }
    return Stream.concat(
            Stream.of(Notice.mind(visit.say("kept.notice"), visit.say("kept.explain"))),
            parts.stream()
                .map(
                    part ->
                        part instanceof Form form && isFormOf(part, found.get())
                            ? form.filled(found.get().fields())
                            : part))
        .toList();
  }

  private static boolean isFormOf(Part part, KeptForm kept) {
    return part instanceof Form form && form.action().equals(kept.action());
  }

  /// Goes on to a page after something was done, which the page then says.
  ///
  /// @param path without the language
  /// @param key of the bundle below `done.`
  static View done(Visit visit, String path, String key) {
    return new RedirectView(visit.link(path) + "?" + DONE + "=" + key);
  }

  /// An address whose page says that what was sent to it came too late to be taken.
  static String late(String address) {
    return address + "?" + DONE + "=" + LATE;
  }

  private static List<Part> done(Visit visit, HttpServletRequest request) {
    if (LATE.equals(request.getParameter(DONE))) {
      return List.of(Notice.mind(visit.say("late.notice")));
    }
    String key = "done." + request.getParameter(DONE);
    return request.getParameter(DONE) != null && visit.words().has(key)
        ? List.of(Notice.done(visit.say(key)))
        : List.of();
  }

  private static List<DeskFrame.Tab> navigation(Visit visit) {
    List<DeskFrame.Tab> tabs = new ArrayList<>();
    if (visit.visitor().person().isEmpty()) {
      return tabs;
    }
    add(tabs, visit, "start", PATH, true);
    visit
        .place()
        .ifPresent(
            _ -> {
              add(tabs, visit, "plan", here(visit, "/plan"), visit.may(Right.READ_DRAFTS));
              add(tabs, visit, "people", here(visit, "/personer"), visit.may(Right.SEE_COLLEAGUES));
              add(tabs, visit, "journal", here(visit, "/journal"), visit.may(Right.READ_JOURNAL));
              add(
                  tabs,
                  visit,
                  "settings",
                  here(visit, "/indstillinger"),
                  visit.may(Right.KEEP_SETTINGS));
            });
    add(tabs, visit, "vintages", PATH + "/regnskab", visit.may(Right.READ_PROPOSALS));
    add(tabs, visit, "installation", PATH + "/drift", visit.may(Right.KEEP_INSTALLATION));
    return tabs;
  }

  private static String here(Visit visit, String below) {
    return PATH + "/kommuner/" + visit.municipality().slug() + below;
  }

  private static void add(
      List<DeskFrame.Tab> tabs, Visit visit, String name, String path, boolean may) {
    if (may) {
      boolean isCurrent =
          path.equals(PATH) ? visit.path().equals(path) : visit.path().startsWith(path);
      tabs.add(new DeskFrame.Tab(visit.say("nav." + name), visit.link(path), isCurrent));
    }
  }
}
