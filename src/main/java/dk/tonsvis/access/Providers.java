package dk.tonsvis.access;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.person.People;
import dk.tonsvis.person.Role;
import dk.tonsvis.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps the services that sign people in for us, and what their claims mean.
public final class Providers {
  private static final String LIST =
      """
      select id, issuer, client_id, name_da, name_en, scopes, is_on
      from access_provider
      order by id
      """;

  private static final String KEEP =
      """
      insert into access_provider (id, issuer, client_id, name_da, name_en, scopes, is_on)
      values (:id, :issuer, :client, :danish, :english, :scopes, :on)
      on conflict (id) do update
      set issuer = :issuer, client_id = :client, name_da = :danish, name_en = :english,
          scopes = :scopes, is_on = :on
      """;

  private static final String RULES =
      """
      select claim, value, role, organisation
      from access_claim_rule
      where provider = :provider
      order by claim, value, role, organisation
      """;

  private static final String ADD_RULE =
      """
      insert into access_claim_rule (provider, claim, value, role, organisation)
      values (:provider, :claim, :value, :role, :organisation)
      """;

  private final Database database;
  private final Journal journal;
  private final ClaimedRoles roles;

  Providers(Database database, Journal journal, People people) {
    this.database = database;
    this.journal = journal;
    this.roles = new ClaimedRoles(people, new IdentityStore(database));
  }

  /// Also those that are off.
  public List<Provider> list() {
    return database.jdbc().sql(LIST).query((row, _) -> provider(row)).list();
  }

  public Optional<Provider> find(String id) {
    return list().stream().filter(provider -> provider.id().equals(id)).findFirst();
  }

  /// One that people may sign in by.
  public Optional<Provider> findOpen(String id) {
    return find(id).filter(Provider::isOn);
  }

  /// Adds a provider, or tells of it what is so now. The roles that it gave end where it is
  /// switched off, or is another than it was.
  public void keep(Provider provider, Actor actor) {
    database.inTransaction(
        () -> {
          if (find(provider.id()).filter(before -> vouchesNoMore(before, provider)).isPresent()) {
            roles.endAll(provider, _ -> true, actor);
          }
          database
              .jdbc()
              .sql(KEEP)
              .param("id", provider.id())
              .param("issuer", provider.issuer())
              .param("client", provider.clientId())
              .param("danish", provider.nameDanish())
              .param("english", provider.nameEnglish())
              .param("scopes", String.join(" ", provider.scopes()))
              .param("on", provider.isOn())
              .update();
          journal.write(
              actor,
              Optional.empty(),
              new ProviderKept(
                  provider.id(), provider.issuer(), provider.clientId(), provider.isOn()));
          return provider;
        });
  }

  private static boolean vouchesNoMore(Provider before, Provider now) {
    return !now.isOn() || !before.issuer().equals(now.issuer());
  }

  /// What the claims of a provider mean.
  public List<ClaimRule> rules(String provider) {
    return database
        .jdbc()
        .sql(RULES)
        .param("provider", provider)
        .query((row, _) -> rule(row))
        .list();
  }

  /// Puts these rules in the place of those that were. New ones are applied when somebody signs in;
  /// what may have followed from one that is gone ends at once, and who has it by another too gets
  /// it again then.
  public void keepRules(Provider provider, List<ClaimRule> rules, Actor actor) {
    database.inTransaction(
        () -> {
          List<ClaimRule> before = rules(provider.id());
          database
              .jdbc()
              .sql("delete from access_claim_rule where provider = :provider")
              .param("provider", provider.id())
              .update();
          rules.stream().distinct().forEach(rule -> add(provider.id(), rule));
          before.stream()
              .filter(rule -> !rules.contains(rule))
              .forEach(gone -> roles.endAll(provider, gone::mayGive, actor));
          journal.write(
              actor,
              Optional.empty(),
              new ClaimRulesKept(provider.id(), texts(before), texts(rules)));
          return rules;
        });
  }

  private void add(String provider, ClaimRule rule) {
    database
        .jdbc()
        .sql(ADD_RULE)
        .param("provider", provider)
        .param("claim", rule.claim())
        .param("value", rule.value())
        .param("role", rule.role().map(Role::key).orElse(null))
        .param("organisation", rule.organisation().orElse(null))
        .update();
  }

  /// Without the value: it may be somebody's name or address, and a fact is never forgotten.
  private static List<String> texts(List<ClaimRule> rules) {
    return rules.stream()
        .map(
            rule ->
                rule.claim()
                    + " → "
                    + String.join(
                        ", ",
                        Stream.concat(
                                rule.role().map(Role::key).stream(), rule.organisation().stream())
                            .toList()))
        .toList();
  }

  private static Provider provider(ResultSet row) throws SQLException {
    String scopes = row.getString("scopes");
    return new Provider(
        row.getString("id"),
        row.getString("issuer"),
        row.getString("client_id"),
        row.getString("name_da"),
        row.getString("name_en"),
        scopes.isEmpty() ? List.of() : List.of(scopes.split(" ", -1)),
        row.getBoolean("is_on"));
  }

  private static ClaimRule rule(ResultSet row) throws SQLException {
    return new ClaimRule(
        row.getString("claim"),
        row.getString("value"),
        Optional.ofNullable(row.getString("role")).map(Role::ofKey),
        Optional.ofNullable(row.getString("organisation")));
  }
}
