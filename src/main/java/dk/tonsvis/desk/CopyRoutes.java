package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.RevisionMaking;
import dk.tonsvis.drafting.Saving;
import dk.tonsvis.drafting.Undoing;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.web.FileView;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages of a working copy as a whole.
@Controller
final class CopyRoutes {
  private static final String COPY = PlanAddresses.COPY;

  private final House house;
  private final Desk desk;
  private final Copies copies;

  CopyRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
    this.copies = new Copies(house.copies());
  }

  @PostMapping({PlanAddresses.PLAN + "/kladder", "/en" + PlanAddresses.PLAN + "/kladder"})
  @MayUse(Right.EDIT_PLAN)
  View make(
      Visit visit,
      @RequestParam(name = "udgave", defaultValue = "") String number,
      @RequestParam(name = "navn", defaultValue = "") String typed) {
    Optional<Revision> from =
        number.matches("[0-9]{1,6}")
            ? house.plans().find(visit.code(), Integer.parseInt(number))
            : Optional.empty();
    if (from.isEmpty() && !number.isEmpty()) {
      throw new NotFound("revision " + number);
    }
    String name = typed.isBlank() ? visit.say("plan.copy.name") : typed.strip();
    if (name.length() > WorkingCopy.LONGEST_NAME) {
      name = name.substring(0, WorkingCopy.LONGEST_NAME);
    }
    String called = name;
    WorkingCopy copy =
        from.map(revision -> house.copies().makeFrom(revision, called, visit.actor()))
            .orElseGet(() -> house.copies().makeEmpty(visit.code(), called, visit.actor()));
    return Sent.to(new PlanAddresses(visit).copy(copy.id()), "kladde-lavet");
  }

  @GetMapping({COPY, "/en" + COPY})
  @MayUse(Right.READ_DRAFTS)
  View overview(Visit visit, @PathVariable("copy") String copy) {
    CopyContent content = copies.get(visit, copy);
    CopyPages pages = new CopyPages(house, visit, content);
    return desk.show(
        visit,
        new PlanAddresses(visit).crumbs(),
        content.copy().name(),
        pages.lead(),
        pages.overview());
  }

  @GetMapping({COPY + "/{table:[a-z-]+}", "/en" + COPY + "/{table:[a-z-]+}"})
  @MayUse(Right.READ_DRAFTS)
  View table(
      Visit visit, @PathVariable("copy") String copy, @PathVariable("table") String address) {
    CopyContent content = copies.get(visit, copy);
    PlanForm.Table table =
        PlanAddresses.findTable(address).orElseThrow(() -> new NotFound(address));
    PlanAddresses addresses = new PlanAddresses(visit);
    List<CopyRow> rows = content.of(table.key());
    if (table.key().equals("plan") && rows.size() == 1) {
      return Sent.to(addresses.row(content.copy().id(), rows.getFirst()));
    }
    return desk.show(
        visit,
        addresses.crumbs(Part.Link.of(content.copy().name(), addresses.copy(content.copy().id()))),
        table.title().in(visit.language()),
        table.explanation().in(visit.language()),
        new CopyPages(house, visit, content).table(table));
  }

  @PostMapping({COPY + "/ny", "/en" + COPY + "/ny"})
  @MayUse(Right.EDIT_PLAN)
  View add(
      Visit visit,
      @PathVariable("copy") String copy,
      @RequestParam("tabel") String tableKey,
      @RequestParam(name = "indsats", defaultValue = "") String action) {
    CopyId id = copies.get(visit, copy).copy().id();
    PlanForm.Table table = PlanForm.find(tableKey).orElseThrow(() -> new NotFound(tableKey));
    Map<String, String> cells = new LinkedHashMap<>();
    if (!action.isEmpty()) {
      cells.put("action", action);
    }
    PlanAddresses addresses = new PlanAddresses(visit);
    return switch (house.copies().add(id, table.key(), cells, visit.actor())) {
      case Saving.Saved saved -> Sent.to(addresses.row(id, saved.row()), "raekke-tilfoejet");
      case Saving.Full _,
          Saving.Unchanged _,
          Saving.Conflict _,
          Saving.Taken _,
          Saving.NoSuchRow _ ->
          Sent.to(addresses.table(id, table), "fuld");
    };
  }

  @PostMapping({COPY + "/fortryd", "/en" + COPY + "/fortryd"})
  @MayUse(Right.EDIT_PLAN)
  View undo(Visit visit, @PathVariable("copy") String copy) {
    CopyId id = copies.get(visit, copy).copy().id();
    PlanAddresses addresses = new PlanAddresses(visit);
    return switch (house.copies().undo(id, visit.actor())) {
      case Undoing.Undone undone when undone.rows().size() == 1 ->
          Sent.to(addresses.row(id, undone.rows().getFirst()), "fortrudt");
      case Undoing.Undone _ -> Sent.to(addresses.copy(id), "fortrudt");
      case Undoing.Nothing _ -> Sent.to(addresses.copy(id), "intet-at-fortryde");
      case Undoing.ChangedSince _ -> Sent.to(addresses.copy(id), "aendret-siden");
    };
  }

  @PostMapping({COPY + "/udgave", "/en" + COPY + "/udgave"})
  @MayUse(Right.EDIT_PLAN)
  View makeRevision(Visit visit, @PathVariable("copy") String copy) {
    CopyContent content = copies.get(visit, copy);
    PlanAddresses addresses = new PlanAddresses(visit);
    return switch (house.copies().makeRevision(content.copy().id(), visit.actor())) {
      case RevisionMaking.Made made ->
          Sent.to(addresses.revision(made.revision().number()), "udgave-lavet");
      case RevisionMaking.Unchanged unchanged ->
          Sent.to(addresses.revision(unchanged.revision().number()), "udgave-findes");
      case RevisionMaking.Refused _ -> {
        CopyPages pages = new CopyPages(house, visit, copies.get(visit, copy));
        yield desk.show(
            HttpStatus.UNPROCESSABLE_CONTENT,
            visit,
            addresses.crumbs(),
            visit.say("plan.copy.not-a-plan", content.copy().name()),
            visit.say("plan.copy.not-a-plan.lead"),
            pages.overview());
      }
    };
  }

  @PostMapping({COPY + "/kasser", "/en" + COPY + "/kasser"})
  @MayUse(Right.EDIT_PLAN)
  View discard(Visit visit, @PathVariable("copy") String copy) {
    house.copies().discard(copies.get(visit, copy).copy().id(), visit.actor());
    return Sent.to(new PlanAddresses(visit).plan(), "kladde-kasseret");
  }

  @GetMapping({COPY + "/fil.xlsx", "/en" + COPY + "/fil.xlsx"})
  @MayUse(Right.READ_DRAFTS)
  View workbook(Visit visit, @PathVariable("copy") String copy) {
    return FileView.secret(
        name(visit, ".xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        copies.get(visit, copy).tables().workbook(visit.language(), house.reference()));
  }

  @GetMapping({COPY + "/fil.json", "/en" + COPY + "/fil.json"})
  @MayUse(Right.READ_DRAFTS)
  View json(Visit visit, @PathVariable("copy") String copy) {
    return FileView.secret(
        name(visit, ".json"),
        "application/json",
        copies.get(visit, copy).tables().json().getBytes(StandardCharsets.UTF_8));
  }

  private static String name(Visit visit, String ending) {
    return "kladde-" + visit.municipality().slug() + ending;
  }
}
