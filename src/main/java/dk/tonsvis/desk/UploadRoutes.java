package dk.tonsvis.desk;

import dk.tonsvis.drafting.Upload;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.PlanTables;
import dk.tonsvis.sheet.Problem;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Hands in a plan as a file: first what it would change, then storing it. A file with faults can
/// be taken into a working copy and mended there.
@Controller
final class UploadRoutes {
  private static final String FILE = PlanAddresses.PLAN + "/fil";
  private static final String ONE = FILE + "/{upload}";
  private static final int PROBLEMS_SHOWN = 40;
  private static final int LONGEST_BYTES = 5 * 1024 * 1024;

  private final House house;
  private final Desk desk;

  UploadRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({FILE, "/en" + FILE})
  @MayUse(Right.EDIT_PLAN)
  View choose(Visit visit) {
    return choose(HttpStatus.OK, visit, "");
  }

  private View choose(HttpStatus status, Visit visit, String problem) {
    PlanAddresses addresses = new PlanAddresses(visit);
    Field file =
        Field.of(Field.Kind.FILE, "fil", visit.say("upload.file"), "")
            .withHint(visit.say("upload.file.hint"))
            .withProblem(problem);
    return desk.show(
        status,
        visit,
        addresses.crumbs(),
        visit.say("upload.headline"),
        visit.say("upload.lead"),
        List.of(
            Form.of(
                "upload",
                visit.say("upload.title"),
                addresses.upload(),
                List.of(file),
                visit.say("upload.button"))));
  }

  @PostMapping({FILE, "/en" + FILE})
  @MayUse(Right.EDIT_PLAN)
  View receive(
      Visit visit, @RequestParam(name = "fil", required = false) @Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return choose(HttpStatus.UNPROCESSABLE_CONTENT, visit, visit.say("upload.none"));
    }
    if (file.getSize() > LONGEST_BYTES) {
      return choose(HttpStatus.UNPROCESSABLE_CONTENT, visit, visit.say("upload.too-large"));
    }
    byte[] content = bytes(file);
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    if (PlanTables.read(content) instanceof PlanTables.Reading.Refused refused) {
      return choose(
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit,
          refused.problems().isEmpty()
              ? visit.say("upload.empty")
              : refused.problems().getFirst().text(visit.language()));
    }
    Upload upload = house.uploads().keep(visit.code(), name, content);
    return Sent.to(address(visit, upload));
  }

  private static String address(Visit visit, Upload upload) {
    return new PlanAddresses(visit).upload() + "/" + upload.id();
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the file would change, or what is wrong with it.
  @GetMapping({ONE, "/en" + ONE})
  @MayUse(Right.EDIT_PLAN)
  View preview(Visit visit, @PathVariable("upload") String id) {
    Upload upload = get(visit, id);
    return preview(HttpStatus.OK, visit, upload);
  }

  private View preview(HttpStatus status, Visit visit, Upload upload) {
    PlanAddresses addresses = new PlanAddresses(visit);
    List<Part> parts = new ArrayList<>();
    String headline =
        switch (house.plans().rehearse(upload.fileName(), upload.content())) {
          case PlanImport.Ready ready when isOther(visit, ready.plan()) -> {
            parts.add(Notice.wrong(visit.say("upload.other"), List.of()));
            yield visit.say("upload.other.headline", upload.fileName());
          }
          case PlanImport.Ready ready -> {
            ready(visit, upload, ready, parts);
            yield visit.say("upload.ready", upload.fileName());
          }
          case PlanImport.Unchanged unchanged -> {
            int number = unchanged.revision().number();
            parts.add(
                new Links(
                    "same",
                    visit.say("upload.same"),
                    List.of(
                        Part.Link.of(
                            new PlanWords(visit).title(unchanged.revision()),
                            addresses.revision(number))),
                    ""));
            yield visit.say("upload.same.headline", upload.fileName());
          }
          case PlanImport.Rejected rejected -> {
            rejected(visit, upload, rejected, parts);
            yield visit.say("upload.rejected", upload.fileName());
          }
          case PlanImport.Stored _ -> throw new IllegalStateException("nothing was to be stored");
        };
    return desk.show(
        status,
        visit,
        addresses.crumbs(Part.Link.of(visit.say("upload.headline"), addresses.upload())),
        headline,
        "",
        parts);
  }

  private static boolean isOther(Visit visit, Plan plan) {
    return !plan.head().municipality().equals(visit.code());
  }

  private void ready(Visit visit, Upload upload, PlanImport.Ready ready, List<Part> parts) {
    parts.add(
        Form.of(
                "store",
                visit.say("upload.store"),
                address(visit, upload) + "/gem",
                List.of(),
                visit.say("upload.store.button"))
            .withLead(visit.say("upload.store.lead")));
    ready
        .against()
        .ifPresentOrElse(
            against -> {
              ComparisonParts.ratchet(visit, against.loosenings()).ifPresent(parts::add);
              parts.addAll(
                  new ComparisonParts(
                          visit,
                          visit.say("plan.revision", Integer.toString(against.inForce())),
                          visit.say("upload.the-file"))
                      .of(against.comparison()));
            },
            () -> parts.add(Prose.of(visit.say("upload.first"))));
    problems(visit, "upload.warnings", ready.warnings()).ifPresent(parts::add);
  }

  private void rejected(
      Visit visit, Upload upload, PlanImport.Rejected rejected, List<Part> parts) {
    problems(visit, "upload.problems", rejected.problems()).ifPresent(parts::add);
    parts.add(
        Form.of(
                "mend",
                visit.say("upload.mend"),
                address(visit, upload) + "/kladde",
                List.of(),
                visit.say("upload.mend.button"))
            .withLead(visit.say("upload.mend.lead")));
  }

  private static Optional<Part> problems(Visit visit, String title, List<Problem> problems) {
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                Notice.Kind.MIND,
                new PlanWords(visit).count(title, problems.size()),
                problems.stream()
                    .limit(PROBLEMS_SHOWN)
                    .map(problem -> problem.text(visit.language()))
                    .toList()));
  }

  @PostMapping({ONE + "/gem", "/en" + ONE + "/gem"})
  @MayUse(Right.EDIT_PLAN)
  View store(Visit visit, @PathVariable("upload") String id) {
    Upload upload = get(visit, id);
    if (house.plans().rehearse(upload.fileName(), upload.content())
            instanceof PlanImport.Ready ready
        && !isOther(visit, ready.plan())
        && house.plans().importFile(upload.fileName(), upload.content(), visit.actor())
            instanceof PlanImport.Stored stored) {
      house.uploads().forget(upload.id());
      return Sent.to(new PlanAddresses(visit).revision(stored.revision().number()), "udgave-lavet");
    }
    return preview(HttpStatus.CONFLICT, visit, upload);
  }

  @PostMapping({ONE + "/kladde", "/en" + ONE + "/kladde"})
  @MayUse(Right.EDIT_PLAN)
  View mend(Visit visit, @PathVariable("upload") String id) {
    Upload upload = get(visit, id);
    return switch (PlanTables.read(upload.content())) {
      case PlanTables.Reading.Read read -> {
        String name = upload.fileName().isBlank() ? visit.say("plan.copy.name") : upload.fileName();
        WorkingCopy copy =
            house
                .copies()
                .makeFrom(
                    read.tables(),
                    visit.code(),
                    name.substring(0, Math.min(name.length(), WorkingCopy.LONGEST_NAME)),
                    visit.actor());
        house.uploads().forget(upload.id());
        yield Sent.to(new PlanAddresses(visit).copy(copy.id()), "kladde-lavet");
      }
      case PlanTables.Reading.Refused _ -> preview(HttpStatus.CONFLICT, visit, upload);
    };
  }

  private Upload get(Visit visit, String id) {
    try {
      return house
          .uploads()
          .find(UUID.fromString(id))
          .filter(upload -> upload.municipality().equals(visit.code()))
          .orElseThrow(() -> new NotFound(id));
    } catch (IllegalArgumentException _) {
      throw new NotFound(id);
    }
  }
}
