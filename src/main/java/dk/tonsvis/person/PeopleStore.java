package dk.tonsvis.person;

import dk.tonsvis.language.Language;
import dk.tonsvis.place.Cvr;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People, organisations and memberships in their tables. Who is forgotten is not found.
final class PeopleStore {
  private static final String PEOPLE =
      """
      select id, name, email, language
      from person
      where erased_at is null
        and (:id::uuid is null or id = :id::uuid)
        and (:email::text is null or lower(email) = lower(:email))
      order by name collate "da-x-icu", id
      """;

  private static final String INSERT_PERSON =
      """
      insert into person (id, name, email, language, created_at)
      values (:id, :name, :email, :language, :at)
      """;

  private static final String UPDATE_PERSON =
      """
      update person
      set name = :name, email = :email, language = :language
      where id = :id and erased_at is null
      """;

  private static final String ERASE_PERSON =
      """
      update person
      set name = '', email = '', erased_at = :at
      where id = :id and erased_at is null
      """;

  private static final String ORGANISATIONS =
      """
      select id as organisation, kind, name as organisation_name, place, cvr
      from organisation
      where :id::text is null or id = :id
      order by kind, name collate "da-x-icu", id
      """;

  private static final String KEEP_ORGANISATION =
      """
      insert into organisation (id, kind, name, place, cvr, created_at)
      values (:id, :kind, :name, :place, :cvr, :at)
      on conflict (id) do nothing
      """;

  private static final String SITES =
      """
      select p_number, name
      from organisation_site
      where organisation = :organisation
      order by p_number
      """;

  private static final String INSERT_SITE =
      """
      insert into organisation_site (p_number, organisation, name)
      values (:number, :organisation, :name)
      on conflict (p_number) do nothing
      """;

  private static final String MEMBERSHIPS =
      """
      select m.id, m.person, m.organisation, o.kind, o.name as organisation_name, o.place, o.cvr,
             m.role, m.from_day, m.until_day
      from membership as m
      join organisation as o on o.id = m.organisation
      join person as p on p.id = m.person
      where p.erased_at is null
        and (:person::uuid is null or m.person = :person::uuid)
        and (:organisation::text is null or m.organisation = :organisation)
        and (:role::text is null or m.role = :role)
      order by m.from_day, m.id
      """;

  private static final String INSERT_MEMBERSHIP =
      """
      insert into membership (person, organisation, role, from_day, until_day)
      values (:person, :organisation, :role, :from, :until)
      returning id
      """;

  private static final String END_MEMBERSHIP =
      """
      update membership
      set until_day = :until
      where id = :id and coalesce(until_day > :until, true)
      """;

  private final Database database;

  PeopleStore(Database database) {
    this.database = database;
  }

  List<Person> list() {
    return people(Optional.empty(), Optional.empty());
  }

  Optional<Person> find(PersonId id) {
    return people(Optional.of(id), Optional.empty()).stream().findFirst();
  }

  Optional<Person> findByEmail(String email) {
    return people(Optional.empty(), Optional.of(email)).stream().findFirst();
  }

  private List<Person> people(Optional<PersonId> id, Optional<String> email) {
    return sql(PEOPLE)
        .param("id", id.map(PersonId::value).orElse(null))
        .param("email", email.orElse(null))
        .query((row, _) -> person(row))
        .list();
  }

  void insert(Person person, Instant at) {
    sql(INSERT_PERSON)
        .param("id", person.id().value())
        .param("name", person.name())
        .param("email", person.email())
        .param("language", person.language().code())
        .param("at", utc(at))
        .update();
  }

  void update(Person person) {
    sql(UPDATE_PERSON)
        .param("id", person.id().value())
        .param("name", person.name())
        .param("email", person.email())
        .param("language", person.language().code())
        .update();
  }

  /// Whether there was somebody to forget.
  boolean erase(PersonId id, Instant at) {
    return sql(ERASE_PERSON).param("id", id.value()).param("at", utc(at)).update() == 1;
  }

  List<Organisation> organisations() {
    return sql(ORGANISATIONS).param("id", null).query((row, _) -> organisation(row)).list();
  }

  Optional<Organisation> findOrganisation(String id) {
    return sql(ORGANISATIONS).param("id", id).query((row, _) -> organisation(row)).optional();
  }

  /// Whether it was new.
  boolean keep(Organisation organisation, Instant at) {
    return sql(KEEP_ORGANISATION)
            .param("id", organisation.id())
            .param("kind", organisation.kind().key())
            .param("name", organisation.name())
            .param("place", organisation.place().orElse(null))
            .param("cvr", organisation.cvr().map(Cvr::digits).orElse(null))
            .param("at", utc(at))
            .update()
        == 1;
  }

  void rename(String organisation, String name) {
    sql("update organisation set name = :name where id = :id")
        .param("id", organisation)
        .param("name", name)
        .update();
  }

  List<Site> sites(String organisation) {
    return sql(SITES)
        .param("organisation", organisation)
        .query((row, _) -> new Site(row.getString("p_number"), row.getString("name")))
        .list();
  }

  /// Whether nobody had the number.
  boolean insertSite(String organisation, Site site) {
    return sql(INSERT_SITE)
            .param("number", site.pNumber())
            .param("organisation", organisation)
            .param("name", site.name())
            .update()
        == 1;
  }

  boolean removeSite(String organisation, String pNumber) {
    return sql("delete from organisation_site where organisation = :organisation and p_number = :p")
            .param("organisation", organisation)
            .param("p", pNumber)
            .update()
        == 1;
  }

  List<Membership> membershipsOf(PersonId person) {
    return memberships(Optional.of(person), Optional.empty(), Optional.empty());
  }

  List<Membership> membershipsIn(String organisation) {
    return memberships(Optional.empty(), Optional.of(organisation), Optional.empty());
  }

  List<Membership> memberships(
      Optional<PersonId> person, Optional<String> organisation, Optional<Role> role) {
    return sql(MEMBERSHIPS)
        .param("person", person.map(PersonId::value).orElse(null))
        .param("organisation", organisation.orElse(null))
        .param("role", role.map(Role::key).orElse(null))
        .query((row, _) -> membership(row))
        .list();
  }

  long insertMembership(
      PersonId person,
      Organisation organisation,
      Role role,
      LocalDate from,
      Optional<LocalDate> until) {
    return sql(INSERT_MEMBERSHIP)
        .param("person", person.value())
        .param("organisation", organisation.id())
        .param("role", role.key())
        .param("from", from)
        .param("until", until.orElse(null))
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /// Whether without this person nobody would be administrator. One at a time asks, to the end of
  /// the transaction: two who each end the other's role would both find that one is left.
  boolean isLastAdministrator(PersonId person, LocalDate today) {
    sql("select pg_advisory_xact_lock(hashtextextended('administrators', 0))")
        .query((_, _) -> true)
        .single();
    Set<PersonId> holders =
        memberships(Optional.empty(), Optional.empty(), Optional.of(Role.ADMINISTRATOR)).stream()
            .filter(held -> held.isCurrent(today))
            .map(Membership::person)
            .collect(Collectors.toSet());
    return holders.equals(Set.of(person));
  }

  void prolong(long id, LocalDate until) {
    sql("update membership set until_day = :until where id = :id and until_day < :until")
        .param("id", id)
        .param("until", until)
        .update();
  }

  void endMembership(long id, LocalDate until) {
    sql(END_MEMBERSHIP).param("id", id).param("until", until).update();
  }

  private JdbcClient.StatementSpec sql(String text) {
    return database.jdbc().sql(text);
  }

  private static OffsetDateTime utc(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        Language.ofCode(row.getString("language")));
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getString("organisation"),
        Organisation.Kind.ofKey(row.getString("kind")),
        row.getString("organisation_name"),
        Optional.ofNullable(row.getString("place")),
        Optional.ofNullable(row.getString("cvr")).map(Cvr::new));
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        row.getLong("id"),
        new PersonId(row.getObject("person", UUID.class)),
        organisation(row),
        Role.ofKey(row.getString("role")),
        row.getObject("from_day", LocalDate.class),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
  }
}
