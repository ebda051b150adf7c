package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.CopyId;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.Saving;
import dk.tonsvis.drafting.WorkingCopies;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.plan.PlanForm;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The form of one row of a working copy, and what can be done to the row.
@Controller
final class RowRoutes {
  private static final String ROW = PlanAddresses.ROW;

  private final House house;
  private final Desk desk;
  private final Copies copies;

  RowRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
    this.copies = new Copies(house.copies());
  }

  @GetMapping({ROW, "/en" + ROW})
  @MayUse(Right.READ_DRAFTS)
  View row(Visit visit, @PathVariable("copy") String copy, @PathVariable("row") String number) {
    CopyContent content = copies.get(visit, copy);
    CopyRow row = copies.get(content, Numerals.read(number));
    return show(HttpStatus.OK, visit, content, row, new CopyPages(house, visit, content).row(row));
  }

  /// Saves the form, by its button or, while it is written, by the script.
  @PostMapping({ROW, "/en" + ROW})
  @MayUse(Right.EDIT_PLAN)
  View save(
      Visit visit,
      @PathVariable("copy") String copy,
      @PathVariable("row") String number,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestHeader(name = Saved.HEADER, defaultValue = "") String script) {
    CopyContent content = copies.get(visit, copy);
    int id = Numerals.read(number);
    int version = version(sent.getFirst("version"));
    CopyRow described =
        content
            .find(id)
            .or(() -> house.copies().findRow(content.copy().id(), id, version))
            .orElseThrow(() -> new NotFound("row " + id));
    Saving saving =
        house
            .copies()
            .save(
                content.copy().id(),
                id,
                version,
                RowFields.kept(described, sent, visit.language()),
                visit.actor());
    return script.isEmpty()
        ? answer(visit, content, described, saving, "gemt")
        : told(visit, saving);
  }

  private static int version(@Nullable String sent) {
    return sent == null ? 0 : Numerals.read(sent);
  }

  private View told(Visit visit, Saving saving) {
    return switch (saving) {
      case Saving.Saved saved -> kept(visit, saved.version());
      case Saving.Unchanged unchanged -> kept(visit, unchanged.version());
      case Saving.Conflict conflict ->
          new Saved(
              HttpStatus.CONFLICT,
              Integer.toString(conflict.version()),
              visit.say("saving.conflict"),
              visit.say("saving.see-both"));
      case Saving.Taken _, Saving.NoSuchRow _, Saving.Full _ ->
          new Saved(HttpStatus.NOT_FOUND, "", visit.say("saving.gone"), "");
    };
  }

  private Saved kept(Visit visit, int version) {
    String at = new PlanWords(visit).time(house.clock().instant());
    return new Saved(HttpStatus.OK, Integer.toString(version), visit.say("saving.saved", at), "");
  }

  private View answer(Visit visit, CopyContent content, CopyRow row, Saving saving, String done) {
    PlanAddresses addresses = new PlanAddresses(visit);
    CopyId id = content.copy().id();
    return switch (saving) {
      case Saving.Saved saved -> Sent.to(addresses.row(id, saved.row()), done);
      case Saving.Unchanged unchanged -> Sent.to(addresses.row(id, unchanged.row()), done);
      case Saving.Conflict conflict -> conflict(visit, content, row, conflict, Map.of(), Set.of());
      case Saving.Taken _, Saving.NoSuchRow _, Saving.Full _ ->
          throw new NotFound("row " + row.id());
    };
  }

  private View conflict(
      Visit visit,
      CopyContent content,
      CopyRow row,
      Saving.Conflict conflict,
      Map<String, String> chosen,
      Set<String> missing) {
    CopyContent now = copies.get(visit, content.copy().id().toString());
    PlanWords words = new PlanWords(visit);
    String who = words.name(now.copy().changedBy(), house.people());
    List<Part> parts =
        new ConflictParts(visit, now, row.table()).parts(conflict, who, chosen, missing);
    PlanAddresses addresses = new PlanAddresses(visit);
    return desk.show(
        missing.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
        visit,
        addresses.crumbs(Part.Link.of(now.copy().name(), addresses.copy(now.copy().id()))),
        visit.say("conflict.headline", words.row(row, now, house.reference())),
        visit.say("conflict.lead", who),
        parts);
  }

  /// Settles two versions of the row by what was chosen for each field.
  @PostMapping({ROW + "/afgoer", "/en" + ROW + "/afgoer"})
  @MayUse(Right.EDIT_PLAN)
  View decide(
      Visit visit,
      @PathVariable("copy") String copy,
      @PathVariable("row") String number,
      @RequestParam Map<String, String> sent) {
    CopyContent content = copies.get(visit, copy);
    CopyRow row = copies.get(content, Numerals.read(number));
    WorkingCopies all = house.copies();
    Map<String, String> mine = ConflictParts.sent(sent, ConflictParts.MINE);
    Map<String, String> chosen = ConflictParts.sent(sent, ConflictParts.CHOICE);
    Set<String> missing =
        new TreeSet<>(List.of(sent.getOrDefault(ConflictParts.UNDECIDED, "").split(",")));
    missing.removeIf(key -> key.isEmpty() || !chosen.getOrDefault(key, "").isEmpty());
    if (!missing.isEmpty()) {
      Saving again =
          all.save(content.copy().id(), row.id(), version(sent.get("fra")), mine, visit.actor());
      return again instanceof Saving.Conflict conflict
          ? conflict(visit, content, row, conflict, chosen, missing)
          : answer(visit, content, row, again, "gemt");
    }
    mine.keySet().removeIf(key -> chosen.getOrDefault(key, "").equals(ConflictParts.THEIRS));
    Saving saving =
        all.save(content.copy().id(), row.id(), version(sent.get("version")), mine, visit.actor());
    return answer(visit, content, row, saving, "afgjort");
  }

  /// Puts a row back that somebody removed while another worked on it.
  @PostMapping({ROW + "/tilbage", "/en" + ROW + "/tilbage"})
  @MayUse(Right.EDIT_PLAN)
  View restore(
      Visit visit,
      @PathVariable("copy") String copy,
      @PathVariable("row") String number,
      @RequestParam Map<String, String> sent) {
    CopyContent content = copies.get(visit, copy);
    int id = Numerals.read(number);
    CopyRow shown =
        house
            .copies()
            .findRow(content.copy().id(), id, version(sent.get("fra")))
            .orElseThrow(() -> new NotFound("row " + id));
    Saving saving =
        house
            .copies()
            .decide(
                content.copy().id(),
                shown,
                version(sent.get("version")),
                ConflictParts.sent(sent, ConflictParts.MINE),
                visit.actor());
    return answer(visit, content, shown, saving, "afgjort");
  }

  @PostMapping({ROW + "/nummer", "/en" + ROW + "/nummer"})
  @MayUse(Right.EDIT_PLAN)
  View renumber(
      Visit visit,
      @PathVariable("copy") String copy,
      @PathVariable("row") String number,
      @RequestParam(name = "nummer", defaultValue = "") String to) {
    CopyContent content = copies.get(visit, copy);
    CopyRow row = copies.get(content, Numerals.read(number));
    CopyPages pages = new CopyPages(house, visit, content);
    if (to.isBlank()) {
      return renumbered(visit, content, row, pages, to, visit.say("plan.renumber.empty"));
    }
    Saving saving = house.copies().renumber(content.copy().id(), row.id(), to, visit.actor());
    return saving instanceof Saving.Taken taken
        ? renumbered(
            visit,
            content,
            row,
            pages,
            to,
            visit.say("plan.renumber.taken", new PlanWords(visit).row(taken.other())))
        : answer(visit, content, row, saving, "omnummereret");
  }

  private View renumbered(
      Visit visit, CopyContent content, CopyRow row, CopyPages pages, String to, String problem) {
    return show(
        HttpStatus.UNPROCESSABLE_CONTENT,
        visit,
        content,
        row,
        List.of(pages.renumbering(row, to, problem)));
  }

  @PostMapping({ROW + "/flyt", "/en" + ROW + "/flyt"})
  @MayUse(Right.EDIT_PLAN)
  View move(
      Visit visit,
      @PathVariable("copy") String copy,
      @PathVariable("row") String number,
      @RequestParam(name = "retning", defaultValue = "") String direction) {
    CopyContent content = copies.get(visit, copy);
    CopyRow row = copies.get(content, Numerals.read(number));
    int by = direction.equals("op") ? -1 : 1;
    house.copies().move(content.copy().id(), row.id(), by, visit.actor());
    return Sent.to(nearest(visit, content, row), "flyttet");
  }

  @PostMapping({ROW + "/fjern", "/en" + ROW + "/fjern"})
  @MayUse(Right.EDIT_PLAN)
  View remove(
      Visit visit,
      @PathVariable("copy") String copy,
      @PathVariable("row") String number,
      @RequestParam(name = "version", defaultValue = "0") String version) {
    CopyContent content = copies.get(visit, copy);
    CopyRow row = copies.get(content, Numerals.read(number));
    Saving saving =
        house.copies().remove(content.copy().id(), row.id(), Numerals.read(version), visit.actor());
    return saving instanceof Saving.Saved
        ? Sent.to(nearest(visit, content, row), "raekke-fjernet")
        : answer(visit, content, row, saving, "gemt");
  }

  /// Where the row is listed: with its action, or in its table.
  private static String nearest(Visit visit, CopyContent content, CopyRow row) {
    PlanAddresses addresses = new PlanAddresses(visit);
    CopyId id = content.copy().id();
    return content.of("actions").stream()
        .filter(action -> !row.cell("action").isEmpty())
        .filter(action -> action.name().equals(row.cell("action")))
        .findFirst()
        .map(action -> addresses.row(id, action))
        .orElseGet(() -> addresses.table(id, PlanForm.table(row.table())));
  }

  private View show(
      HttpStatus status, Visit visit, CopyContent content, CopyRow row, List<Part> parts) {
    PlanAddresses addresses = new PlanAddresses(visit);
    PlanWords words = new PlanWords(visit);
    CopyId id = content.copy().id();
    PlanForm.Table table = PlanForm.table(row.table());
    List<Part.Link> crumbs = new ArrayList<>();
    crumbs.add(Part.Link.of(content.copy().name(), addresses.copy(id)));
    if (!row.table().equals("plan")) {
      crumbs.add(Part.Link.of(words.table(table), addresses.table(id, table)));
      content.of("actions").stream()
          .filter(action -> !row.cell("action").isEmpty())
          .filter(action -> action.name().equals(row.cell("action")))
          .findFirst()
          .ifPresent(
              action -> crumbs.add(Part.Link.of(words.row(action), addresses.row(id, action))));
    }
    return desk.show(
        status,
        visit,
        addresses.crumbs(crumbs.toArray(Part.Link[]::new)),
        words.row(row, content, house.reference()),
        table.explanation().in(visit.language()),
        parts);
  }
}
