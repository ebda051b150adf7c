package dk.tonsvis.dispatch;

import dk.tonsvis.hearing.Hearings;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Places;
import dk.tonsvis.plan.Plans;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.store.Database;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who work with a plan that its hearing is about to end, while there is time to make
/// it known once more. Whoever looks, and however often: a hearing is told of once.
record ClosingHearings(
    Database database, Hearings hearings, Plans plans, Places places, Post post) {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingHearings.class);
  private static final int DAYS_BEFORE = 3;

  /// @param today in Denmark
  void tell(LocalDate today) {
    plans.listHearingsThatEnd(today, today.plusDays(DAYS_BEFORE)).stream()
        .filter(ClosingHearings::hasRunBefore)
        .forEach(this::tellOrNote);
  }

  /// One hearing that cannot be told of does not keep the others from it.
  private void tellOrNote(Revision revision) {
    try {
      tell(revision);
    } catch (RuntimeException e) {
      LOG.error(
          "nobody was told that the hearing of {}/{} ends",
          revision.municipality(),
          revision.number(),
          e);
    }
  }

  /// A hearing of few days was told of when it began.
  private static boolean hasRunBefore(Revision revision) {
    return revision.hearing().stream()
        .anyMatch(
            hearing ->
                hearing.until().stream()
                    .anyMatch(until -> hearing.on().isBefore(until.minusDays(DAYS_BEFORE))));
  }

  private void tell(Revision revision) {
    Municipality place = places.find(revision.municipality()).orElseThrow();
    LocalDate until = hearings.opening(revision).until().orElseThrow();
    int replies = hearings.list(revision.municipality(), revision.number()).size();
    Post.Saying saying =
        post.plan(place, revision.number())
            .and(
                language ->
                    Map.of("until", Post.day(until, language), "replies", String.valueOf(replies)))
            .and(
                post.link(
                    "/arbejde/kommuner/"
                        + place.slug()
                        + "/plan/udgave/"
                        + revision.number()
                        + "/svar"));
    String key = "hearing-closes/" + revision.municipality() + "/" + revision.number();
    database.inTransaction(
        () -> {
          post.send(post.workersOf(place), key, "hearing-closes", saying);
          return true;
        });
  }
}
