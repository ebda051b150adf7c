package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.person.Erasure;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.FileView;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is held about a person: handed out to them, and let go of.
@Controller
final class PersonalRoutes {
  private static final String OWN = Desk.PATH + "/profil/data.json";
  private static final String ONE = PeopleRoutes.PATH + "/{id:[0-9a-f-]{36}}";

  private final House house;
  private final Desk desk;

  PersonalRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({OWN, "/en" + OWN})
  @MayUse(Right.KEEP_OWN_PROFILE)
  View own(Visit visit) {
    return file(visit.person().id());
  }

  @GetMapping({ONE + "/data.json", "/en" + ONE + "/data.json"})
  @MayUse(Right.KEEP_PEOPLE)
  View one(@PathVariable String id) {
    return file(PersonId.parse(id).orElseThrow(() -> new NotFound(id)));
  }

  private View file(PersonId id) {
    String text = house.personalData().export(id).orElseThrow(() -> new NotFound(id.toString()));
    return FileView.secret(
        "personoplysninger.json",
        "application/json;charset=UTF-8",
        text.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping({ONE + "/glem", "/en" + ONE + "/glem"})
  @MayUse(Right.KEEP_PEOPLE)
  View forget(
      Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String bekraeft) {
    Person person =
        PersonId.parse(id).flatMap(house.people()::find).orElseThrow(() -> new NotFound(id));
    String problem = problem(visit, person, bekraeft);
    if (problem.isEmpty()
        && house.personalData().erase(person.id(), visit.actor()) == Erasure.LAST_ADMINISTRATOR) {
      problem = visit.say("role.last-administrator");
    }
    if (!problem.isEmpty()) {
      List<Part.Link> crumbs = new ArrayList<>(InstallationRoutes.crumbs(visit));
      crumbs.add(Part.Link.of(visit.say("installation.personer"), visit.link(PeopleRoutes.PATH)));
      return desk.show(
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit,
          crumbs,
          person.name(),
          person.email(),
          List.of(forgetting(visit, person, problem)));
    }
    return Desk.done(visit, PeopleRoutes.PATH, "person-forgotten");
  }

  private static String problem(Visit visit, Person person, String confirmed) {
    if (person.equals(visit.person())) {
      return visit.say("forget.oneself");
    }
    return confirmed.equals("yes") ? "" : visit.say("forget.unconfirmed");
  }

  /// The way to all that is held about a person.
  static Links links(Visit visit, String path) {
    return links(visit, visit.say("data.title"), path);
  }

  /// The same to who it is about.
  static Links ownLinks(Visit visit) {
    return links(visit, visit.say("data.own"), visit.link(ProfileRoutes.PATH));
  }

  private static Links links(Visit visit, String title, String path) {
    return new Links(
        "data",
        title,
        List.of(new Part.Link(visit.say("data.link"), path + "/data.json", visit.say("data.note"))),
        "");
  }

  /// The form by which a person is forgotten.
  static Form forgetting(Visit visit, Person person, String problem) {
    return Form.of(
            "forget",
            visit.say("forget.title"),
            visit.link(PeopleRoutes.PATH + "/" + person.id() + "/glem"),
            List.of(
                Field.of(Field.Kind.YES, "bekraeft", visit.say("forget.confirm"), "")
                    .withProblem(problem)),
            visit.say("forget.button"))
        .withLead(visit.say("forget.lead"));
  }
}
