package dk.tonsvis.cli;

import dk.tonsvis.cli.TextTable.Align;
import dk.tonsvis.house.House;
import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Entry;
import dk.tonsvis.journal.JournalQuery;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.PersonId;
import dk.tonsvis.place.Municipality;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `journal list`: what happened, newest first.
@Command(name = "list")
final class JournalList extends HouseCommand {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final int MOST = 1_000;
  private static final JsonMapper BODIES = JsonMapper.builder().build();

  @Option(
      names = "--place",
      paramLabel = "${bundle:label.place}",
      descriptionKey = "option.journal-place")
  private Optional<String> place = Optional.empty();

  @Option(names = "--who", paramLabel = "${bundle:label.id}", descriptionKey = "option.journal-who")
  private Optional<String> who = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "${bundle:label.id}",
      descriptionKey = "option.journal-kind")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "${bundle:label.day}",
      descriptionKey = "option.journal-from")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "${bundle:label.day}",
      descriptionKey = "option.journal-until")
  private Optional<LocalDate> until = Optional.empty();

  @Option(names = "--before", paramLabel = "N", descriptionKey = "option.journal-before")
  private Optional<Long> before = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      descriptionKey = "option.journal-limit")
  private int limit;

  JournalList(Shell shell, Entrance entrance) {
    super(shell, entrance);
  }

  private record Document(List<EntryDocument> facts) {}

  /// @param actorKind `person`, who is then named by an id, or `part`
  private record EntryDocument(
      long position,
      Instant at,
      String actorKind,
      String actor,
      Optional<String> place,
      String kind,
      JsonNode body) {
    static EntryDocument of(Entry entry) {
      return new EntryDocument(
          entry.position(),
          entry.at(),
          entry.actor() instanceof Actor.Person ? "person" : "part",
          entry.actor().name(),
          entry.place(),
          entry.kind(),
          BODIES.readTree(entry.body()));
    }
  }

  @Override
  void check() {
    if (limit < 1 || limit > MOST) {
      throw new Refusal(Exit.MISUSED, "journal.limit", Integer.toString(limit));
    }
  }

  @Override
  Exit work(House house) {
    List<Entry> entries = house.journal().list(query(house));
    if (isJson()) {
      Json.print(shell(), new Document(entries.stream().map(EntryDocument::of).toList()));
    } else if (entries.isEmpty()) {
      shell().print(shell().say("journal.none"));
    } else {
      table(house, entries).lines().forEach(shell()::print);
    }
    return Exit.DONE;
  }

  private JournalQuery query(House house) {
    JournalQuery query = JournalQuery.newest(limit);
    if (place.isPresent()) {
      Municipality municipality = Subject.municipality(house.places(), place.get());
      query = query.withPlaces(Set.of(municipality.code().digits()));
    }
    if (who.isPresent()) {
      query = query.withActor(actor(house, who.get()));
    }
    if (kind.isPresent()) {
      query = query.withKinds(Set.of(kind.get()));
    }
    if (from.isPresent()) {
      query = query.withFrom(from.get().atStartOfDay(ZONE).toInstant());
    }
    if (until.isPresent()) {
      query = query.withUntil(until.get().plusDays(1).atStartOfDay(ZONE).toInstant());
    }
    return before.isPresent() ? query.withBefore(before.get()) : query;
  }

  private static Actor actor(House house, String named) {
    return house
        .people()
        .findByEmail(named)
        .map(person -> Actor.person(person.id().toString()))
        .or(() -> PersonId.parse(named).map(id -> Actor.person(id.toString())))
        .orElseGet(() -> Actor.part(named));
  }

  private TextTable table(House house, List<Entry> entries) {
    Shell shell = shell();
    TextTable table =
        new TextTable(Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
    table.row(
        shell.say("journal.position"),
        shell.say("journal.at"),
        shell.say("journal.actor"),
        shell.say("journal.place"),
        shell.say("journal.kind"),
        shell.say("journal.body"));
    for (Entry entry : entries) {
      table.row(
          Long.toString(entry.position()),
          MINUTE.format(entry.at().atZone(ZONE)),
          name(house, entry.actor()),
          entry.place().orElse(""),
          entry.kind(),
          entry.body());
    }
    return table;
  }

  /// A person's name as long as they are known, and then their id.
  private static String name(House house, Actor actor) {
    return switch (actor) {
      case Actor.Part part -> part.name();
      case Actor.Person person ->
          PersonId.parse(person.id())
              .flatMap(house.people()::find)
              .map(Person::name)
              .orElse(person.id());
    };
  }
}
