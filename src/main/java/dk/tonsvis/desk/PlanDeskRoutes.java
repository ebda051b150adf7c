package dk.tonsvis.desk;

import dk.tonsvis.drafting.CopyCheck;
import dk.tonsvis.drafting.CopyContent;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.hearing.Opening;
import dk.tonsvis.hearing.Reply;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Right;
import dk.tonsvis.plan.Plan;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.State;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages about a municipality's plans as a whole: what there is, and what to do next.
@Controller
final class PlanDeskRoutes {
  /// Begins the name of a working copy where plans are compared.
  private static final String COPY = "kladde-";

  private final House house;
  private final Desk desk;

  PlanDeskRoutes(House house, Desk desk) {
    this.house = house;
    this.desk = desk;
  }

  @GetMapping({PlanAddresses.PLAN, "/en" + PlanAddresses.PLAN})
  @MayUse(Right.READ_DRAFTS)
  View overview(Visit visit) {
    PlanAddresses addresses = new PlanAddresses(visit);
    List<Revision> revisions = house.plans().list(visit.code()).reversed();
    List<WorkingCopy> copies = house.copies().list(visit.code());
    List<Part> parts = new ArrayList<>();
    parts.add(next(visit, revisions, copies));
    parts.add(copies(visit, copies));
    parts.add(revisions(visit, revisions));
    if (visit.may(Right.EDIT_PLAN)) {
      parts.add(begin(visit, revisions));
      parts.add(
          new Links(
              "file",
              visit.say("plan.file"),
              List.of(
                  new Part.Link(
                      visit.say("plan.upload"), addresses.upload(), visit.say("plan.upload.note"))),
              ""));
    }
    return desk.show(
        visit,
        List.of(),
        visit.say("plan.headline", visit.municipality().name()),
        visit.say("plan.lead"),
        parts);
  }

  private Part next(Visit visit, List<Revision> revisions, List<WorkingCopy> copies) {
    PlanAddresses addresses = new PlanAddresses(visit);
    PlanWords words = new PlanWords(visit);
    List<Part.Link> links = new ArrayList<>();
    for (Revision revision : revisions) {
      String address = addresses.revision(revision.number());
      if (revision.state() == State.HEARING) {
        links.add(hearing(visit, revision, words));
      } else if (revision.state() == State.DRAFT && isLatest(revision, revisions)) {
        links.add(
            new Part.Link(
                visit.say("plan.next.draft", Integer.toString(revision.number())),
                address,
                visit.say("plan.next.draft.note")));
      }
    }
    copies.forEach(
        copy ->
            links.add(
                new Part.Link(
                    visit.say("plan.next.copy", copy.name()),
                    addresses.copy(copy.id()),
                    visit.say(
                        "plan.copy.changed",
                        words.moment(copy.changedAt()),
                        words.name(copy.changedBy(), house.people())))));
    return new Links("next", visit.say("plan.next"), links, visit.say("plan.next.nothing"));
  }

  private Part.Link hearing(Visit visit, Revision revision, PlanWords words) {
    PlanAddresses addresses = new PlanAddresses(visit);
    Opening opening = house.hearings().opening(revision);
    String until =
        opening
            .until()
            .map(day -> visit.say("plan.next.hearing.until", words.day(day)))
            .orElseGet(() -> visit.say("plan.next.hearing.open"));
    if (!visit.may(Right.ANSWER_HEARING)) {
      return new Part.Link(
          visit.say("plan.next.hearing", Integer.toString(revision.number())),
          addresses.revision(revision.number()),
          until);
    }
    List<Reply> replies = house.hearings().list(visit.code(), revision.number());
    long waiting =
        replies.stream()
            .filter(
                reply ->
                    reply.status() == Reply.Status.RECEIVED
                        || reply.status() == Reply.Status.DRAFTED)
            .count();
    return new Part.Link(
        visit.say("plan.next.hearing", Integer.toString(revision.number())),
        addresses.replies(revision.number()),
        until + " " + words.count("plan.next.replies", waiting));
  }

  private static boolean isLatest(Revision revision, List<Revision> newestFirst) {
    return newestFirst.getFirst().equals(revision);
  }

  private Part copies(Visit visit, List<WorkingCopy> copies) {
    PlanAddresses addresses = new PlanAddresses(visit);
    PlanWords words = new PlanWords(visit);
    return new Listing(
        "copies",
        visit.say("plan.copies"),
        List.of(visit.say("plan.name"), visit.say("plan.when"), visit.say("plan.who")),
        copies.stream()
            .map(
                copy ->
                    Listing.Row.of(
                        Listing.Cell.link(copy.name(), addresses.copy(copy.id()))
                            .with(
                                copy.fromRevision()
                                    .map(n -> visit.say("plan.copy.from", Integer.toString(n)))
                                    .orElse("")),
                        Listing.Cell.of(words.moment(copy.changedAt())),
                        Listing.Cell.of(words.name(copy.changedBy(), house.people()))))
            .toList(),
        visit.say("plan.copies.none"));
  }

  private Part revisions(Visit visit, List<Revision> revisions) {
    PlanAddresses addresses = new PlanAddresses(visit);
    PlanWords words = new PlanWords(visit);
    return new Listing(
        "revisions",
        visit.say("plan.revisions"),
        List.of(visit.say("plan.revision.heading"), visit.say("plan.state")),
        revisions.stream()
            .map(
                revision ->
                    Listing.Row.of(
                        Listing.Cell.link(
                                words.title(revision), addresses.revision(revision.number()))
                            .with(revision.plan().head().title().in(visit.language())),
                        Listing.Cell.of(words.state(revision))
                            .with(words.steps(revision).getLast())))
            .toList(),
        visit.say("plan.revisions.none"));
  }

  private Part begin(Visit visit, List<Revision> revisions) {
    List<Field.Option> options =
        revisions.stream()
            .map(
                revision ->
                    new Field.Option(
                        Integer.toString(revision.number()),
                        new PlanWords(visit).title(revision)
                            + ", "
                            + new PlanWords(visit).state(revision)))
            .toList();
    String inForce =
        revisions.stream()
            .filter(Revision::isInForce)
            .findFirst()
            .map(revision -> Integer.toString(revision.number()))
            .orElse("");
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.text("navn", visit.say("plan.begin.name"), "")
            .withHint(visit.say("plan.begin.name.hint"))
            .optional());
    if (!options.isEmpty()) {
      fields.add(
          Field.choice("udgave", visit.say("plan.begin.from"), inForce, options)
              .withHint(visit.say("plan.begin.from.hint"))
              .optional());
    }
    return Form.of(
            "begin",
            visit.say("plan.begin"),
            new PlanAddresses(visit).plan() + "/kladder",
            fields,
            visit.say("plan.begin.button"))
        .withLead(visit.say("plan.begin.lead"));
  }

  // ---- one revision

  @GetMapping({PlanAddresses.REVISION, "/en" + PlanAddresses.REVISION})
  @MayUse(Right.READ_DRAFTS)
  View revision(Visit visit, @PathVariable("number") String number) {
    Revision revision =
        house
            .plans()
            .find(visit.code(), Numerals.read(number))
            .orElseThrow(() -> new NotFound(number));
    PlanAddresses addresses = new PlanAddresses(visit);
    PlanWords words = new PlanWords(visit);
    Plan plan = revision.plan();
    List<Part> parts = new ArrayList<>();
    parts.add(
        Prose.of(
            visit.say(
                "plan.holds",
                words.count("plan.holds.targets", plan.targets().size()),
                words.count("plan.holds.themes", plan.themes().size()),
                words.count("plan.holds.actions", plan.actions().size()))));
    parts.add(new Prose(visit.say("plan.steps"), words.steps(revision)));
    parts.add(new Links("deeds", visit.say("plan.deeds"), deeds(visit, revision), ""));
    if (visit.may(Right.EDIT_PLAN)) {
      parts.add(
          Form.of(
                  "copy",
                  visit.say("plan.edit"),
                  addresses.plan() + "/kladder",
                  List.of(),
                  visit.say("plan.edit.button"))
              .withLead(visit.say("plan.edit.lead"))
              .with("udgave", number)
              .with("navn", plan.head().title().in(visit.language())));
    }
    return desk.show(
        visit,
        addresses.crumbs(),
        visit.say("plan.revision.headline", number, words.state(revision)),
        plan.head().title().in(visit.language()),
        parts);
  }

  private List<Part.Link> deeds(Visit visit, Revision revision) {
    PlanAddresses addresses = new PlanAddresses(visit);
    String here = addresses.revision(revision.number());
    List<Part.Link> links = new ArrayList<>();
    Optional<Revision> inForce = house.plans().findInForce(visit.code());
    inForce
        .filter(other -> other.number() != revision.number())
        .ifPresent(
            other ->
                links.add(
                    new Part.Link(
                        visit.say("plan.compare", Integer.toString(other.number())),
                        addresses.compare(
                            Integer.toString(other.number()), Integer.toString(revision.number())),
                        visit.say("plan.compare.note"))));
    boolean isDraft = revision.state() == State.DRAFT;
    if (isDraft && visit.may(Right.SEND_TO_HEARING)) {
      links.add(
          new Part.Link(visit.say("plan.hear"), here + "/hoering", visit.say("plan.hear.note")));
    }
    if ((isDraft || revision.state() == State.HEARING) && visit.may(Right.ADOPT_PLAN)) {
      links.add(
          new Part.Link(visit.say("plan.adopt"), here + "/vedtag", visit.say("plan.adopt.note")));
    }
    if (isDraft && visit.may(Right.INVITE_COLLEAGUES)) {
      links.add(
          new Part.Link(visit.say("plan.share"), here + "/deling", visit.say("plan.share.note")));
    }
    if (!isDraft) {
      links.add(
          new Part.Link(
              visit.say("plan.public"),
              visit.link("/kommuner/" + visit.municipality().slug() + "/plan/" + revision.number()),
              visit.say("plan.public.note")));
      if (visit.may(Right.ANSWER_HEARING)) {
        links.add(
            new Part.Link(
                visit.say("plan.replies"), here + "/svar", visit.say("plan.replies.note")));
      }
    }
    return links;
  }

  // ---- two of them

  @GetMapping({PlanAddresses.PLAN + "/sammenlign", "/en" + PlanAddresses.PLAN + "/sammenlign"})
  @MayUse(Right.READ_DRAFTS)
  View compare(
      Visit visit,
      @RequestParam(name = "fra", defaultValue = "") String from,
      @RequestParam(name = "til", defaultValue = "") String to) {
    PlanAddresses addresses = new PlanAddresses(visit);
    Named earlier = named(visit, from);
    Named later = named(visit, to);
    if (later.plan().isEmpty() || earlier.plan().isEmpty()) {
      return desk.show(
          visit,
          addresses.crumbs(),
          visit.say("compare.not-yet"),
          visit.say("compare.not-yet.lead"),
          List.of(unfinished(visit, earlier, later)));
    }
    List<Part> parts = new ArrayList<>();
    house
        .plans()
        .holdAgainstInForce(later.plan().get())
        .filter(against -> from.equals(Integer.toString(against.inForce())))
        .map(PlanImport.Against::loosenings)
        .flatMap(loosenings -> ComparisonParts.ratchet(visit, loosenings))
        .ifPresent(parts::add);
    parts.addAll(
        new ComparisonParts(visit, earlier.name(), later.name())
            .of(house.plans().compareInside(earlier.plan().get(), later.plan().get())));
    return desk.show(
        visit,
        addresses.crumbs(),
        visit.say("compare.headline", between(visit, from, earlier), between(visit, to, later)),
        "",
        parts);
  }

  /// What it is called inside a sentence.
  private static String between(Visit visit, String asked, Named named) {
    return asked.startsWith(COPY)
        ? visit.say("compare.copy", named.name())
        : visit.say("compare.revision", asked);
  }

  /// The way to what a working copy lacks before it can be compared.
  private static Part unfinished(Visit visit, Named... compared) {
    return new Links(
        "unfinished",
        visit.say("compare.unfinished"),
        Stream.of(compared)
            .filter(named -> named.plan().isEmpty())
            .map(named -> Part.Link.of(named.name(), named.address()))
            .toList(),
        "");
  }

  /// A plan that can be compared; no plan as long as a working copy is none.
  private record Named(String name, String address, Optional<Plan> plan) {}

  private Named named(Visit visit, String text) {
    if (text.startsWith(COPY)) {
      CopyContent content = new Copies(house.copies()).get(visit, text.substring(COPY.length()));
      CopyCheck check = house.copies().check(content);
      return new Named(
          content.copy().name(), new PlanAddresses(visit).copy(content.copy().id()), check.plan());
    }
    if (!text.matches("[0-9]+")) {
      throw new NotFound(text);
    }
    return house
        .plans()
        .find(visit.code(), Numerals.read(text))
        .map(
            revision ->
                new Named(
                    new PlanWords(visit).title(revision),
                    new PlanAddresses(visit).revision(revision.number()),
                    Optional.of(revision.plan())))
        .orElseThrow(() -> new NotFound(text));
  }
}
