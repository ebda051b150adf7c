package dk.tonsvis.dispatch;

import dk.tonsvis.drafting.Comment;
import dk.tonsvis.drafting.Comments;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Role;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells when a day is over what was said on it about working copies and is still open: a
/// letter a day to each, whoever looks and however often. After a day on which nobody looked no
/// letter comes; the comments wait at the desk.
record NewComments(Database database, Comments comments, People people, Places places, Post post) {
  private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

  /// @param today in Denmark
  void tell(LocalDate today) {
    LocalDate day = today.minusDays(1);
    Instant from = day.atStartOfDay(DENMARK).toInstant();
    Instant before = today.atStartOfDay(DENMARK).toInstant();
    Map<String, List<Comment>> byPlace =
        comments.listSpokenIn(from, before).stream()
            .collect(
                Collectors.groupingBy(Comment::municipality, TreeMap::new, Collectors.toList()));
    byPlace.forEach(
        (code, spoken) -> {
          Municipality place = places.get(new MunicipalityCode(code));
          readers(place)
              .forEach(reader -> tell(reader, place, day, words(reader, spoken, from, before)));
        });
  }

  /// Those who may read the municipality's drafts.
  private List<Person> readers(Municipality place) {
    Optional<Organisation> organisation = Optional.of(Organisation.of(place));
    return Stream.of(Role.COORDINATOR, Role.APPROVER, Role.ADVISER)
        .flatMap(role -> people.holders(role, organisation).stream())
        .distinct()
        .toList();
  }

  /// How much others have said to somebody: to those who edit the plan everything, to others
  /// what stands where they have spoken themselves.
  private long words(Person reader, List<Comment> spoken, Instant from, Instant before) {
    return spoken.stream()
        .filter(comment -> concerns(comment, reader))
        .flatMap(comment -> comment.all().stream())
        .filter(said -> !said.person().equals(reader.id()))
        .filter(said -> !said.at().isBefore(from) && said.at().isBefore(before))
        .count();
  }

  private boolean concerns(Comment comment, Person reader) {
    return comment.isSpokenIn(reader.id())
        || people.standing(reader.id()).placesOf(Right.EDIT_PLAN).contains(comment.municipality());
  }

  private void tell(Person reader, Municipality place, LocalDate day, long words) {
    if (words == 0) {
      return;
    }
    Post.Saying saying =
        post.link("/arbejde/kommuner/" + place.slug() + "/plan")
            .and(
                language ->
                    Map.of(
                        "place",
                        place.name(),
                        "count",
                        String.valueOf(words),
                        "day",
                        Post.day(day, language)));
    String key = "comments/" + place.code().digits() + "/" + day;
    database.inTransaction(
        () -> {
          post.send(List.of(reader), key, "comments", saying);
          return true;
        });
  }
}
