package dk.tonsvis.site;

import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Right;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.web.FileView;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// Plans to take home, as everyone may have them.
@Controller
public final class PlanFileRoutes {
  private static final String PLAN = "/kommuner/{address}/plan/{number:[0-9]+}";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final House house;

  PlanFileRoutes(House house) {
    this.house = house;
  }

  @GetMapping({PLAN + ".xlsx", "/en" + PLAN + ".xlsx"})
  @MayUse(Right.READ_PUBLISHED)
  View workbook(Language language, @PathVariable String address, @PathVariable String number) {
    Municipality place = place(address);
    Plan plan = plan(place, number);
    return new FileView(
        name(place, number, "xlsx"),
        WORKBOOK,
        PlanFiles.workbook(plan, language, house.reference()));
  }

  @GetMapping({PLAN + ".json", "/en" + PLAN + ".json"})
  @MayUse(Right.READ_PUBLISHED)
  View json(@PathVariable String address, @PathVariable String number) {
    Municipality place = place(address);
    String json = PlanFiles.json(plan(place, number));
    return new FileView(
        name(place, number, "json"),
        "application/json;charset=UTF-8",
        json.getBytes(StandardCharsets.UTF_8));
  }

  private Municipality place(String address) {
    return house.places().find(address).orElseThrow(() -> new NotFound(address));
  }

  private Plan plan(Municipality place, String number) {
    return house.plans().listPublic(place.code().digits()).stream()
        .filter(revision -> String.valueOf(revision.number()).equals(number))
        .findFirst()
        .map(Revision::plan)
        .map(PublicCopy::of)
        .orElseThrow(() -> new NotFound(number));
  }

  private static String name(Municipality place, String number, String kind) {
    return place.slug() + "-plan-" + number + "." + kind;
  }
}
