package dk.tonsvis.desk;

import dk.tonsvis.access.IssuedLink;
import dk.tonsvis.access.Sighting;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.person.Person;
import dk.tonsvis.web.Installation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// The letters that the desk sends, each in the language of who gets it. What they link to is the
/// installation's own address, never the one that a request came by.
final class Letters {
  private final House house;
  private final Installation installation;

  Letters(House house, Installation installation) {
    this.house = house;
    this.installation = installation;
  }

  /// Where a personal link leads, as a whole address.
  String address(HttpServletRequest request, Language language, String path, IssuedLink link) {
    return origin(request, language) + path + "/" + link.token();
  }

  /// Writes the letter of an invitation, in the transaction that makes it.
  ///
  /// @param address where its link leads
  void invitation(
      Person invited, Person inviter, RoleChoice choice, IssuedLink link, String address) {
    write("invitation", invited, inviter, choice, link, address);
  }

  /// Writes the letter that offers a role to somebody who can sign in.
  ///
  /// @param address where its link leads
  void offer(Person person, Person by, RoleChoice choice, IssuedLink link, String address) {
    write("role-offered", person, by, choice, link, address);
  }

  private void write(
      String template,
      Person person,
      Person inviter,
      RoleChoice choice,
      IssuedLink link,
      String address) {
    Words words = Words.of("desk", person.language());
    house
        .mail()
        .queue(
            new Letter(
                    template + ":" + link.link().id(),
                    person.email(),
                    person.language(),
                    template,
                    Map.of(
                        "name",
                        Letter.line(person.name()),
                        "inviter",
                        inviter.name(),
                        "role",
                        words.say("role.as." + choice.role().key()),
                        "organisation",
                        choice.organisation().name(),
                        "until",
                        day(person.language(), link.link().expiresAt()),
                        "link",
                        address))
                .withPerson(person.id()));
  }

  /// Writes to somebody who signed in from where they never did before.
  void newSignIn(HttpServletRequest request, Person person, String device, Sighting.New place) {
    if (!Letter.isAddress(person.email())) {
      return;
    }
    Language language = person.language();
    String unknown = Words.of("desk", language).say("signin.unknown-device");
    house
        .mail()
        .queue(
            new Letter(
                    "new-sign-in/" + person.id() + "/" + place.number(),
                    person.email(),
                    language,
                    "new-sign-in",
                    Map.of(
                        "name",
                        Letter.line(person.name()),
                        "at",
                        Numbers.in(language).moment(house.clock().instant()),
                        "device",
                        device.isEmpty() ? unknown : device,
                        "link",
                        origin(request, language) + ProfileRoutes.PATH + "#sessioner"))
                .withPerson(person.id()));
  }

  private String origin(HttpServletRequest request, Language language) {
    return installation.origin(request.getLocalPort())
        + (language == Language.ENGLISH ? "/en" : "");
  }

  private static String day(Language language, Instant moment) {
    return Numbers.in(language).day(LocalDate.ofInstant(moment, FactWords.ZONE));
  }
}
