package dk.tonsvis.site;

import dk.tonsvis.alliance.Area;
import dk.tonsvis.alliance.Selection;
import dk.tonsvis.alliance.Unit;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The pages of the municipalities together, and of why one of them changed.
@Controller
public final class AllianceRoutes {
  static final String WHY = "hvorfor";

  /// More names than this nobody means; what comes after them is not read.
  private static final int MOST_READ = 20;

  /// Search engines and browsers cut what is longer.
  private static final int LONGEST_TITLE = 45;

  private final House house;
  private final Frames frames;
  private final TemplateEngine templates;

  AllianceRoutes(House house, Frames frames, TemplateEngine templates) {
    this.house = house;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping({"/nationalt", "/en/nationalt"})
  @MayUse(Right.READ_PUBLISHED)
  View nation(Language language) {
    return show(
        NationPages.of(house, frames.of(language, "/nationalt", "nationwide", "/nationalt")));
  }

  @GetMapping({"/regioner", "/en/regioner", "/kkr", "/en/kkr"})
  @MayUse(Right.READ_PUBLISHED)
  View units(Language language, HttpServletRequest request) {
    String list = request.getRequestURI().endsWith("/kkr") ? "#kkrs" : "#regions";
    return moved(Frame.address(language, "/nationalt") + list);
  }

  @GetMapping({"/regioner/{slug}", "/en/regioner/{slug}"})
  @MayUse(Right.READ_PUBLISHED)
  View region(Language language, @PathVariable String slug) {
    return unit(language, Unit.Kind.REGION, slug);
  }

  @GetMapping({"/kkr/{slug}", "/en/kkr/{slug}"})
  @MayUse(Right.READ_PUBLISHED)
  View kkr(Language language, @PathVariable String slug) {
    return unit(language, Unit.Kind.KKR, slug);
  }

  private View unit(Language language, Unit.Kind kind, String slug) {
    LocalDate today = LocalDate.now(house.clock());
    Unit unit = house.alliance().find(kind, slug, today).orElseThrow(() -> new NotFound(slug));
    Area area = house.alliance().of(unit, today).orElseThrow(() -> new NotFound(slug));
    return show(UnitPages.of(house, frames.of(language, unit), unit, area));
  }

  /// A form that was sent, and any other way of naming the same municipalities, is sent on to one
  /// address, which can be shared.
  @GetMapping({"/sammenlign", "/en/sammenlign"})
  @MayUse(Right.READ_PUBLISHED)
  View compare(Language language, HttpServletRequest request, HttpServletResponse response) {
    List<String> written = written(request);
    Selection selection = Selection.read(written, house.places());
    Frame frame = frames.of(language, "/sammenlign", "sidebyside", "/sammenlign");
    return switch (selection) {
      case Selection.Chosen chosen -> {
        String query = query(chosen.municipalities());
        yield isAt(request, query)
            ? show(SideBySidePages.of(house, named(frame, chosen), selection, written))
            : moved(Frame.address(language, "/sammenlign") + "?" + query);
      }
      case Selection.Refused _ -> {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        yield show(SideBySidePages.of(house, frame, selection, written));
      }
      case Selection.Nobody _ -> show(SideBySidePages.of(house, frame, selection, written));
    };
  }

  /// Whether the address is the one of these municipalities; a drawing of theirs as a file is asked
  /// for behind it.
  private static boolean isAt(HttpServletRequest request, String query) {
    String asked = Optional.ofNullable(request.getQueryString()).orElse("");
    return asked.equals(query) || asked.startsWith(query + "&" + Download.DRAWING + "=");
  }

  /// The names between the commas of the address, and in the fields of the form.
  private static List<String> written(HttpServletRequest request) {
    Stream<String> fields =
        IntStream.rangeClosed(1, Selection.MOST).mapToObj(field -> "kommune-" + field);
    return Stream.concat(Stream.of("kommuner"), fields)
        .flatMap(name -> Optional.ofNullable(request.getParameterValues(name)).stream())
        .flatMap(Arrays::stream)
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .limit(MOST_READ)
        .toList();
  }

  private static String query(List<Municipality> municipalities) {
    return municipalities.stream()
        .map(Municipality::slug)
        .collect(Collectors.joining(",", "kommuner=", ""));
  }

  /// The frame with the chosen in its address and its title, so that the other language shows the
  /// same.
  private static Frame named(Frame frame, Selection.Chosen chosen) {
    String names =
        chosen.municipalities().stream().map(Municipality::name).collect(Collectors.joining(", "));
    return new Frame(
        frame.language(),
        frame.path() + "?" + query(chosen.municipalities()),
        names.length() > LONGEST_TITLE
            ? frame.title()
            : frame.say("title.sidebyside.chosen", names),
        frame.say("description.sidebyside.chosen", names),
        frame.section(),
        Optional.empty(),
        false,
        frame.furniture());
  }

  @GetMapping({"/kommuner/{address}/hvorfor", "/en/kommuner/{address}/hvorfor"})
  @MayUse(Right.READ_PUBLISHED)
  View why(Language language, @PathVariable String address) {
    Municipality municipality = PathwayRoutes.municipality(house, address);
    if (!address.equals(municipality.slug())) {
      return PathwayRoutes.moved(language, municipality, WHY, "", true);
    }
    Voice voice = Voice.in(language);
    return show(
        WhyPages.of(
            house,
            frames.below(
                language,
                municipality,
                "/" + WHY,
                voice.say("title.why", municipality.name()),
                voice.say("description.why", municipality.name())),
            municipality));
  }

  private static View moved(String address) {
    RedirectView redirect = new RedirectView(address, false, true, false);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    return redirect;
  }

  private View show(Page page) {
    return new PageView(templates, page);
  }
}
