package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Site;
import dk.tonsvis.place.Cvr;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Companies and regions. Municipalities, the alliance and the installation are known by
/// themselves.
@Controller
final class OrganisationRoutes {
  private static final String PATH = InstallationRoutes.PATH + "/organisationer";
  private static final String ONE = PATH + "/{id:[a-z0-9-]+}";

  private final House house;
  private final Desk desk;

  OrganisationRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_ORGANISATIONS)
  View list(Visit visit) {
    return list(HttpStatus.OK, visit, Map.of(), Map.of());
  }

  @PostMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_ORGANISATIONS)
  View add(
      Visit visit,
      @RequestParam(defaultValue = "") String navn,
      @RequestParam(defaultValue = "") String cvr) {
    String name = navn.strip();
    String digits = cvr.replaceAll("\\s", "");
    Map<String, String> problems = new HashMap<>();
    putUnless(problems, "navn", isName(name), visit.say("organisation.name.problem"));
    putUnless(problems, "cvr", Cvr.isValid(digits), visit.say("organisation.cvr.problem"));
    if (problems.isEmpty() && house.people().findOrganisation("cvr-" + digits).isPresent()) {
      problems.put("cvr", visit.say("organisation.cvr.taken"));
    }
    if (!problems.isEmpty()) {
      return list(
          HttpStatus.UNPROCESSABLE_CONTENT, visit, Map.of("navn", navn, "cvr", cvr), problems);
    }
    house.people().keep(Organisation.company(name, new Cvr(digits)), visit.actor());
    return Desk.done(visit, PATH + "/cvr-" + digits, "organisation-added");
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= 200
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static void putUnless(
      Map<String, String> problems, String field, boolean isRight, String problem) {
    if (!isRight) {
      problems.put(field, problem);
    }
  }

  private View list(
      HttpStatus status, Visit visit, Map<String, String> typed, Map<String, String> problems) {
    List<Organisation> known =
        house.people().listOrganisations().stream()
            .filter(each -> each.kind() != Organisation.Kind.MUNICIPALITY)
            .toList();
    return desk.show(
        status,
        visit,
        InstallationRoutes.crumbs(visit),
        visit.say("organisation.headline"),
        visit.say("organisation.lead"),
        List.of(
            new Listing(
                "known",
                visit.say("organisation.known"),
                List.of(visit.say("people.name"), visit.say("organisation.kind")),
                known.stream().map(each -> row(visit, each)).toList(),
                visit.say("organisation.none")),
            Form.of(
                "add",
                visit.say("organisation.add"),
                visit.link(PATH),
                List.of(
                    Field.text("navn", visit.say("person.name"), typed.getOrDefault("navn", ""))
                        .withProblem(problems.getOrDefault("navn", "")),
                    Field.text("cvr", visit.say("organisation.cvr"), typed.getOrDefault("cvr", ""))
                        .withHint(visit.say("organisation.cvr.hint"))
                        .withProblem(problems.getOrDefault("cvr", ""))),
                visit.say("organisation.add.button"))));
  }

  private static Listing.Row row(Visit visit, Organisation organisation) {
    Listing.Cell name =
        Listing.Cell.link(organisation.name(), visit.link(PATH + "/" + organisation.id()));
    return Listing.Row.of(
        organisation.cvr().map(cvr -> name.with("CVR " + cvr.digits())).orElse(name),
        Listing.Cell.of(visit.say("organisation.kind." + organisation.kind().key())));
  }

  @GetMapping({ONE, "/en" + ONE})
  @MayUse(Right.KEEP_ORGANISATIONS)
  View one(Visit visit, @PathVariable String id) {
    return one(HttpStatus.OK, visit, organisation(id), Map.of(), Map.of());
  }

  @PostMapping({ONE, "/en" + ONE})
  @MayUse(Right.KEEP_ORGANISATIONS)
  View rename(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String navn) {
    Organisation organisation = organisation(id);
    if (!isName(navn.strip())) {
      return one(
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit,
          organisation,
          Map.of("navn", navn),
          Map.of("navn", visit.say("organisation.name.problem")));
    }
    house.people().rename(organisation, navn.strip(), visit.actor());
    return Desk.done(visit, PATH + "/" + id, "organisation-changed");
  }

  @PostMapping({ONE + "/steder", "/en" + ONE + "/steder"})
  @MayUse(Right.KEEP_ORGANISATIONS)
  View addSite(
      Visit visit,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sted,
      @RequestParam(defaultValue = "") String pnummer) {
    Organisation organisation = organisation(id);
    String number = pnummer.replaceAll("\\s", "");
    Map<String, String> problems = new HashMap<>();
    putUnless(problems, "sted", isName(sted.strip()), visit.say("organisation.name.problem"));
    putUnless(
        problems, "pnummer", Site.isPNumber(number), visit.say("organisation.p-number.problem"));
    if (problems.isEmpty()
        && !house.people().addSite(organisation, new Site(number, sted.strip()), visit.actor())) {
      problems.put("pnummer", visit.say("organisation.p-number.taken"));
    }
    return problems.isEmpty()
        ? Desk.done(visit, PATH + "/" + id, "site-added")
        : one(
            HttpStatus.UNPROCESSABLE_CONTENT,
            visit,
            organisation,
            Map.of("sted", sted, "pnummer", pnummer),
            problems);
  }

  @PostMapping({
    ONE + "/steder/{number:[0-9]+}/fjern",
    "/en" + ONE + "/steder/{number:[0-9]+}/fjern"
  })
  @MayUse(Right.KEEP_ORGANISATIONS)
  View removeSite(Visit visit, @PathVariable String id, @PathVariable String number) {
    house.people().removeSite(organisation(id), number, visit.actor());
    return Desk.done(visit, PATH + "/" + id, "site-removed");
  }

  private Organisation organisation(String id) {
    return house
        .people()
        .findOrganisation(id)
        .filter(each -> each.kind() != Organisation.Kind.MUNICIPALITY)
        .orElseThrow(() -> new NotFound(id));
  }

  private View one(
      HttpStatus status,
      Visit visit,
      Organisation organisation,
      Map<String, String> typed,
      Map<String, String> problems) {
    List<Part.Link> crumbs = new ArrayList<>(InstallationRoutes.crumbs(visit));
    crumbs.add(Part.Link.of(visit.say("installation.organisationer"), visit.link(PATH)));
    String path = visit.link(PATH + "/" + organisation.id());
    Stream<Part> own =
        Stream.of(
            Form.of(
                "name",
                visit.say("organisation.rename"),
                path,
                List.of(
                    Field.text(
                            "navn",
                            visit.say("person.name"),
                            typed.getOrDefault("navn", organisation.name()))
                        .withProblem(problems.getOrDefault("navn", ""))),
                visit.say("save")));
    Stream<Part> sites =
        organisation.kind() == Organisation.Kind.COMPANY
            ? sites(visit, organisation, path, typed, problems)
            : Stream.of();
    return desk.show(
        status,
        visit,
        crumbs,
        organisation.name(),
        organisation.cvr().map(cvr -> "CVR " + cvr.digits()).orElse(""),
        Stream.concat(sites, own).toList());
  }

  private Stream<Part> sites(
      Visit visit,
      Organisation organisation,
      String path,
      Map<String, String> typed,
      Map<String, String> problems) {
    return Stream.of(
        new Listing(
            "sites",
            visit.say("organisation.sites"),
            List.of(
                visit.say("people.name"),
                visit.say("organisation.p-number"),
                visit.say("people.deed")),
            house.people().sites(organisation).stream()
                .map(
                    site ->
                        Listing.Row.of(
                            Listing.Cell.of(site.name()),
                            Listing.Cell.of(site.pNumber()),
                            Listing.Cell.of(
                                new Listing.Deed(
                                    path + "/steder/" + site.pNumber() + "/fjern",
                                    Map.of(),
                                    visit.say("organisation.site.remove"),
                                    site.name()))))
                .toList(),
            visit.say("organisation.sites.none")),
        Form.of(
            "add-site",
            visit.say("organisation.site.add"),
            path + "/steder",
            List.of(
                Field.text("sted", visit.say("person.name"), typed.getOrDefault("sted", ""))
                    .withProblem(problems.getOrDefault("sted", "")),
                Field.text(
                        "pnummer",
                        visit.say("organisation.p-number"),
                        typed.getOrDefault("pnummer", ""))
                    .withHint(visit.say("organisation.p-number.hint"))
                    .withProblem(problems.getOrDefault("pnummer", ""))),
            visit.say("organisation.site.add.button")));
  }
}
