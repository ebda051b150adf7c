package dk.tonsvis.desk;

import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What an administrator keeps.
@Controller
final class InstallationRoutes {
  static final String PATH = Desk.PATH + "/drift";

  /// The pages below, as the bundle names them.
  private static final List<String> PAGES =
      List.of("personer", "organisationer", "log-ind", "post", "helbred", "journal");

  private final Desk desk;

  InstallationRoutes(Desk desk) {
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_INSTALLATION)
  View list(Visit visit) {
    Stream<Part.Link> links =
        Stream.concat(
            PAGES.stream()
                .map(
                    page ->
                        new Part.Link(
                            visit.say("installation." + page),
                            visit.link(PATH + "/" + page),
                            visit.say("installation." + page + ".note"))),
            Stream.of(
                new Part.Link(
                    visit.say("installation.kilder"),
                    visit.link("/kilder"),
                    visit.say("installation.kilder.note"))));
    return desk.show(
        visit,
        List.of(),
        visit.say("installation.headline"),
        visit.say("installation.lead"),
        List.of(new Links("pages", visit.say("installation.pages"), links.toList(), "")));
  }

  /// The crumbs of a page below.
  static List<Part.Link> crumbs(Visit visit) {
    return List.of(Part.Link.of(visit.say("nav.installation"), visit.link(PATH)));
  }
}
