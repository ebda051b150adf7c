package dk.tonsvis.desk;

import dk.tonsvis.access.ClaimRule;
import dk.tonsvis.access.Provider;
import dk.tonsvis.access.ProviderFlaw;
import dk.tonsvis.access.Providers;
import dk.tonsvis.house.House;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Role;
import dk.tonsvis.web.Installation;
import dk.tonsvis.web.MayUse;
import dk.tonsvis.web.NotFound;
import dk.tonsvis.web.Origins;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The administrator's pages about services that sign people in.
@Controller
final class ProviderRoutes {
  static final String PATH = "/arbejde/drift/log-ind";
  private static final String ONE = PATH + "/{provider}";
  private static final String RULES = ONE + "/regler";

  private final House house;
  private final Providers providers;
  private final Desk desk;
  private final ProviderParts parts;

  ProviderRoutes(House house, Installation installation, Desk desk) {
    this.house = house;
    this.providers = house.access().providers();
    this.desk = desk;
    this.parts = new ProviderParts(house, installation);
  }

  @GetMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_PROVIDERS)
  View list(Visit visit) {
    return showList(HttpStatus.OK, visit, Map.of(), Set.of());
  }

  @PostMapping({PATH, "/en" + PATH})
  @MayUse(Right.KEEP_PROVIDERS)
  View add(Visit visit, @RequestParam Map<String, String> typed) {
    String id = typed.getOrDefault("id", "").strip();
    Set<ProviderFlaw> flaws = flaws(id, typed);
    if (!flaws.isEmpty()) {
      return showList(HttpStatus.UNPROCESSABLE_CONTENT, visit, typed, flaws);
    }
    providers.keep(provider(id, typed), visit.actor());
    return Desk.done(visit, PATH + "/" + id, "provider");
  }

  @GetMapping({ONE, "/en" + ONE})
  @MayUse(Right.KEEP_PROVIDERS)
  View one(HttpServletRequest request, Visit visit, @PathVariable("provider") String id) {
    Provider provider = get(id);
    return showOne(
        HttpStatus.OK, request, visit, provider, ProviderParts.typed(provider), Set.of());
  }

  @PostMapping({ONE, "/en" + ONE})
  @MayUse(Right.KEEP_PROVIDERS)
  View change(
      HttpServletRequest request,
      Visit visit,
      @PathVariable("provider") String id,
      @RequestParam Map<String, String> typed) {
    Provider before = get(id);
    Set<ProviderFlaw> flaws = flaws(id, typed);
    if (!flaws.isEmpty()) {
      return showOne(HttpStatus.UNPROCESSABLE_CONTENT, request, visit, before, typed, flaws);
    }
    providers.keep(provider(id, typed), visit.actor());
    return Desk.done(visit, PATH + "/" + id, "provider");
  }

  @PostMapping({RULES, "/en" + RULES})
  @MayUse(Right.KEEP_PROVIDERS)
  View addRule(
      HttpServletRequest request,
      Visit visit,
      @PathVariable("provider") String id,
      @RequestParam Map<String, String> typed) {
    Provider provider = get(id);
    Optional<ClaimRule> rule = rule(typed);
    if (rule.isEmpty()) {
      return desk.show(
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit,
          crumbs(visit),
          provider.name(visit.language()),
          "",
          List.of(
              parts
                  .newRule(visit, provider)
                  .filled(typed)
                  .withProblems(List.of(visit.say("provider.rule.unfit")))));
    }
    List<ClaimRule> rules = new ArrayList<>(providers.rules(id));
    rules.add(rule.get());
    providers.keepRules(provider, rules, visit.actor());
    return Desk.done(visit, PATH + "/" + id, "rule");
  }

  @PostMapping({RULES + "/fjern", "/en" + RULES + "/fjern"})
  @MayUse(Right.KEEP_PROVIDERS)
  View removeRule(
      Visit visit, @PathVariable("provider") String id, @RequestParam Map<String, String> typed) {
    Provider provider = get(id);
    List<ClaimRule> rules = new ArrayList<>(providers.rules(id));
    rule(typed).ifPresent(rules::remove);
    providers.keepRules(provider, rules, visit.actor());
    return Desk.done(visit, PATH + "/" + id, "rule-gone");
  }

  private Provider get(String id) {
    return providers.find(id).orElseThrow(() -> new NotFound(PATH + "/" + id));
  }

  private static Set<ProviderFlaw> flaws(String id, Map<String, String> typed) {
    return ProviderFlaw.of(
        id,
        text(typed, "udsteder"),
        text(typed, "klient"),
        text(typed, "navn-da"),
        text(typed, "navn-en"),
        scopes(typed));
  }

  private static Provider provider(String id, Map<String, String> typed) {
    return new Provider(
        id,
        text(typed, "udsteder"),
        text(typed, "klient"),
        text(typed, "navn-da"),
        text(typed, "navn-en"),
        scopes(typed),
        typed.getOrDefault("aaben", "").equals("yes"));
  }

  private static String text(Map<String, String> typed, String name) {
    return typed.getOrDefault(name, "").strip();
  }

  private static List<String> scopes(Map<String, String> typed) {
    return Arrays.stream(text(typed, "omfang").split("\\s+", -1))
        .filter(scope -> !scope.isEmpty() && !scope.equals("openid"))
        .distinct()
        .toList();
  }

  /// Empty for what means nothing, or names what is not there.
  private Optional<ClaimRule> rule(Map<String, String> typed) {
    String claim = text(typed, "oplysning");
    String value = text(typed, "vaerdi");
    Optional<Role> role =
        ProviderParts.givable().stream()
            .filter(each -> each.key().equals(text(typed, "rolle")))
            .findFirst();
    Optional<String> organisation =
        house.people().findOrganisation(text(typed, "organisation")).map(Organisation::id);
    boolean isFit =
        !claim.isEmpty()
            && claim.length() <= 200
            && !value.isEmpty()
            && value.length() <= 500
            && (role.isPresent() || organisation.isPresent());
    return isFit ? Optional.of(new ClaimRule(claim, value, role, organisation)) : Optional.empty();
  }

  private View showList(
      HttpStatus status, Visit visit, Map<String, String> typed, Set<ProviderFlaw> flaws) {
    return desk.show(
        status,
        visit,
        InstallationRoutes.crumbs(visit),
        visit.say("provider.headline"),
        visit.say("provider.lead"),
        List.of(parts.list(visit), parts.form(visit, Optional.empty(), typed, flaws)));
  }

  private View showOne(
      HttpStatus status,
      HttpServletRequest request,
      Visit visit,
      Provider provider,
      Map<String, String> typed,
      Set<ProviderFlaw> flaws) {
    String back = Origins.of(request) + OidcRoutes.BACK + "/" + provider.id();
    return desk.show(
        status,
        visit,
        crumbs(visit),
        provider.name(visit.language()),
        "",
        List.of(
            parts.told(visit, provider, back),
            parts.form(visit, Optional.of(provider), typed, flaws),
            parts.rules(visit, provider),
            parts.newRule(visit, provider)));
  }

  private static List<Part.Link> crumbs(Visit visit) {
    return List.of(
        InstallationRoutes.crumbs(visit).getFirst(),
        Part.Link.of(visit.say("provider.headline"), visit.link(PATH)));
  }
}
