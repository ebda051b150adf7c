package dk.tonsvis.desk;

import dk.tonsvis.access.IssuedLink;
import dk.tonsvis.access.Purpose;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonFlaw;
import dk.tonsvis.person.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Invites somebody to work in an organisation. Who cannot sign in yet gets the role, and a letter
/// with the one link that lets them in: person, role, link and letter come together or not at all.
/// Who can is offered the role by a letter and has it once they have said yes.
final class Inviting {
  private final House house;
  private final Letters letters;

  Inviting(House house, Letters letters) {
    this.house = house;
    this.letters = letters;
  }

  /// What came of it.
  sealed interface Outcome {
    /// The letter waits or is sent. Without a mail server the address is told to administrators
    /// alone: whoever has it becomes the person, with all their roles.
    record Invited(Person person, String address) implements Outcome {}

    /// They can sign in, and have the role once they say yes. The address as for an invitation.
    record Offered(Person person, String address) implements Outcome {}

    /// They have the role already; nothing was done.
    record Held(Person person) implements Outcome {}

    record Refused(Set<PersonFlaw> flaws, boolean hasRole, boolean hasDay) implements Outcome {
      public Refused {
        flaws = Set.copyOf(flaws);
      }
    }
  }

  /// What is typed: `navn`, `email`, `sprog`, `rolle` and `til`.
  ///
  /// @param choice the role, if one was chosen
  Outcome invite(
      HttpServletRequest request,
      Visit visit,
      Map<String, String> typed,
      Optional<RoleChoice> choice) {
    String name = typed.getOrDefault("navn", "").strip();
    String email = typed.getOrDefault("email", "").strip();
    Set<PersonFlaw> flaws = PersonFlaw.of(name, email);
    Optional<LocalDate> until = day(typed.getOrDefault("til", ""));
    boolean hasDay =
        typed.getOrDefault("til", "").isBlank()
            || until.filter(day -> !day.isBefore(house.people().today())).isPresent();
    if (!flaws.isEmpty() || choice.isEmpty() || !hasDay) {
      return new Outcome.Refused(flaws, choice.isPresent(), hasDay);
    }
    Language language =
        typed.getOrDefault("sprog", "").equals("en") ? Language.ENGLISH : Language.DANISH;
    return house
        .database()
        .inTransaction(
            () -> {
              Person person =
                  house
                      .people()
                      .findByEmail(email)
                      .orElseGet(() -> house.people().create(name, email, language, visit.actor()));
              return give(request, visit, person, choice.get(), until);
            });
  }

  /// The same for somebody who is known.
  Outcome give(
      HttpServletRequest request,
      Visit visit,
      Person person,
      RoleChoice choice,
      Optional<LocalDate> until) {
    return house
        .database()
        .inTransaction(
            () ->
                house.access().waysIn().has(person.id())
                    ? offer(request, visit, person, choice, until)
                    : invite(request, visit, person, choice, until));
  }

  private Outcome offer(
      HttpServletRequest request,
      Visit visit,
      Person person,
      RoleChoice choice,
      Optional<LocalDate> until) {
    if (house.people().holds(person.id(), choice.organisation(), choice.role())) {
      return new Outcome.Held(person);
    }
    IssuedLink link =
        house
            .access()
            .offers()
            .make(person.id(), choice.organisation(), choice.role(), until, visit.actor());
    String address = letters.address(request, person.language(), OfferRoutes.PATH, link);
    letters.offer(person, visit.person(), choice, link, address);
    return new Outcome.Offered(person, address);
  }

  /// All earlier letters that would let the person in are taken back: what they are given now is
  /// for who has this one.
  private Outcome invite(
      HttpServletRequest request,
      Visit visit,
      Person person,
      RoleChoice choice,
      Optional<LocalDate> until) {
    house
        .people()
        .addMembership(
            person.id(),
            choice.organisation(),
            choice.role(),
            house.people().today(),
            until,
            visit.actor());
    house.access().links().revokeWaysIn(person.id(), visit.actor());
    IssuedLink link =
        house
            .access()
            .links()
            .issue(
                Purpose.INVITATION,
                choice.organisation().id(),
                Optional.of(person.id()),
                visit.actor());
    String address = letters.address(request, person.language(), InvitationRoutes.PATH, link);
    letters.invitation(person, visit.person(), choice, link, address);
    return new Outcome.Invited(person, address);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// The form, with what was typed and what is wrong with it.
  Form form(
      Visit visit,
      String action,
      String title,
      List<Field.Option> roles,
      Map<String, String> typed,
      Optional<Outcome.Refused> refused) {
    Set<PersonFlaw> flaws =
        refused.map(Outcome.Refused::flaws).orElse(EnumSet.noneOf(PersonFlaw.class));
    boolean lacksRole = refused.map(each -> !each.hasRole()).orElse(false);
    boolean lacksDay = refused.map(each -> !each.hasDay()).orElse(false);
    List<Field> fields =
        Stream.of(
                Refusals.name(visit, typed.getOrDefault("navn", ""), flaws),
                Refusals.email(visit, typed.getOrDefault("email", ""), flaws),
                Field.choice(
                        "rolle", visit.say("people.role"), typed.getOrDefault("rolle", ""), roles)
                    .withProblem(lacksRole ? visit.say("role.missing") : ""),
                Field.of(
                        Field.Kind.DAY,
                        "til",
                        visit.say("invite.until"),
                        typed.getOrDefault("til", ""))
                    .withHint(visit.say("invite.until.hint"))
                    .withProblem(lacksDay ? visit.say("invite.until.problem") : "")
                    .optional(),
                Field.choice(
                    "sprog",
                    visit.say("person.language"),
                    typed.getOrDefault("sprog", usual(visit).code()),
                    List.of(
                        new Field.Option("da", visit.say("person.language.da")),
                        new Field.Option("en", visit.say("person.language.en")))))
            .toList();
    return Form.of("invite", title, action, fields, visit.say("invite.button"))
        .withLead(visit.say("invite.lead"));
  }

  /// What is said when it went well.
  Notice told(Visit visit, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Invited(Person person, String address) -> told(visit, "invite", person, address);
      case Outcome.Offered(Person person, String address) -> told(visit, "offer", person, address);
      case Outcome.Held held -> Notice.mind(visit.say("invite.held", held.person().name()));
      case Outcome.Refused _ -> throw new IllegalArgumentException("refused is no success");
    };
  }

  private Notice told(Visit visit, String what, Person person, String address) {
    if (house.mail().standing().hasServer()) {
      return Notice.done(visit.say(what + ".sent", person.email()));
    }
    String made = visit.say(what + ".made", person.name());
    return visit.may(Right.KEEP_PEOPLE)
        ? new Notice(Notice.Kind.DONE, made, List.of(visit.say("invite.no-server"), address))
        : Notice.mind(made, visit.say("invite.in-outbox"));
  }

  /// The language that the municipality writes in, where there is one.
  private Language usual(Visit visit) {
    return visit
        .place()
        .map(place -> house.settings().find(place.code().digits()).language())
        .orElse(Language.DANISH);
  }
}
