package dk.tonsvis.desk;

import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.plan.Adoption;
import dk.tonsvis.plan.Hearing;
import dk.tonsvis.plan.Obstacle;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The steps of a revision: out to hearing, and adopted.
@Controller
final class StepRoutes {
  private static final String HEARING = PlanAddresses.REVISION + "/hoering";
  private static final String ADOPTION = PlanAddresses.REVISION + "/vedtag";
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  /// How people write a day, beside `2026-12-24` that a browser sends.
  private static final DateTimeFormatter DANISH =
      DateTimeFormatter.ofPattern("d[-][.][/]M[-][.][/]uuuu")
          .withResolverStyle(ResolverStyle.STRICT);

  private final House house;
  private final Desk desk;

  StepRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  /// What is wrong with a form: with single fields, by their names, and with the whole.
  private record Wrong(Map<String, String> fields, List<String> whole) {
    static Wrong nothing() {
      return new Wrong(new TreeMap<>(), new ArrayList<>());
    }

    boolean isAny() {
      return !fields.isEmpty() || !whole.isEmpty();
    }
  }

  @GetMapping({HEARING, "/en" + HEARING})
  @MayUse(Right.SEND_TO_HEARING)
  View hearing(Visit visit, @PathVariable("number") String number) {
    Revision revision = get(visit, number);
    Map<String, String> typed =
        Map.of(
            "fra",
            today().toString(),
            "til",
            today().plusDays(house.settings().find(visit.code()).hearingDays()).toString());
    return hearing(HttpStatus.OK, visit, revision, typed, Wrong.nothing());
  }

  private View hearing(
      HttpStatus status, Visit visit, Revision revision, Map<String, String> typed, Wrong wrong) {
    PlanAddresses addresses = new PlanAddresses(visit);
    String number = Integer.toString(revision.number());
    Form form =
        Form.of(
                "hearing",
                visit.say("hear.title"),
                addresses.revision(revision.number()) + "/hoering",
                List.of(
                    day(visit, "fra", "hear.from", typed, wrong)
                        .withHint(visit.say("hear.from.hint")),
                    day(visit, "til", "hear.until", typed, wrong)
                        .withHint(visit.say("hear.until.hint"))
                        .optional()),
                visit.say("hear.button"))
            .withProblems(wrong.whole());
    return desk.show(
        status,
        visit,
        addresses.crumbs(
            Part.Link.of(
                new PlanWords(visit).title(revision), addresses.revision(revision.number()))),
        visit.say("hear.headline", number),
        visit.say("hear.lead"),
        List.of(form, told(visit)));
  }

  /// The councils that get a letter when the revision is sent.
  private Part told(Visit visit) {
    List<Part.Link> councils =
        house.councils().list(visit.code()).stream()
            .map(council -> new Part.Link(council.name(), settings(visit), council.email()))
            .toList();
    return councils.isEmpty()
        ? new Links(
            "told",
            visit.say("hear.told"),
            List.of(
                new Part.Link(
                    visit.say("hear.told.choose"), settings(visit), visit.say("hear.told.none"))),
            "")
        : new Links("told", visit.say("hear.told"), councils, "");
  }

  private static String settings(Visit visit) {
    return visit.here("/indstillinger");
  }

  private static Field day(
      Visit visit, String name, String label, Map<String, String> typed, Wrong wrong) {
    return Field.of(Field.Kind.DAY, name, visit.say(label), typed.getOrDefault(name, ""))
        .withProblem(wrong.fields().getOrDefault(name, ""));
  }

  @PostMapping({HEARING, "/en" + HEARING})
  @MayUse(Right.SEND_TO_HEARING)
  View hear(
      Visit visit, @PathVariable("number") String number, @RequestParam Map<String, String> sent) {
    Revision revision = get(visit, number);
    Wrong wrong = Wrong.nothing();
    Optional<LocalDate> from = read(visit, sent, "fra", true, wrong);
    Optional<LocalDate> until = read(visit, sent, "til", false, wrong);
    if (!wrong.isAny()) {
      Hearing hearing =
          house
              .plans()
              .sendToHearing(
                  visit.code(), revision.number(), from.orElseThrow(), until, visit.actor());
      switch (hearing) {
        case Hearing.Sent _ -> {
          return Sent.to(new PlanAddresses(visit).revision(revision.number()), "i-hoering");
        }
        case Hearing.Refused refused -> tell(visit, refused.obstacles(), wrong);
      }
    }
    return hearing(HttpStatus.UNPROCESSABLE_CONTENT, visit, revision, sent, wrong);
  }

  @GetMapping({ADOPTION, "/en" + ADOPTION})
  @MayUse(Right.ADOPT_PLAN)
  View adoption(Visit visit, @PathVariable("number") String number) {
    Map<String, String> typed =
        Map.of("den", today().toString(), "af", visit.say("adopt.body.usual"));
    return adoption(HttpStatus.OK, visit, get(visit, number), typed, Wrong.nothing());
  }

  private View adoption(
      HttpStatus status, Visit visit, Revision revision, Map<String, String> typed, Wrong wrong) {
    PlanAddresses addresses = new PlanAddresses(visit);
    List<Part> parts = new ArrayList<>();
    Optional<PlanImport.Against> against = house.plans().holdAgainstInForce(revision.plan());
    against
        .filter(held -> held.inForce() != revision.number())
        .flatMap(held -> ComparisonParts.ratchet(visit, held.loosenings()))
        .ifPresent(parts::add);
    parts.add(
        Form.of(
                "adoption",
                visit.say("adopt.title"),
                addresses.revision(revision.number()) + "/vedtag",
                List.of(
                    day(visit, "den", "adopt.on", typed, wrong),
                    Field.text("af", visit.say("adopt.body"), typed.getOrDefault("af", ""))
                        .withProblem(wrong.fields().getOrDefault("af", "")),
                    Field.text("sag", visit.say("adopt.case"), typed.getOrDefault("sag", ""))
                        .withHint(visit.say("adopt.case.hint"))
                        .withProblem(wrong.fields().getOrDefault("sag", ""))
                        .optional()),
                visit.say("adopt.button"))
            .withProblems(wrong.whole()));
    String lead =
        against
            .map(held -> visit.say("adopt.lead.supersedes", Integer.toString(held.inForce())))
            .orElseGet(() -> visit.say("adopt.lead"));
    return desk.show(
        status,
        visit,
        addresses.crumbs(
            Part.Link.of(
                new PlanWords(visit).title(revision), addresses.revision(revision.number()))),
        visit.say("adopt.headline", Integer.toString(revision.number())),
        lead,
        parts);
  }

  @PostMapping({ADOPTION, "/en" + ADOPTION})
  @MayUse(Right.ADOPT_PLAN)
  View adopt(
      Visit visit, @PathVariable("number") String number, @RequestParam Map<String, String> sent) {
    Revision revision = get(visit, number);
    Wrong wrong = Wrong.nothing();
    Optional<LocalDate> on = read(visit, sent, "den", true, wrong);
    if (!wrong.isAny()) {
      Adoption adoption =
          house
              .plans()
              .adopt(
                  visit.code(),
                  revision.number(),
                  on.orElseThrow(),
                  sent.getOrDefault("af", "").strip(),
                  sent.getOrDefault("sag", "").strip(),
                  visit.actor());
      switch (adoption) {
        case Adoption.Adopted _ -> {
          return Sent.to(new PlanAddresses(visit).revision(revision.number()), "vedtaget");
        }
        case Adoption.Refused refused -> tell(visit, refused.obstacles(), wrong);
      }
    }
    return adoption(HttpStatus.UNPROCESSABLE_CONTENT, visit, revision, sent, wrong);
  }

  /// Puts each obstacle beside the field that it is about, or on top.
  private static void tell(Visit visit, List<Obstacle> obstacles, Wrong wrong) {
    for (Obstacle obstacle : obstacles) {
      String said = obstacle.sentence(visit.language());
      switch (obstacle) {
        case Obstacle.EndsBeforeItBegins _ -> wrong.fields().put("til", said);
        case Obstacle.NobodyNamed _ -> wrong.fields().put("af", said);
        case Obstacle.UnknownRevision _,
            Obstacle.WrongState _,
            Obstacle.InFuture _,
            Obstacle.BeforeEarlierStep _,
            Obstacle.TextTooLong _,
            Obstacle.NoTargets _,
            Obstacle.Loosened _ ->
            wrong.whole().add(said);
      }
    }
  }

  private static Optional<LocalDate> read(
      Visit visit, Map<String, String> sent, String name, boolean isNeeded, Wrong wrong) {
    String typed = sent.getOrDefault(name, "").strip();
    if (typed.isEmpty()) {
      if (isNeeded) {
        wrong.fields().put(name, visit.say("day.missing"));
      }
      return Optional.empty();
    }
    try {
      return Optional.of(
          typed.matches("[0-9]{4}-.*") ? LocalDate.parse(typed) : LocalDate.parse(typed, DANISH));
    } catch (DateTimeParseException _) {
      wrong.fields().put(name, visit.say("day.unreadable", typed));
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(house.clock().instant(), DENMARK);
  }

  private Revision get(Visit visit, String number) {
    return house
        .plans()
        .find(visit.code(), Numerals.read(number))
        .orElseThrow(() -> new NotFound(number));
  }
}
