package dk.tonsvis.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.VintageProposed;
import dk.tonsvis.drafting.CommentId;
import dk.tonsvis.drafting.WorkingCopy;
import dk.tonsvis.hearing.Council;
import dk.tonsvis.hearing.Reception;
import dk.tonsvis.hearing.ReplyId;
import dk.tonsvis.hearing.Speaker;
import dk.tonsvis.hearing.Submission;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Fact;
import dk.tonsvis.journal.FollowerStanding;
import dk.tonsvis.language.Language;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.mail.Outgoing;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Hearing;
import dk.tonsvis.plan.PlanAdopted;
import dk.tonsvis.plan.PlanFiles;
import dk.tonsvis.plan.PlanImport;
import dk.tonsvis.plan.PlanSentToHearing;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatchTest {
  private static final Optional<String> VINDBY = Optional.of("0999");

  private Database database;
  private House house;
  private Person maja;
  private Person ole;

  record ReplyReceived(String reply, int revision) implements Fact {}

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    house = at("2026-11-24T12:00:00Z");
    maja = person("Maja", Language.DANISH, Role.COORDINATOR, vindby());
    ole = person("Ole", Language.ENGLISH, Role.APPROVER, vindby());
    person("Else", Language.DANISH, Role.COORDINATOR, organisation("odense"));
    person("Kirsten", Language.DANISH, Role.SECRETARIAT, Organisation.ALLIANCE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private House at(String moment) {
    return House.over(database, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
  }

  /// Sends a changed plan of Vindby's out for comments; returns its number.
  private int hearing(LocalDate on, Optional<LocalDate> until) {
    String json =
        PlanFiles.json(house.plans().findInForce("0999").orElseThrow().plan())
            .replace("\"source\":\"", "\"source\":\"Forslag: ");
    PlanImport.Stored stored =
        (PlanImport.Stored)
            house
                .plans()
                .importFile("plan.json", json.getBytes(StandardCharsets.UTF_8), Actor.part("test"));
    int number = stored.revision().number();
    assertThat(house.plans().sendToHearing("0999", number, on, until, Actor.part("test")))
        .isInstanceOf(Hearing.Sent.class);
    return number;
  }

  private void reply(int revision) {
    Submission hej =
        new Submission(
            ReplyId.next(), Speaker.CITIZEN, "", "", "", false, "Hej", "", Language.DANISH);
    assertThat(house.hearings().receive("0999", revision, hej, "192.0.2.7"))
        .isInstanceOf(Reception.Received.class);
  }

  private Organisation vindby() {
    return organisation("vindby");
  }

  private Organisation organisation(String place) {
    Municipality municipality = house.places().find(place).orElseThrow();
    return Organisation.of(municipality);
  }

  private Person person(String name, Language language, Role role, Organisation in) {
    Actor actor = Actor.part("test");
    Person person =
        house
            .people()
            .create(
                name,
                name.toLowerCase(java.util.Locale.ROOT) + "@kommune.example",
                language,
                actor);
    house
        .people()
        .addMembership(person.id(), in, role, LocalDate.of(2026, 1, 1), Optional.empty(), actor);
    return person;
  }

  private void happens(Actor actor, Optional<String> place, Fact fact) {
    house
        .database()
        .inTransaction(
            () -> {
              house.journal().write(actor, place, fact);
              return true;
            });
    house.followers().catchUp();
  }

  private List<String> receivers() {
    return house.mail().outbox().stream().map(o -> o.address().orElseThrow()).sorted().toList();
  }

  private Letter letterTo(Person person) {
    return house.mail().list(person.id()).stream()
        .map(Outgoing::letter)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_there_at_the_first_start_is_no_news() {
    house.followers().catchUp();
    assertThat(house.mail().outbox()).isEmpty();
  }

  @Test
  void a_hearing_is_told_to_those_who_work_for_the_municipality_each_in_their_language() {
    happens(
        Actor.part("cli"),
        VINDBY,
        new PlanSentToHearing(1, "2026-11-24", Optional.of("2027-02-01")));
    assertThat(receivers()).containsExactly("maja@kommune.example", "ole@kommune.example");
    assertThat(letterTo(maja).written().text())
        .contains("Vindby har sendt")
        .contains("Frist: 1. februar 2027.")
        .contains("http://localhost:8080/kommuner/vindby/plan/1");
    assertThat(letterTo(ole).written().text())
        .contains("Last day: 1 February 2027.")
        .contains("http://localhost:8080/en/kommuner/vindby/plan/1");
  }

  @Test
  void councils_that_were_chosen_are_told_of_a_hearing_by_their_names_and_once() {
    Council elders =
        new Council(
            UUID.randomUUID(),
            "0999",
            Speaker.SENIOR_COUNCIL,
            "Ældrerådet",
            "raad@vindby.example",
            Language.DANISH);
    assertThat(house.councils().add(elders, Actor.part("test"))).isEmpty();
    PlanSentToHearing sent = new PlanSentToHearing(1, "2026-11-24", Optional.of("2027-02-01"));
    happens(Actor.part("cli"), VINDBY, sent);
    happens(Actor.part("cli"), VINDBY, sent);
    assertThat(receivers()).filteredOn(elders.email()::equals).hasSize(1);
    Letter letter =
        house.mail().outbox().stream()
            .filter(out -> out.address().equals(Optional.of(elders.email())))
            .flatMap(out -> out.letter().stream())
            .findFirst()
            .orElseThrow();
    assertThat(letter.written().text())
        .contains("vil gerne have et svar fra Ældrerådet", "Frist: 1. februar 2027.")
        .contains("http://localhost:8080/kommuner/vindby/plan/1/hoering?fra=senior-council");
    assertThat(letter.person()).isEmpty();
  }

  @Test
  void comments_of_a_day_are_told_when_it_is_over_once_to_those_whom_they_concern() {
    Person rikke = person("Rikke", Language.ENGLISH, Role.ADVISER, vindby());
    person("Stille", Language.DANISH, Role.ADVISER, vindby());
    WorkingCopy copy = house.copies().makeEmpty("0999", "Ny plan", Actor.part("test"));
    CommentId asked = CommentId.next();
    house.comments().make(asked, copy.id(), Optional.empty(), "Er 2030 muligt?", rikke.id());
    house.comments().answer(CommentId.next(), copy.id(), asked, "Ja.", maja.id());
    house.comments().answer(CommentId.next(), copy.id(), asked, "Godt.", rikke.id());
    house.dispatch().tellOfComments();
    assertThat(receivers()).isEmpty();
    House morning = at("2026-11-25T06:00:00Z");
    morning.dispatch().tellOfComments();
    morning.dispatch().tellOfComments();
    at("2026-11-26T06:00:00Z").dispatch().tellOfComments();
    assertThat(receivers()).containsExactly("maja@kommune.example", "rikke@kommune.example");
    assertThat(letterTo(maja).written().text())
        .contains("i Vindby den 24. november 2026: 2.")
        .doesNotContain("2030");
    assertThat(letterTo(rikke).written().text()).contains("in Vindby on 24 November 2026: 1.");
  }

  @Test
  void comments_that_were_dealt_with_on_the_same_day_are_not_told() {
    Person rikke = person("Rikke", Language.ENGLISH, Role.ADVISER, vindby());
    WorkingCopy copy = house.copies().makeEmpty("0999", "Ny plan", Actor.part("test"));
    CommentId asked = CommentId.next();
    house.comments().make(asked, copy.id(), Optional.empty(), "Er 2030 muligt?", rikke.id());
    house.comments().settle(copy.id(), asked, true, maja.id());
    at("2026-11-25T06:00:00Z").dispatch().tellOfComments();
    assertThat(receivers()).isEmpty();
  }

  @Test
  void a_hearing_without_a_last_day_says_so() {
    happens(Actor.part("cli"), VINDBY, new PlanSentToHearing(1, "2026-11-24", Optional.empty()));
    assertThat(letterTo(maja).written().text()).contains("Frist: ikke sat.");
    assertThat(letterTo(ole).written().text()).contains("Last day: none is set.");
  }

  @Test
  void who_did_it_gets_no_letter_about_it() {
    happens(
        Actor.person(maja.id().toString()),
        VINDBY,
        new PlanAdopted(1, "2026-11-24", "Byrådet", "26/1", Optional.empty()));
    assertThat(receivers()).containsExactly("ole@kommune.example");
    assertThat(letterTo(ole).written().text()).contains("by Byrådet on 24 November 2026");
  }

  @Test
  void a_proposed_version_is_told_to_the_secretariat() {
    happens(
        Actor.part("fetch"),
        Optional.empty(),
        new VintageProposed(9, "ens-kommuner", "2026-11-24", 1, "0".repeat(64)));
    assertThat(receivers()).containsExactly("kirsten@kommune.example");
    assertThat(house.mail().outbox().getFirst().letter().orElseThrow().written().text())
        .contains("/arbejde/regnskab");
  }

  @Test
  void a_reply_is_told_to_those_who_answer() {
    happens(Actor.part("hearing"), VINDBY, new ReplyReceived("7b6a", 1));
    assertThat(receivers()).containsExactly("maja@kommune.example", "ole@kommune.example");
    assertThat(letterTo(maja).arguments().get("link"))
        .endsWith("/arbejde/kommuner/vindby/plan/svar/7b6a");
  }

  @Test
  void the_same_fact_again_is_no_second_letter() {
    PlanSentToHearing fact = new PlanSentToHearing(1, "2026-11-24", Optional.empty());
    happens(Actor.part("cli"), VINDBY, fact);
    happens(Actor.part("cli"), VINDBY, fact);
    assertThat(house.mail().outbox()).hasSize(2);
  }

  @Test
  void a_fact_that_no_letter_can_tell_of_is_noted_and_keeps_no_later_letter_waiting() {
    happens(Actor.part("cli"), VINDBY, new PlanSentToHearing(99, "2026-11-24", Optional.empty()));
    for (String later : List.of("12:00:10", "12:01:00", "12:05:00")) {
      at("2026-11-24T" + later + "Z").followers().catchUp();
    }
    FollowerStanding letters = house.followers().standing().getFirst();
    assertThat(letters.skipped().orElseThrow().reason()).contains("Vindby has no plan 99");
    happens(Actor.part("cli"), VINDBY, new PlanSentToHearing(1, "2026-11-24", Optional.empty()));
    assertThat(receivers()).containsExactly("maja@kommune.example", "ole@kommune.example");
    assertThat(house.followers().standing().getFirst().lag()).isZero();
  }

  @Test
  void three_days_before_its_last_day_a_hearing_is_told_to_end_once_however_many_look() {
    int plan = hearing(LocalDate.of(2026, 11, 24), Optional.of(LocalDate.of(2026, 12, 10)));
    reply(plan);
    reply(plan);
    // Midnight in Denmark is an hour before that of UTC.
    at("2026-12-06T22:59:00Z").dispatch().tellOfClosingHearings();
    assertThat(receivers()).isEmpty();
    at("2026-12-06T23:00:00Z").dispatch().tellOfClosingHearings();
    at("2026-12-06T23:00:00Z").dispatch().tellOfClosingHearings();
    at("2026-12-08T08:00:00Z").dispatch().tellOfClosingHearings();
    assertThat(receivers()).containsExactly("maja@kommune.example", "ole@kommune.example");
    assertThat(letterTo(maja).written().text())
        .contains("i Vindby slutter 10. december 2026.")
        .contains("Der er kommet 2 svar indtil nu.")
        .contains("http://localhost:8080/arbejde/kommuner/vindby/plan/udgave/" + plan + "/svar");
    assertThat(letterTo(ole).written().text())
        .contains("ends on 10 December 2026.")
        .contains("Replies so far: 2.");
  }

  @Test
  void a_hearing_that_is_over_or_has_no_last_day_or_has_just_begun_is_not_told_to_end() {
    hearing(LocalDate.of(2026, 11, 20), Optional.of(LocalDate.of(2026, 11, 23)));
    house.dispatch().tellOfClosingHearings();
    at("2026-11-23T08:00:00Z").dispatch().tellOfClosingHearings();
    assertThat(receivers()).isEmpty();
  }

  @Test
  void a_hearing_whose_plan_is_decided_early_is_not_told_to_end() {
    int plan = hearing(LocalDate.of(2026, 11, 1), Optional.of(LocalDate.of(2026, 11, 26)));
    house
        .plans()
        .adopt("0999", plan, LocalDate.of(2026, 11, 24), "Byrådet", "26/2", Actor.part("test"));
    house.dispatch().tellOfClosingHearings();
    assertThat(receivers()).isEmpty();
  }

  @Test
  void another_password_is_told_to_whose_it_is_and_a_first_one_is_not() {
    Actor herself = Actor.person(maja.id().toString());
    house.access().passwords().set(maja, "fire grå gæs gik en tur", herself);
    house.followers().catchUp();
    assertThat(receivers()).isEmpty();
    house.access().passwords().set(maja, "cykelsti langs havnen", herself);
    house.followers().catchUp();
    assertThat(receivers()).containsExactly("maja@kommune.example");
    assertThat(letterTo(maja).written().text())
        .contains("blev ændret den 24. november 2026 kl. 13.00.")
        .contains("http://localhost:8080/glemt-adgangskode\n");
  }
}
