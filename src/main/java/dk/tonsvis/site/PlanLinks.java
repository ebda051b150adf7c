package dk.tonsvis.site;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Slug;
import dk.tonsvis.plan.Action;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.Revision;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/// Addresses of a municipality's plan and of what is in it, in the page's language.
record PlanLinks(Language language, Municipality municipality) {
  String place() {
    return link("");
  }

  String plan() {
    return link("/plan");
  }

  String revision(Revision revision) {
    return link(revisionPath(revision));
  }

  static String revisionPath(Revision revision) {
    return "/plan/" + revision.number();
  }

  String comparison(Revision earlier, Revision later) {
    return link(comparisonPath(earlier, later));
  }

  static String comparisonPath(Revision earlier, Revision later) {
    return "/plan/sammenlign?fra=" + earlier.number() + "&til=" + later.number();
  }

  String adaptation() {
    return link("/klimatilpasning");
  }

  /// The files are the same in both languages but for the headings of the workbook.
  String file(Revision revision, String kind) {
    return link(revisionPath(revision) + "." + kind);
  }

  /// @param current whether the revision is the one that an address without a number means
  String action(Action action, Revision revision, boolean current) {
    return link(actionPath(action, revision, current));
  }

  static String actionPath(Action action, Revision revision, boolean current) {
    return "/indsatser/"
        + UriUtils.encodePathSegment(name(action), StandardCharsets.UTF_8)
        + (current ? "" : "?udgave=" + revision.number());
  }

  /// `7.1-partnerskabsmodel`: the number names the action, the rest is for people.
  static String name(Action action) {
    String rest = Slug.of(action.names().working().danish());
    return rest.isEmpty() ? number(action) : number(action) + "-" + rest;
  }

  /// The number without what an address cannot hold.
  private static String number(Action action) {
    return action.number().strip().replaceAll("[^\\p{L}\\p{N}.-]+", "_");
  }

  /// The action that an address means, whatever name it has behind the number.
  static Optional<Action> find(Plan plan, String address) {
    return plan.actions().stream()
        .filter(action -> (address + "-").startsWith(number(action) + "-"))
        .max(Comparator.comparingInt(action -> number(action).length()));
  }

  private String link(String rest) {
    return Frame.address(language, "/kommuner/" + municipality.slug() + rest);
  }
}
