package dk.tonsvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.language.Language;
import dk.tonsvis.person.Membership;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentitiesTest {
  private static final Provider PROVIDER =
      new Provider(
          "kommunen", "https://id.example", "tonsvis", "Kommunen", "The town", List.of(), true);

  private static TestAccess test;

  @BeforeAll
  static void open() {
    test = new TestAccess();
    test.people.keep(TestAccess.VINDBY, TestAccess.ACTOR);
    test.access.providers().keep(PROVIDER, TestAccess.ACTOR);
    test.access
        .providers()
        .keepRules(
            PROVIDER,
            List.of(
                new ClaimRule(
                    "role",
                    "koordinator",
                    Optional.of(Role.COORDINATOR),
                    Optional.of(TestAccess.VINDBY.id())),
                new ClaimRule(
                    "role",
                    "godkender",
                    Optional.of(Role.APPROVER),
                    Optional.of(TestAccess.VINDBY.id()))),
            TestAccess.ACTOR);
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
}
