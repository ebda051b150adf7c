package dk.tonsvis.dispatch;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.Follower;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.mail.Mail;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.reference.Reference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes to those whom a fact concerns, but for the one who made it happen.
public final class Dispatch {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final People people;
  private final Mail mail;
  private final Places places;
  private final Plans plans;
  private final Reference reference;
  private final String origin;

  /// @param origin the address of the installation, without a slash at its end
  public Dispatch(
      People people, Mail mail, Places places, Plans plans, Reference reference, String origin) {
    this.people = people;
    this.mail = mail;
    this.places = places;
    this.plans = plans;
    this.reference = reference;
    this.origin = origin;
  }

  /// Begins with what happens from now on: nobody wants letters about last year.
  public Follower follower() {
    return new Follower("letters", Follower.Begin.NEXT, this::write);
  }

  /// What a letter says to somebody who reads this language.
  private interface Saying {
    Map<String, String> in(Language language);
  }

  private void write(Entry entry) {
    JsonNode body = JSON.readTree(entry.body());
    switch (entry.kind()) {
      case "PlanSentToHearing" -> aboutPlan(entry, body, "hearing-draft", hearing(body));
      case "PlanAdopted" -> aboutPlan(entry, body, "plan-adopted", adoption(body));
      case "ReplyReceived" -> aboutReply(entry, body);
      case "VintageProposed" -> aboutVintage(entry, body);
      default -> {
        // Nobody waits for a letter about the others.
      }
    }
  }

  private static Saying hearing(JsonNode body) {
    return language ->
        Map.of(
            "until",
            body.path("until").isString()
                ? day(body.path("until"), language)
                : Words.of("dispatch", language).say("no-deadline"));
  }

  private static Saying adoption(JsonNode body) {
    return language ->
        Map.of("body", plain(body.path("body").asString()), "day", day(body.path("on"), language));
  }

  private void aboutPlan(Entry entry, JsonNode body, String template, Saying more) {
    int revision = body.path("revision").asInt();
    Municipality place = place(entry);
    Saying saying =
        with(
            plan(place, revision),
            with(more, link("/kommuner/" + place.slug() + "/plan/" + revision)));
    String key = template + "/" + place.code().digits() + "/" + revision;
    send(workersOf(place), entry, key, template, saying);
  }

  private void aboutReply(Entry entry, JsonNode body) {
    Municipality place = place(entry);
    String reply = body.path("reply").asString();
    Saying saying =
        with(
            plan(place, body.path("revision").asInt()),
            link("/arbejde/kommuner/" + place.slug() + "/plan/svar/" + reply));
    String key = "reply-received/" + reply;
    send(workersOf(place), entry, key, "reply-received", saying);
  }

  private void aboutVintage(Entry entry, JsonNode body) {
    String account = body.path("account").asString();
    Saying saying =
        with(
            language ->
                Map.of(
                    "account",
                    reference
                        .findIdentity(account)
                        .map(identity -> plain(identity.title().in(language)))
                        .orElse(account),
                    "day",
                    day(body.path("readOn"), language)),
            link("/arbejde/regnskab"));
    String key = "vintage-proposed/" + body.path("vintage").asInt();
    send(
        people.holders(Role.SECRETARIAT, Optional.empty()), entry, key, "vintage-proposed", saying);
  }

  /// Those who prepare the plan and those who decide it.
  private List<Person> workersOf(Municipality place) {
    Optional<Organisation> organisation = Optional.of(Organisation.of(place));
    return Stream.of(Role.COORDINATOR, Role.APPROVER)
        .flatMap(role -> people.holders(role, organisation).stream())
        .distinct()
        .toList();
  }

  private void send(
      List<Person> receivers, Entry entry, String key, String template, Saying saying) {
    for (Person person : receivers) {
      boolean isTheirs = entry.actor().equals(Actor.person(person.id().toString()));
      if (!isTheirs && Letter.isAddress(person.email())) {
        mail.queue(
            new Letter(
                key + "/" + person.id(),
                Optional.of(person.id()),
                person.email(),
                person.language(),
                template,
                saying.in(person.language())));
      }
    }
  }

  private Municipality place(Entry entry) {
    return entry
        .place()
        .flatMap(places::find)
        .orElseThrow(() -> new IllegalStateException("no municipality is " + entry.place()));
  }

  private Saying plan(Municipality place, int revision) {
    return language ->
        Map.of(
            "place",
            place.name(),
            "plan",
            plans
                .find(place.code().digits(), revision)
                .map(found -> plain(found.plan().head().title().in(language)))
                .orElseThrow(
                    () -> new IllegalStateException(place.name() + " has no plan " + revision)));
  }

  private Saying link(String path) {
    return language -> Map.of("link", origin + (language == Language.ENGLISH ? "/en" : "") + path);
  }

  private static Saying with(Saying some, Saying more) {
    return language -> {
      Map<String, String> all = new HashMap<>(some.in(language));
      all.putAll(more.in(language));
      return all;
    };
  }

  private static String day(JsonNode day, Language language) {
    return Numbers.in(language).day(LocalDate.parse(day.asString()));
  }

  /// On one line, as a subject is.
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }
}
