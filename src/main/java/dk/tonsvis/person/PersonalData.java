package dk.tonsvis.person;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.language.Language;
import dk.tonsvis.store.Database;
import dk.tonsvis.store.Sight;
import dk.tonsvis.table.Row;
import dk.tonsvis.table.Table;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the program holds about people: hands all about one of them out, forgets one, and lets go
/// of what has been kept long enough.
///
/// Where it stands and what becomes of it are tables (`personal-data.csv`, `retention.csv`). The
/// journal tells of people by their id alone, so a person can be forgotten and its chain stays
/// whole.
public final class PersonalData {
  private static final List<Holding> HOLDINGS = holdings();
  private static final List<Rule> RULES = rules();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String FACTS =
      """
      select id, at, kind, place
      from journal_fact
      where (actor_kind = 'person' and actor = :person)
         or body @> jsonb_build_object('person', :person::text)
      order by id
      """;

  private final Database database;
  private final PeopleStore people;
  private final Journal journal;
  private final Clock clock;

  public PersonalData(Database database, Journal journal, Clock clock) {
    this.database = database;
    this.people = new PeopleStore(database);
    this.journal = journal;
    this.clock = clock;
  }

  /// A column that names a person.
  ///
  /// @param hidden columns that are not handed out
  /// @param erase what becomes of its rows: `keep`, `delete`, or what their columns are set to
  public record Holding(
      String table,
      String column,
      String danish,
      String english,
      List<String> hidden,
      String erase) {
    public Holding {
      hidden = List.copyOf(hidden);
    }

    String what(Language language) {
      return language == Language.DANISH ? danish : english;
    }
  }

  /// How long something is kept.
  ///
  /// @param deed `delete`, or what the columns of its rows are set to
  /// @param only a condition on its rows
  public record Rule(String table, String since, int days, String deed, Optional<String> only) {}

  /// Everywhere that something about a person stands.
  public static List<Holding> listHoldings() {
    return HOLDINGS;
  }

  /// How long things are kept.
  public static List<Rule> listRules() {
    return RULES;
  }

  /// All about a person, as a JSON text in their language; empty if nobody has the id. Of facts it
  /// says when and of what kind they are, since what they tell is about other things than people.
  public Optional<String> export(PersonId id) {
    return people
        .find(id)
        .map(person -> Sight.EVERYTHING.during(() -> database.inTransaction(() -> export(person))));
  }

  private String export(Person person) {
    ObjectNode all = JSON.createObjectNode();
    all.putObject("person")
        .put("id", person.id().toString())
        .put("name", person.name())
        .put("email", person.email())
        .put("language", person.language().code());
    ArrayNode holdings = all.putArray("data");
    for (Holding holding : HOLDINGS) {
      ObjectNode one = holdings.addObject();
      one.put("what", holding.what(person.language())).put("table", holding.table());
      ArrayNode rows = one.putArray("rows");
      rows(holding, person.id()).forEach(row -> rows.add(JSON.readTree(row)));
    }
    ArrayNode facts = all.putArray("journal");
    facts(person.id()).forEach(facts::add);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private List<String> rows(Holding holding, PersonId person) {
    return database
        .jdbc()
        .sql(
            "select (to_jsonb(t) - :hidden::text[])::text from %s as t where %s::text = :person"
                .formatted(holding.table(), holding.column()))
        .param("hidden", holding.hidden().toArray(String[]::new))
        .param("person", person.toString())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<ObjectNode> facts(PersonId person) {
    return database
        .jdbc()
        .sql(FACTS)
        .param("person", person.toString())
        .query(
            (row, _) -> {
              ObjectNode fact = JSON.createObjectNode();
              fact.put("number", row.getLong("id"))
                  .put("at", row.getObject("at", OffsetDateTime.class).toInstant().toString())
                  .put("kind", row.getString("kind"))
                  .put("place", row.getString("place"));
              return fact;
            })
        .list();
  }

  /// Forgets a person: name and address go, they can no longer sign in, and what they did stays
  /// under their id.
  public Erasure erase(PersonId id, Actor actor) {
    return Sight.EVERYTHING.during(() -> database.inTransaction(() -> forget(id, actor)));
  }

  private Erasure forget(PersonId id, Actor actor) {
    if (people.find(id).isEmpty()) {
      return Erasure.UNKNOWN;
    }
    if (people.isLastAdministrator(id, LocalDate.ofInstant(clock.instant(), People.ZONE))) {
      return Erasure.LAST_ADMINISTRATOR;
    }
    HOLDINGS.forEach(holding -> let(holding, id));
    people.erase(id, clock.instant());
    journal.write(actor, Optional.empty(), new PersonErased(id.toString()));
    return Erasure.FORGOTTEN;
  }

  private void let(Holding holding, PersonId person) {
    String deed =
        switch (holding.erase()) {
          case "keep" -> "";
          case "delete" -> "delete from " + holding.table();
          default -> "update " + holding.table() + " set " + holding.erase();
        };
    if (!deed.isEmpty()) {
      database
          .jdbc()
          .sql(deed + " where " + holding.column() + "::text = :person")
          .param("person", person.toString())
          .update();
    }
  }

  /// Lets go of what has been kept long enough; how many rows that were.
  public int letGo() {
    int rows = 0;
    for (Rule rule : RULES) {
      rows += database.inTransaction(() -> letGo(rule));
    }
    return rows;
  }

  private int letGo(Rule rule) {
    String deed =
        rule.deed().equals("delete")
            ? "delete from " + rule.table()
            : "update " + rule.table() + " set " + rule.deed();
    String only = rule.only().map(condition -> " and (" + condition + ")").orElse("");
    return database
        .jdbc()
        .sql(deed + " where " + rule.since() + " < :before" + only)
        .param(
            "before",
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(rule.days()))
        .update();
  }

  private static List<Holding> holdings() {
    Table table =
        Table.read(
            PersonalData.class,
            "personal-data.csv",
            "table",
            "column",
            "what_da",
            "what_en",
            "hidden",
            "erase");
    List<Holding> holdings = new ArrayList<>();
    for (Row row : table.rows()) {
      holdings.add(
          new Holding(
              row.text("table"),
              row.text("column"),
              row.text("what_da"),
              row.text("what_en"),
              row.find("hidden").map(names -> List.of(names.split(","))).orElse(List.of()),
              row.text("erase")));
    }
    return List.copyOf(holdings);
  }

  private static List<Rule> rules() {
    Table table =
        Table.read(
            PersonalData.class,
            "retention.csv",
            "table",
            "since",
            "days",
            "deed",
            "only",
            "why_da",
            "why_en");
    return table.rows().stream()
        .map(
            row ->
                new Rule(
                    row.text("table"),
                    row.text("since"),
                    row.integer("days"),
                    row.text("deed"),
                    row.find("only")))
        .toList();
  }
}
