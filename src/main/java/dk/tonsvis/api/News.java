package dk.tonsvis.api;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.language.Words;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Step;
import java.time.Instant;

/// One piece of news.
///
/// @param id what never changes about it and names it by its content, so that the same thing has
///     the same id on every installation and in every feed
/// @param address of the page about it
record News(String id, String title, String summary, Instant at, String address) {

  /// Tells news in one language.
  record Teller(House house, Language language) {

    News vintage(Vintage vintage, Instant at, String address) {
      return new News(
          "regnskab/" + vintage.account() + "/" + vintage.contentHash(),
          say(
              "feed.vintage",
              house.reference().getIdentity(vintage.account()).title().in(language),
              Numbers.in(language).day(vintage.readOn())),
          vintage.note().in(language),
          at,
          address(address));
    }

    News adopted(Municipality municipality, Revision revision, Step.Adopted step, Instant at) {
      return plan(
          municipality,
          revision,
          "",
          say("feed.plan", municipality.name(), title(revision)),
          say("feed.plan.summary", step.body(), Numbers.in(language).day(step.on())),
          at);
    }

    News certified(Municipality municipality, Revision revision, Step.Certified step, Instant at) {
      return plan(
          municipality,
          revision,
          "/certificeret",
          say("feed.certified", municipality.name(), title(revision)),
          say(
              "feed.certified.summary",
              step.by(),
              step.framework(),
              Numbers.in(language).day(step.on())),
          at);
    }

    News hearing(Municipality municipality, Revision revision, Step.Hearing step, Instant at) {
      Numbers numbers = Numbers.in(language);
      return plan(
          municipality,
          revision,
          "/hoering",
          say("feed.hearing", municipality.name(), title(revision)),
          step.until()
              .map(day -> say("feed.hearing.until", numbers.day(step.on()), numbers.day(day)))
              .orElseGet(() -> say("feed.hearing.summary", numbers.day(step.on()))),
          at);
    }

    private News plan(
        Municipality municipality,
        Revision revision,
        String step,
        String title,
        String summary,
        Instant at) {
      return new News(
          "plan/" + municipality.code() + "/" + revision.hash() + step,
          title,
          summary,
          at,
          address("/kommuner/" + municipality.slug() + "/plan/" + revision.number()));
    }

    private String title(Revision revision) {
      return revision.plan().head().title().in(language);
    }

    String address(String path) {
      return language == Language.ENGLISH ? "/en" + path : path;
    }

    String say(String key, String... arguments) {
      return Words.of("api", language).say(key, arguments);
    }
  }
}
