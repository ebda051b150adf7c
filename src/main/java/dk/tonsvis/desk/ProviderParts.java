package dk.tonsvis.desk;

import dk.tonsvis.access.ClaimRule;
import dk.tonsvis.access.Provider;
import dk.tonsvis.access.ProviderFlaw;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Role;
import dk.tonsvis.web.Installation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands on the pages about providers.
final class ProviderParts {
  private final House house;
  private final Installation installation;

  ProviderParts(House house, Installation installation) {
    this.house = house;
    this.installation = installation;
  }

  /// The roles that somebody can be given, in some organisation.
  static List<Role> givable() {
    return Arrays.stream(Role.values())
        .filter(
            role ->
                Arrays.stream(Organisation.Kind.values())
                    .anyMatch(kind -> kind.roles().contains(role)))
        .toList();
  }

  Listing list(Visit visit) {
    return new Listing(
        "tjenester",
        visit.say("provider.list"),
        List.of(visit.say("provider.name"), visit.say("provider.issuer"), visit.say("provider.on")),
        house.access().providers().list().stream()
            .map(
                provider ->
                    Listing.Row.of(
                        Listing.Cell.link(
                            provider.name(visit.language()),
                            visit.link(ProviderRoutes.PATH + "/" + provider.id())),
                        Listing.Cell.of(provider.issuer()),
                        Listing.Cell.of(
                            visit.say(provider.isOn() ? "provider.on.yes" : "provider.on.no"))))
            .toList(),
        visit.say("provider.none"));
  }

  /// What the provider's own administrator has to know, and whether its secret is there.
  Part told(Visit visit, Provider provider, String back) {
    boolean has = installation.secrets().containsKey(provider.secretVariable());
    return Notice.mind(
        visit.say("provider.told"),
        visit.say("provider.back", back),
        visit.say(
            has ? "provider.secret.there" : "provider.secret.none", provider.secretVariable()));
  }

  /// @param provider empty for a new one
  Form form(
      Visit visit,
      Optional<Provider> provider,
      Map<String, String> typed,
      Set<ProviderFlaw> flaws) {
    List<Field> fields = new ArrayList<>();
    if (provider.isEmpty()) {
      fields.add(field(visit, "id", "id", typed, flaws, ProviderFlaw.ID_UNFIT));
    }
    fields.add(field(visit, "navn-da", "name-da", typed, flaws, ProviderFlaw.NAME_MISSING));
    fields.add(field(visit, "navn-en", "name-en", typed, flaws, ProviderFlaw.NAME_MISSING));
    fields.add(field(visit, "udsteder", "issuer", typed, flaws, ProviderFlaw.ISSUER_UNFIT));
    fields.add(field(visit, "klient", "client", typed, flaws, ProviderFlaw.CLIENT_MISSING));
    fields.add(
        field(visit, "omfang", "scopes", typed, flaws, ProviderFlaw.SCOPES_UNFIT).optional());
    fields.add(
        Field.of(
                Field.Kind.YES,
                "aaben",
                visit.say("provider.form.open"),
                typed.getOrDefault("aaben", ""))
            .withHint(visit.say("provider.form.open.hint"))
            .optional());
    return Form.of(
        "tjeneste",
        visit.say(provider.isEmpty() ? "provider.new" : "provider.change"),
        visit.link(ProviderRoutes.PATH + provider.map(known -> "/" + known.id()).orElse("")),
        fields,
        visit.say(provider.isEmpty() ? "provider.new.button" : "profile.save"));
  }

  private static Field field(
      Visit visit,
      String name,
      String key,
      Map<String, String> typed,
      Set<ProviderFlaw> flaws,
      ProviderFlaw flaw) {
    return Field.text(name, visit.say("provider.form." + key), typed.getOrDefault(name, ""))
        .withHint(visit.say("provider.form." + key + ".hint"))
        .withProblem(flaws.contains(flaw) ? visit.say("provider.flaw." + flaw) : "");
  }

  /// A provider as it stands in the form.
  static Map<String, String> typed(Provider provider) {
    return Map.of(
        "navn-da",
        provider.nameDanish(),
        "navn-en",
        provider.nameEnglish(),
        "udsteder",
        provider.issuer(),
        "klient",
        provider.clientId(),
        "omfang",
        String.join(" ", provider.scopes()),
        "aaben",
        provider.isOn() ? "yes" : "");
  }

  Listing rules(Visit visit, Provider provider) {
    return new Listing(
        "regler",
        visit.say("provider.rules"),
        List.of(
            visit.say("provider.rule.value"),
            visit.say("provider.rule.role"),
            visit.say("provider.rule.organisation"),
            visit.say("profile.deed")),
        house.access().providers().rules(provider.id()).stream()
            .map(rule -> row(visit, provider, rule))
            .toList(),
        visit.say("provider.rules.none"));
  }

  private Listing.Row row(Visit visit, Provider provider, ClaimRule rule) {
    Map<String, String> hidden = new HashMap<>();
    hidden.put("oplysning", rule.claim());
    hidden.put("vaerdi", rule.value());
    rule.role().ifPresent(role -> hidden.put("rolle", role.key()));
    rule.organisation().ifPresent(id -> hidden.put("organisation", id));
    return Listing.Row.of(
        Listing.Cell.of(rule.value()).with(rule.claim()),
        Listing.Cell.of(rule.role().map(role -> visit.say("role." + role.key())).orElse("–")),
        Listing.Cell.of(
            rule.organisation()
                .flatMap(house.people()::findOrganisation)
                .map(Organisation::name)
                .orElse("–")),
        Listing.Cell.of(
            new Listing.Deed(
                visit.link(ProviderRoutes.PATH + "/" + provider.id() + "/regler/fjern"),
                hidden,
                visit.say("profile.remove"),
                rule.value())));
  }

  Form newRule(Visit visit, Provider provider) {
    return Form.of(
            "ny-regel",
            visit.say("provider.rule.new"),
            visit.link(ProviderRoutes.PATH + "/" + provider.id() + "/regler"),
            List.of(
                Field.text("oplysning", visit.say("provider.rule.claim"), "")
                    .withHint(visit.say("provider.rule.claim.hint")),
                Field.text("vaerdi", visit.say("provider.rule.value"), "")
                    .withHint(visit.say("provider.rule.value.hint")),
                Field.choice(
                        "rolle",
                        visit.say("provider.rule.role"),
                        "",
                        givable().stream()
                            .map(
                                role ->
                                    new Field.Option(role.key(), visit.say("role." + role.key())))
                            .toList())
                    .optional(),
                Field.choice(
                        "organisation",
                        visit.say("provider.rule.organisation"),
                        "",
                        house.people().listOrganisations().stream()
                            .map(each -> new Field.Option(each.id(), each.name()))
                            .toList())
                    .optional()),
            visit.say("provider.rule.new.button"))
        .withLead(visit.say("provider.rule.lead"));
  }
}
