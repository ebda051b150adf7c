package dk.tonsvis.dispatch;

import dk.tonsvis.drafting.Comments;
import dk.tonsvis.hearing.Council;
import dk.tonsvis.hearing.Councils;
import dk.tonsvis.hearing.Hearings;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.Follower;
import dk.tonsvis.journal.Unworkable;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.mail.Mail;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.person.Role;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes to those whom a fact concerns, but for the one who made it happen.
public final class Dispatch {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final People people;
  private final Places places;
  private final Reference reference;
  private final Councils councils;
  private final Post post;
  private final ClosingHearings closing;
  private final NewComments newComments;

  /// @param origin the address of the installation, without a slash at its end
  public Dispatch(
      Database database,
      People people,
      Mail mail,
      Places places,
      Plans plans,
      Comments comments,
      Hearings hearings,
      Councils councils,
      Reference reference,
      String origin) {
    this.people = people;
    this.places = places;
    this.reference = reference;
    this.councils = councils;
    this.post = new Post(people, mail, plans, origin);
    this.closing = new ClosingHearings(database, hearings, plans, places, post);
    this.newComments = new NewComments(database, comments, people, places, post);
  }

  /// Begins with what happens from now on: nobody wants letters about last year.
  public Follower follower() {
    return new Follower("letters", Follower.Begin.NEXT, this::write);
  }

  /// Writes to those whose hearing ends within three days, if nobody did so before. To be called
  /// every hour or so, by any number of nodes.
  public void tellOfClosingHearings() {
    Sight.EVERYTHING.run(() -> closing.tell(people.today()));
  }

  /// Writes to those to whom something was said about a working copy yesterday, if nobody did so
  /// before. To be called every hour or so, by any number of nodes.
  public void tellOfComments() {
    Sight.EVERYTHING.run(() -> newComments.tell(people.today()));
  }

  private void write(Entry entry) {
    try {
      tell(entry);
    } catch (IllegalArgumentException
        | IllegalStateException
        | NoSuchElementException
        | DateTimeException e) {
      // What the fact says makes no letter, and never will. What the database says is none of
      // these.
      throw new Unworkable(e);
    }
  }

  private void tell(Entry entry) {
    JsonNode body = JSON.readTree(entry.body());
    switch (entry.kind()) {
      case "PlanSentToHearing" -> {
        aboutPlan(entry, body, "hearing-draft", hearing(body));
        toCouncils(entry, body);
      }
      case "PlanAdopted" -> aboutPlan(entry, body, "plan-adopted", adoption(body));
      case "ReplyReceived" -> aboutReply(entry, body);
      case "VintageProposed" -> aboutVintage(entry, body);
      case "PasswordSet" -> aboutPassword(entry, body);
      default -> {
        // Nobody waits for a letter about the others.
      }
    }
  }

  private static Post.Saying hearing(JsonNode body) {
    return language ->
        Map.of(
            "until",
            body.path("until").isString()
                ? day(body.path("until"), language)
                : Words.of("dispatch", language).say("no-deadline"));
  }

  private static Post.Saying adoption(JsonNode body) {
    return language ->
        Map.of(
            "body",
            Post.plain(body.path("body").asString()),
            "day",
            day(body.path("on"), language));
  }

  private void aboutPlan(Entry entry, JsonNode body, String template, Post.Saying more) {
    int revision = body.path("revision").asInt();
    Municipality place = place(entry);
    Post.Saying saying =
        post.plan(place, revision)
            .and(more)
            .and(post.link("/kommuner/" + place.slug() + "/plan/" + revision));
    String key = template + "/" + place.code().digits() + "/" + revision;
    send(post.workersOf(place), entry, key, template, saying);
  }

  /// Those that the municipality has chosen, each by its name and in its language.
  private void toCouncils(Entry entry, JsonNode body) {
    int revision = body.path("revision").asInt();
    Municipality place = place(entry);
    Post.Saying saying = post.plan(place, revision).and(hearing(body));
    String page = "/kommuner/" + place.slug() + "/plan/" + revision + "/hoering?fra=";
    String key = "hearing-council/" + place.code().digits() + "/" + revision;
    for (Council council : councils.list(place.code().digits())) {
      post.send(
          council, key, "hearing-council", saying.and(post.link(page + council.kind().key())));
    }
  }

  private void aboutReply(Entry entry, JsonNode body) {
    Municipality place = place(entry);
    String reply = body.path("reply").asString();
    Post.Saying saying =
        post.plan(place, body.path("revision").asInt())
            .and(post.link("/arbejde/kommuner/" + place.slug() + "/plan/svar/" + reply));
    String key = "reply-received/" + reply;
    send(post.workersOf(place), entry, key, "reply-received", saying);
  }

  private void aboutVintage(Entry entry, JsonNode body) {
    String account = body.path("account").asString();
    Post.Saying saying =
        post.link("/arbejde/regnskab")
            .and(
                language ->
                    Map.of(
                        "account",
                        reference
                            .findIdentity(account)
                            .map(identity -> Post.plain(identity.title().in(language)))
                            .orElse(account),
                        "day",
                        day(body.path("readOn"), language)));
    String key = "vintage-proposed/" + body.path("vintage").asInt();
    send(
        people.holders(Role.SECRETARIAT, Optional.empty()), entry, key, "vintage-proposed", saying);
  }

  /// A first password is no news to who chose it. The letter goes to its person also if they did
  /// it themselves: it is there for when it was somebody else.
  private void aboutPassword(Entry entry, JsonNode body) {
    if (body.path("isFirst").asBoolean(false)) {
      return;
    }
    people
        .find(PersonId.parse(body.path("person").asString()).orElseThrow())
        .ifPresent(
            person ->
                post.send(
                    List.of(person),
                    "password-changed/" + entry.position(),
                    "password-changed",
                    post.link("/glemt-adgangskode")
                        .and(
                            language ->
                                Map.of(
                                    "name",
                                    Letter.line(person.name()),
                                    "at",
                                    Numbers.in(language).moment(entry.at())))));
  }

  private void send(
      List<Person> receivers, Entry entry, String key, String template, Post.Saying saying) {
    List<Person> others =
        receivers.stream()
            .filter(person -> !entry.actor().equals(Actor.person(person.id().toString())))
            .toList();
    post.send(others, key, template, saying);
  }

  private Municipality place(Entry entry) {
    return entry
        .place()
        .flatMap(places::find)
        .orElseThrow(() -> new IllegalStateException("no municipality is " + entry.place()));
  }

  private static String day(JsonNode day, Language language) {
    return Post.day(LocalDate.parse(day.asString()), language);
  }
}
