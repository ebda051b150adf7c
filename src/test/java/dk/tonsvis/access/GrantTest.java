package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Role;
import dk.tonsvis.place.Places;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantTest {
  private static final Organisation ODENSE =
      Organisation.of(Places.load().find("odense").orElseThrow());
  private static final Map<String, Organisation> ORGANISATIONS =
      Map.of(
          TestAccess.VINDBY.id(),
          TestAccess.VINDBY,
          ODENSE.id(),
          ODENSE,
          Organisation.ALLIANCE.id(),
          Organisation.ALLIANCE);

  private static final List<ClaimRule> RULES =
      List.of(
          role("roles", "klimakoordinator", Role.COORDINATOR),
          role("roles", "klimachef", Role.APPROVER),
          place("org", "5c2b-vindby", TestAccess.VINDBY),
          place("org", "77ab-odense", ODENSE),
          new ClaimRule(
              "groups",
              "KL-klima",
              Optional.of(Role.SECRETARIAT),
              Optional.of(Organisation.ALLIANCE.id())));

  private static ClaimRule role(String claim, String value, Role role) {
    return new ClaimRule(claim, value, Optional.of(role), Optional.empty());
  }

  private static ClaimRule place(String claim, String value, Organisation organisation) {
    return new ClaimRule(claim, value, Optional.empty(), Optional.of(organisation.id()));
  }

  private static Set<Grant> grants(Map<String, ?> token) {
    return Grant.of(RULES, Claims.of("https://id.example", "1", token), ORGANISATIONS);
  }

  @Test
  void a_job_function_and_what_it_is_limited_to_give_a_role_in_a_municipality() {
    assertThat(grants(Map.of("roles", List.of("klimakoordinator"), "org", "5c2b-vindby")))
        .containsExactly(new Grant(Role.COORDINATOR, TestAccess.VINDBY.id()));
  }

  @Test
  void several_of_each_give_every_role_in_every_municipality() {
    assertThat(
            grants(
                Map.of(
                    "roles",
                    List.of("klimakoordinator", "klimachef", "andet"),
                    "org",
                    List.of("5c2b-vindby", "77ab-odense"))))
        .hasSize(4);
  }

  @Test
  void half_of_it_gives_nothing() {
    assertThat(grants(Map.of("roles", "klimakoordinator"))).isEmpty();
    assertThat(grants(Map.of("org", "5c2b-vindby"))).isEmpty();
    assertThat(grants(Map.of())).isEmpty();
  }

  @Test
  void one_value_may_mean_both_and_is_not_spread_to_other_organisations() {
    assertThat(grants(Map.of("groups", "KL-klima", "org", "5c2b-vindby")))
        .containsExactly(new Grant(Role.SECRETARIAT, Organisation.ALLIANCE.id()));
  }

  @Test
  void a_value_is_the_same_only_to_the_letter_and_in_its_own_claim() {
    assertThat(grants(Map.of("groups", "kl-klima"))).isEmpty();
    assertThat(grants(Map.of("roles", "KL-klima"))).isEmpty();
    assertThat(grants(Map.of("groups", "KL-klima andet"))).isEmpty();
  }

  @Test
  void a_role_is_not_given_where_nobody_can_hold_it() {
    assertThat(
            Grant.of(
                List.of(
                    new ClaimRule(
                        "groups",
                        "x",
                        Optional.of(Role.ADMINISTRATOR),
                        Optional.of(TestAccess.VINDBY.id()))),
                Claims.of("https://id.example", "1", Map.of("groups", "x")),
                ORGANISATIONS))
        .isEmpty();
  }

  @Test
  void claims_inside_others_are_named_with_dots() {
    Claims claims =
        Claims.of(
            "https://id.example",
            "1",
            Map.of("realm_access", Map.of("roles", List.of("a", "b")), "level", 3, "ok", true));
    assertThat(claims.all("realm_access.roles")).containsExactly("a", "b");
    assertThat(claims.first("level")).contains("3");
    assertThat(claims.first("ok")).contains("true");
    assertThat(claims.all("nothing")).isEmpty();
  }
}
