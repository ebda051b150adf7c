package dk.tonsvis.dispatch;

import dk.tonsvis.hearing.Council;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.mail.Letter;
import dk.tonsvis.mail.Mail;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Plans;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who gets letters, and what stands in several of them.
///
/// @param origin the address of the installation, without a slash at its end
record Post(People people, Mail mail, Plans plans, String origin) {

  /// What a letter says to somebody who reads this language.
  interface Saying {
    Map<String, String> in(Language language);

    default Saying and(Saying more) {
      return language -> {
        Map<String, String> all = new HashMap<>(in(language));
        all.putAll(more.in(language));
        return all;
      };
    }
  }

  /// Those who prepare the plan and those who decide it.
  List<Person> workersOf(Municipality place) {
    Optional<Organisation> organisation = Optional.of(Organisation.of(place));
    return Stream.of(Role.COORDINATOR, Role.APPROVER)
        .flatMap(role -> people.holders(role, organisation).stream())
        .distinct()
        .toList();
  }

  /// To each in their language, once for each key.
  void send(List<Person> receivers, String key, String template, Saying saying) {
    for (Person person : receivers) {
      if (Letter.isAddress(person.email())) {
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

  /// To a council, which is nobody whom the program knows.
  void send(Council council, String key, String template, Saying saying) {
    if (Letter.isAddress(council.email())) {
      mail.queue(
          new Letter(
              key + "/" + council.id(),
              council.email(),
              council.language(),
              template,
              saying.and(_ -> Map.of("council", plain(council.name()))).in(council.language())));
    }
  }

  Saying plan(Municipality place, int revision) {
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

  Saying link(String path) {
    return language -> Map.of("link", origin + (language == Language.ENGLISH ? "/en" : "") + path);
  }

  static String day(LocalDate day, Language language) {
    return Numbers.in(language).day(day);
  }

  /// On one line, as a subject is.
  static String plain(String text) {
    return Letter.line(text);
  }
}
