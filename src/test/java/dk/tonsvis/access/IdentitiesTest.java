package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.person.Membership;
import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final Provider PROVIDER =
      new Provider(
          "kommunen", "https://id.example", "tonsvis", "Kommunen", "The town", List.of(), true);

  private static final List<ClaimRule> RULES =
      List.of(
          rule("koordinator", Role.COORDINATOR, TestAccess.VINDBY),
          rule("godkender", Role.APPROVER, TestAccess.VINDBY),
          rule("drift", Role.ADMINISTRATOR, Organisation.INSTALLATION));

  private static TestAccess test;

  private static ClaimRule rule(String value, Role role, Organisation organisation) {
    return new ClaimRule("role", value, Optional.of(role), Optional.of(organisation.id()));
  }

  @BeforeAll
  static void open() {
    test = new TestAccess();
    test.people.keep(TestAccess.VINDBY, TestAccess.ACTOR);
    test.people.keep(Organisation.INSTALLATION, TestAccess.ACTOR);
  }

  /// As they are at the beginning of each test.
  @BeforeEach
  void keepRules() {
    test.access.providers().keep(PROVIDER, TestAccess.ACTOR);
    test.access.providers().keepRules(PROVIDER, RULES, TestAccess.ACTOR);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static Claims claims(String subject, String email, String... roles) {
    return Claims.of(
        PROVIDER.issuer(),
        subject,
        Map.of("name", "Nanna Ny", "email", email, "role", List.of(roles)));
  }

  private static Arrival arrive(Claims claims) {
    return test.access.identities().arrive(PROVIDER, claims, Language.DANISH);
  }

  private static List<Role> roles(Person person) {
    return test.people.memberships(person.id()).stream()
        .filter(membership -> membership.isCurrent(test.people.today()))
        .map(Membership::role)
        .sorted()
        .toList();
  }

  @Test
  void somebody_new_with_a_role_is_taken_in_and_is_the_same_next_time() {
    Arrival first = arrive(claims("s1", "nanna@vindby.example", "koordinator"));
    Person nanna = ((Arrival.Entered) first).person();
    assertThat(roles(nanna)).containsExactly(Role.COORDINATOR);
    Arrival again = arrive(claims("s1", "new-address@vindby.example", "koordinator"));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void a_role_ends_when_the_provider_no_longer_gives_it_and_comes_back_with_it() {
    Claims both = claims("s2", "ole@vindby.example", "koordinator", "godkender");
    Person ole = ((Arrival.Entered) arrive(both)).person();
    arrive(claims("s2", "ole@vindby.example", "godkender"));
    assertThat(roles(ole)).containsExactly(Role.APPROVER);
    arrive(claims("s2", "ole@vindby.example"));
    assertThat(roles(ole)).isEmpty();
    arrive(both);
    assertThat(roles(ole)).containsExactly(Role.COORDINATOR, Role.APPROVER);
  }

  @Test
  void a_role_that_was_given_by_hand_stays() {
    Person pia = test.person("Pia");
    test.people.addMembership(
        pia.id(),
        TestAccess.VINDBY,
        Role.COORDINATOR,
        test.people.today(),
        Optional.empty(),
        TestAccess.ACTOR);
    test.access.identities().link(pia.id(), claims("s3", pia.email()));
    arrive(claims("s3", pia.email(), "koordinator", "godkender"));
    arrive(claims("s3", pia.email()));
    assertThat(roles(pia)).containsExactly(Role.COORDINATOR);
  }

  @Test
  void an_address_links_nobody() {
    Person rie = test.person("Rie");
    assertThat(arrive(claims("s4", rie.email(), "koordinator")))
        .isEqualTo(new Arrival.AddressKnown());
    assertThat(arrive(claims("s4", rie.email()))).isEqualTo(new Arrival.AddressKnown());
    assertThat(test.access.identities().list(rie.id())).isEmpty();
    assertThat(roles(rie)).isEmpty();
  }

  @Test
  void the_same_name_by_another_provider_is_another_person() {
    Person siv =
        ((Arrival.Entered) arrive(claims("s5", "siv@vindby.example", "koordinator"))).person();
    Claims elsewhere =
        Claims.of("https://other.example", "s5", Map.of("email", "x@vindby.example"));
    assertThat(arrive(elsewhere)).isEqualTo(new Arrival.NoRole());
    assertThat(test.access.identities().list(siv.id())).hasSize(1);
  }

  @Test
  void without_a_role_or_a_name_nobody_is_taken_in() {
    assertThat(arrive(claims("s6", "tea@vindby.example"))).isEqualTo(new Arrival.NoRole());
    assertThat(arrive(claims("s7", "no address", "koordinator"))).isEqualTo(new Arrival.Nameless());
    assertThat(test.people.findByEmail("tea@vindby.example")).isEmpty();
  }

  @Test
  void an_identity_is_one_persons() {
    Person ulla = test.person("Ulla");
    Person vera = test.person("Vera");
    Claims claims = claims("s8", "elsewhere@vindby.example");
    Identities identities = test.access.identities();
    assertThat(identities.link(ulla.id(), claims)).isEqualTo(Linking.LINKED);
    assertThat(identities.link(ulla.id(), claims)).isEqualTo(Linking.UNCHANGED);
    assertThat(identities.link(vera.id(), claims)).isEqualTo(Linking.TAKEN);
    assertThat(identities.unlink(vera.id(), claims.issuer(), claims.subject())).isFalse();
    assertThat(identities.unlink(ulla.id(), claims.issuer(), claims.subject())).isTrue();
    assertThat(identities.link(vera.id(), claims)).isEqualTo(Linking.LINKED);
  }

  private static Person arrived(String subject, String... roles) {
    return ((Arrival.Entered) arrive(claims(subject, subject + "@vindby.example", roles))).person();
  }

  @Test
  void the_roles_of_a_provider_end_when_it_is_unlinked() {
    Person ada = arrived("u1", "koordinator");
    assertThat(test.access.identities().unlink(ada.id(), PROVIDER.issuer(), "u1")).isTrue();
    assertThat(roles(ada)).isEmpty();
  }

  @Test
  void they_end_when_it_is_switched_off_and_when_it_becomes_another() {
    Person bea = arrived("u2", "koordinator");
    test.access.providers().keep(changed(PROVIDER.issuer(), true), TestAccess.ACTOR);
    assertThat(roles(bea)).as("only another name").containsExactly(Role.COORDINATOR);
    test.access.providers().keep(changed(PROVIDER.issuer(), false), TestAccess.ACTOR);
    assertThat(roles(bea)).isEmpty();
    keepRules();
    arrived("u2", "koordinator");
    test.access.providers().keep(changed("https://elsewhere.example", true), TestAccess.ACTOR);
    assertThat(roles(bea)).isEmpty();
  }

  private static Provider changed(String issuer, boolean isOn) {
    return new Provider("kommunen", issuer, "tonsvis", "Byen", "The town", List.of(), isOn);
  }

  @Test
  void what_followed_from_a_rule_ends_with_it_and_what_was_given_by_hand_stays() {
    Person cai = arrived("u3", "koordinator", "godkender");
    Person dea = test.person("Dea");
    test.people.addMembership(
        dea.id(),
        TestAccess.VINDBY,
        Role.COORDINATOR,
        test.people.today(),
        Optional.empty(),
        TestAccess.ACTOR);
    test.access.providers().keepRules(PROVIDER, RULES.subList(1, RULES.size()), TestAccess.ACTOR);
    assertThat(roles(cai)).containsExactly(Role.APPROVER);
    assertThat(roles(dea)).containsExactly(Role.COORDINATOR);
  }

  @Test
  void a_role_by_claim_ends_by_itself_after_thirty_days_without_an_arrival() {
    Person eli = arrived("u4", "koordinator");
    test.clock.pass(Duration.ofDays(20));
    arrived("u4", "koordinator");
    test.clock.pass(Duration.ofDays(30));
    assertThat(roles(eli)).as("prolonged by the second arrival").containsExactly(Role.COORDINATOR);
    test.clock.pass(Duration.ofDays(1));
    assertThat(roles(eli)).isEmpty();
    arrived("u4", "koordinator");
    assertThat(roles(eli)).containsExactly(Role.COORDINATOR);
  }

  @Test
  void the_last_administrator_is_not_ended_by_a_claim_that_is_gone_but_by_its_last_day() {
    Person fay = arrived("u5", "drift");
    arrived("u5");
    assertThat(roles(fay)).containsExactly(Role.ADMINISTRATOR);
    test.clock.pass(Duration.ofDays(31));
    assertThat(roles(fay)).isEmpty();
    arrived("u5", "drift");
    arrived("u6", "drift");
    arrived("u5");
    assertThat(roles(fay)).as("there is another").isEmpty();
  }

  @Test
  void what_a_rule_asks_for_stands_in_no_fact() {
    List<ClaimRule> rules = new ArrayList<>(RULES);
    rules.add(rule("gerda.usaedvanlig@vindby.example", Role.APPROVER, TestAccess.VINDBY));
    test.access.providers().keepRules(PROVIDER, rules, TestAccess.ACTOR);
    assertThat(test.journal.list(0, 10_000))
        .anyMatch(fact -> fact.body().contains("role → approver"))
        .noneMatch(fact -> fact.body().contains("usaedvanlig"));
  }
}
