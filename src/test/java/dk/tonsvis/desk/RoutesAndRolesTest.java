package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Role;
import dk.tonsvis.person.Rules;
import dk.tonsvis.person.Rules.Reach;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Asks every route as every role, about its own municipality and about another, and holds the
/// answers to `rules.csv`.
class RoutesAndRolesTest {
  private static final String OWN = "vindby";
  private static final String OTHER = "odense";

  /// Every role that somebody can be given, and the two that nobody is given.
  private static final Map<Role, Organisation> HELD_IN = new EnumMap<>(Role.class);

  private static RunningDesk desk;
  private static final Map<Role, Person> PEOPLE = new EnumMap<>(Role.class);

  @BeforeAll
  static void start() {
    desk = RunningDesk.start(Routes.class);
    Organisation vindby = desk.municipality(OWN);
    HELD_IN.put(Role.COORDINATOR, vindby);
    HELD_IN.put(Role.APPROVER, vindby);
    HELD_IN.put(Role.ADVISER, vindby);
    HELD_IN.put(Role.SECRETARIAT, Organisation.ALLIANCE);
    HELD_IN.put(Role.REVIEWER, Organisation.ALLIANCE);
    HELD_IN.put(Role.ADMINISTRATOR, Organisation.INSTALLATION);
    HELD_IN.put(
        Role.PARTNER, Organisation.company("Vindby Værft", new dk.tonsvis.place.Cvr("13585628")));
    HELD_IN.forEach((role, where) -> PEOPLE.put(role, desk.person(role.key(), where, role)));
    PEOPLE.put(Role.SIGNED_IN, desk.person("Ingen Rolle"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void every_route_answers_every_role_as_the_rules_say() {
    List<Routes.Route> routes = Routes.list();
    List<Asking> answered = roles().parallelStream().map(role -> asked(role, routes)).toList();
    int asked = answered.stream().mapToInt(asking -> asking.asked).sum();
    System.getLogger(RoutesAndRolesTest.class.getName())
        .log(System.Logger.Level.INFO, "{0} questions", asked);
    assertThat(answered.stream().flatMap(asking -> asking.wrong.stream())).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  /// Asks every route as one role.
  private static Asking asked(Role role, List<Routes.Route> routes) {
    Asking asking = new Asking(role);
    for (Routes.Route route : routes) {
      if (role == Role.ANYONE || !isPublic(route)) {
        asking.ask(route, OWN);
        if (route.namesPlace()) {
          asking.ask(route, OTHER);
        }
      }
    }
    return asking;
  }

  @Test
  void every_right_that_not_everyone_has_is_asked_by_a_route() {
    Set<Right> asked = EnumSet.noneOf(Right.class);
    Routes.list().forEach(route -> asked.add(route.right()));
    assertThat(asked).containsAll(EnumSet.allOf(Right.class));
  }

  /// Whether it is one of those that only read what is published: the same for all.
  private static boolean isPublic(Routes.Route route) {
    return Rules.reach(route.right(), Role.ANYONE) == Reach.ALL;
  }

  private static Set<Role> roles() {
    Set<Role> roles = EnumSet.of(Role.ANYONE);
    roles.addAll(PEOPLE.keySet());
    return roles;
  }

  /// One role's questions, asked in one browser for as long as its session lasts: what is asked may
  /// sign out.
  private static final class Asking {
    private final Role role;
    private final List<String> wrong = new ArrayList<>();
    private Browser browser;
    private int asked;

    Asking(Role role) {
      this.role = role;
      this.browser = opened();
    }

    private boolean isSignedIn() {
      return PEOPLE.containsKey(role);
    }

    private Browser opened() {
      Browser fresh =
          Optional.ofNullable(PEOPLE.get(role)).map(desk::browser).orElseGet(desk::browser);
      fresh.get(isSignedIn() ? "/arbejde" : "/log-ind");
      return fresh;
    }

    void ask(Routes.Route route, String place) {
      asked++;
      String path = path(route.path(), place);
      HttpResponse<String> answer = route.isPost() ? browser.post(path) : browser.get(path);
      String told = (route.isPost() ? "POST " : "GET ") + path + " as " + role + " of vindby ";
      boolean isRefused = isRefusal(answer);
      if (answer.statusCode() >= 500) {
        wrong.add(told + "answers " + answer.statusCode());
      } else if (may(route, role, place) == isRefused) {
        wrong.add(told + (isRefused ? "is refused " : "is let in ") + answer.statusCode());
      } else if (isSignedIn() && isSentToSignIn(answer)) {
        wrong.add(told + "has to sign in");
      }
      if (answer.headers().firstValue("Set-Cookie").isPresent()) {
        browser = opened();
      }
    }

    private boolean isRefusal(HttpResponse<String> answer) {
      return answer.statusCode() == 403 || (!isSignedIn() && isSentToSignIn(answer));
    }
  }

  private static boolean isSentToSignIn(HttpResponse<String> answer) {
    return answer.statusCode() == 302
        && answer.headers().firstValue("Location").orElse("").contains("/log-ind?videre=");
  }

  private static boolean may(Routes.Route route, Role role, String place) {
    return Stream.of(role, Role.ANYONE, role == Role.ANYONE ? Role.ANYONE : Role.SIGNED_IN)
        .map(held -> Rules.reach(route.right(), held))
        .anyMatch(
            reach ->
                reach == Reach.ALL
                    || (reach == Reach.OWN && route.namesPlace() && place.equals(OWN)));
  }

  /// An address of the route. What names something else than the municipality names nothing that is
  /// there, so that no question changes anything.
  private static String path(String pattern, String place) {
    StringBuilder path = new StringBuilder();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{' && depth++ == 0) {
        start = i;
      } else if (c == '}' && --depth == 0) {
        path.append(value(pattern.substring(start + 1, i), place));
      } else if (depth == 0) {
        path.append(c);
      }
    }
    return path.toString();
  }

  /// @param variable its name, and what it has to look like after a colon
  private static String value(String variable, String place) {
    return switch (variable.split(":", 2)[0]) {
      case "place" -> place;
      case "address" -> OWN;
      default ->
          variable.endsWith("{36}")
              ? "00000000-0000-4000-8000-000000000000"
              : variable.contains(":[0-9]") ? "987654" : "x";
    };
  }
}
