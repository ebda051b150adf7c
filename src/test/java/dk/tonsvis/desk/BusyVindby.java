package dk.tonsvis.desk;

import dk.tonsvis.access.ClaimRule;
import dk.tonsvis.access.IssuedLink;
import dk.tonsvis.access.Provider;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Entry;
import dk.tonsvis.account.Import;
import dk.tonsvis.drafting.CommentId;
import dk.tonsvis.drafting.Commenting;
import dk.tonsvis.drafting.CopyRow;
import dk.tonsvis.drafting.Saving;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.hearing.Reception;
import dk.tonsvis.hearing.Reply;
import dk.tonsvis.hearing.ReplyId;
import dk.tonsvis.hearing.Speaker;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.place.Cvr;
import dk.tonsvis.plan.Hearing;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Bilingual;
import dk.tonsvis.store.Sight;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Vindby in the middle of its work, so that every page of the desk has something on it: a plan in
/// hearing with replies, a draft, a copy that two are editing, files that were handed in, letters,
/// colleagues, a provider of sign-in and a version of the account that waits to be published.
final class BusyVindby implements AutoCloseable {
  static final String CODE = "0999";

  final RunningDesk desk;

  /// Holds every role that opens a page.
  final Person asta;

  final Person omar;
  final int inForce;
  final int inHearing;
  final int draft;
  final WorkingCopy copy;
  final Reply answered;
  final Reply waiting;
  final CommentId comment;
  final UUID goodFile;
  final UUID badFile;
  final int proposed;
  final String welcome;
  final String recovery;
  final String shared;
  final Organisation company;

  BusyVindby(Class<?>... more) {
    desk = RunningDesk.start(more);
    asta = desk.person("Asta Aagaard", Organisation.INSTALLATION, Role.ADMINISTRATOR);
    give(asta, Organisation.ALLIANCE, Role.SECRETARIAT);
    give(asta, vindby(), Role.COORDINATOR);
    give(asta, vindby(), Role.APPROVER);
    omar = desk.person("Omar Østergaard-Christoffersen", vindby(), Role.COORDINATOR);
    company = Organisation.company("Vindby Skibsværft og Maskinfabrik", new Cvr("13585628"));
    desk.person("Kaj Kjær", company, Role.PARTNER);
    desk.person("Ida Iversen", desk.municipality("odense"), Role.COORDINATOR);
    Revision old = seeing(() -> desk.house().plans().findInForce(CODE)).orElseThrow();
    inForce = old.number();
    inHearing = stored(old, "Forslag til høring: ");
    seeing(() -> sent(inHearing));
    waiting = reply(Speaker.SENIOR_COUNCIL, "Flere bænke og træer langs stierne, tak.");
    answered = reply(Speaker.CITIZEN, "Hvornår kommer der fjernvarme i\n\nHavnegade?");
    seeing(() -> desk.house().hearings().draft(answered.id(), "I 2028.", 0, RunningDesk.ACTOR));
    draft = stored(old, "Udkast: ");
    copy = seeing(() -> desk.house().copies().makeFrom(old, "Revision 2027", RunningDesk.ACTOR));
    spoil();
    comment = CommentId.next();
    comment(comment, Optional.of(row("actions").id()), "Skal værket ikke nævnes her?");
    comment(CommentId.next(), Optional.empty(), "Planen er god at læse.");
    goodFile = file("klimaplan-2027.json", json(old, "Fra en fil: "));
    badFile =
        file("fejl.json", json(old, "").replaceFirst("\"year\":[0-9]+", "\"year\":\"snart\""));
    proposed = proposed(desk.house().accounts());
    provider();
    letters();
    welcome = desk.house().access().administrators().link().token();
    recovery = link(Purpose.RECOVERY, "");
    shared = link(Purpose.READ_DRAFT, CODE + "/" + draft);
  }

  Organisation vindby() {
    return desk.municipality("vindby");
  }

  static <T> T seeing(Supplier<T> work) {
    return Sight.of(Set.of(CODE)).during(work::get);
  }

  /// The first row of one of the copy's tables.
  CopyRow row(String table) {
    return find(table).orElseThrow();
  }

  /// The same, if it has one.
  Optional<CopyRow> find(String table) {
    return seeing(() -> desk.house().copies().read(copy.id())).orElseThrow().of(table).stream()
        .findFirst();
  }

  private void give(Person person, Organisation organisation, Role role) {
    desk.house()
        .people()
        .addMembership(
            person.id(),
            organisation,
            role,
            RunningDesk.TODAY,
            Optional.empty(),
            RunningDesk.ACTOR);
  }

  private static String json(Revision revision, String before) {
    return PlanFiles.json(revision.plan()).replace("\"source\":\"", "\"source\":\"" + before);
  }

  private int stored(Revision revision, String before) {
    byte[] file = json(revision, before).getBytes(StandardCharsets.UTF_8);
    PlanImport made =
        seeing(() -> desk.house().plans().importFile("plan.json", file, RunningDesk.ACTOR));
    return ((PlanImport.Stored) made).revision().number();
  }

  private Hearing sent(int number) {
    return desk.house()
        .plans()
        .sendToHearing(
            CODE,
            number,
            LocalDate.of(2026, 11, 20),
            Optional.of(LocalDate.of(2026, 12, 24)),
            RunningDesk.ACTOR);
  }

  private Reply reply(Speaker speaker, String body) {
    ReplyId id = new ReplyId(UUID.randomUUID());
    Reception received =
        desk.house()
            .hearings()
            .receive(
                CODE,
                inHearing,
                new dk.tonsvis.hearing.Submission(
                    id,
                    speaker,
                    "",
                    "Rosa Rask",
                    "rosa@vindby.example",
                    true,
                    body,
                    "",
                    Language.DANISH),
                "127.0.0.1");
    if (!(received instanceof Reception.Received)) {
      throw new AssertionError(received);
    }
    return seeing(() -> desk.house().hearings().find(id)).orElseThrow();
  }

  /// One row cannot be read as it stands, and another was changed by a colleague.
  private void spoil() {
    save(row("targets"), Map.of("year", "snart"));
    save(row("actions"), Map.of("unit", "Omars enhed"));
  }

  void save(CopyRow row, Map<String, String> cells) {
    int version = seeing(() -> desk.house().copies().find(copy.id())).orElseThrow().version();
    Saving saving =
        seeing(
            () ->
                desk.house()
                    .copies()
                    .save(copy.id(), row.id(), version, cells, Actor.person(omar.id().toString())));
    if (!(saving instanceof Saving.Saved)) {
      throw new AssertionError(saving);
    }
  }

  private void comment(CommentId id, Optional<Integer> row, String text) {
    Commenting made =
        seeing(() -> desk.house().comments().make(id, copy.id(), row, text, omar.id()));
    if (!(made instanceof Commenting.Kept)) {
      throw new AssertionError(made);
    }
  }

  private UUID file(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return seeing(() -> desk.house().uploads().keep(CODE, name, bytes)).id();
  }

  private static int proposed(Accounts accounts) {
    List<Entry> figures =
        accounts
            .emissions(accounts.list("vindby").getLast())
            .figures()
            .figures()
            .entrySet()
            .stream()
            .map(
                known ->
                    new Entry(
                        known.getKey(),
                        Figure.measured(
                            known.getValue().known().orElseThrow().plus(Co2e.ofTonnes(250)))))
            .toList();
    Import proposed =
        accounts.propose(
            figures,
            "0".repeat(64),
            new dk.tonsvis.account.Submission(
                "vindby",
                Optional.empty(),
                LocalDate.of(2026, 11, 1),
                new Bilingual("Hentet", "Fetched"),
                Optional.empty()),
            RunningDesk.ACTOR);
    return ((Import.Stored) proposed).vintage().number();
  }

  private void provider() {
    Provider provider =
        new Provider(
            "vindby",
            "https://login.vindby.example",
            "tonsvis",
            "Vindby Kommune",
            "Municipality of Vindby",
            List.of(),
            true);
    desk.house().access().providers().keep(provider, RunningDesk.ACTOR);
    desk.house()
        .access()
        .providers()
        .keepRules(
            provider,
            List.of(
                new ClaimRule(
                    "role",
                    "koordinator",
                    Optional.of(Role.COORDINATOR),
                    Optional.of(vindby().id()))),
            RunningDesk.ACTOR);
  }

  private String link(Purpose purpose, String subject) {
    IssuedLink issued =
        desk.house()
            .access()
            .links()
            .issue(purpose, subject, Optional.of(omar.id()), RunningDesk.ACTOR);
    return issued.token();
  }

  /// An invitation waits to be accepted, and so does a role for somebody who can sign in.
  private void letters() {
    Browser browser = desk.browser(asta);
    String page = "/arbejde/kommuner/vindby/personer";
    browser.get(page);
    browser.post(
        page,
        "navn",
        "Ny Kollega",
        "email",
        "ny.kollega@vindby.example",
        "rolle",
        "adviser",
        "sprog",
        "da");
    desk.house().access().passwords().set(omar, "fire grå gæs gik en tur", RunningDesk.ACTOR);
    browser.post(
        page + "/godkendere", "navn", omar.name(), "email", omar.email(), "rolle", "approver");
  }

  /// The address in the newest letter's text that begins with a path.
  String linkIn(String letter, String path) {
    String text =
        desk.house().mail().outbox().stream()
            .flatMap(each -> each.letter().stream())
            .filter(each -> each.template().equals(letter))
            .findFirst()
            .orElseThrow()
            .written()
            .text();
    int at = text.indexOf(path);
    return text.substring(at).split("\\s", 2)[0];
  }

  House house() {
    return desk.house();
  }

  @Override
  public void close() {
    desk.close();
  }
}
