package dk.tonsvis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Person;
import dk.tonsvis.person.Right;
import dk.tonsvis.person.Role;
import dk.tonsvis.person.Rules;
import dk.tonsvis.person.Rules.Reach;
import dk.tonsvis.web.MayUse;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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

  /// Keeps the routes of the server under test.
  @Configuration(proxyBeanMethods = false)
  static class Routes {
    private static final Map<RequestMappingInfo, HandlerMethod> ALL = new LinkedHashMap<>();

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
      ALL.putAll(mapping.getHandlerMethods());
    }
  }

  /// A route as it is asked.
  private record Route(Right right, boolean isPost, String path, boolean namesPlace) {
    /// Whether it is one of those that only read what is published: the same for all.
    boolean isPublic() {
      return Rules.reach(right, Role.ANYONE) == Reach.ALL;
    }
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    Routes.ALL.forEach(
        (info, method) -> {
          MayUse rule = method.getMethodAnnotation(MayUse.class);
          if (rule == null || method.getBeanType() == TestSignIn.class) {
            return;
          }
          Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
          for (String pattern : info.getPatternValues()) {
            routes.add(
                new Route(
                    rule.value(),
                    methods.contains(RequestMethod.POST),
                    pattern,
                    pattern.contains("{place}")));
          }
        });
    return routes;
  }

  @Test
  void every_route_answers_every_role_as_the_rules_say() {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (Route route : routes()) {
      for (Role role : route.isPublic() ? EnumSet.of(Role.ANYONE) : roles()) {
        for (String place : route.namesPlace() ? List.of(OWN, OTHER) : List.of(OWN)) {
          asked++;
          ask(route, role, place).ifPresent(wrong::add);
        }
      }
    }
    System.getLogger(RoutesAndRolesTest.class.getName())
        .log(System.Logger.Level.INFO, "{0} questions", asked);
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  @Test
  void every_right_that_not_everyone_has_is_asked_by_a_route() {
    Set<Right> asked = EnumSet.noneOf(Right.class);
    routes().forEach(route -> asked.add(route.right()));
    assertThat(asked).containsAll(EnumSet.allOf(Right.class));
  }

  private static Set<Role> roles() {
    Set<Role> roles = EnumSet.of(Role.ANYONE);
    roles.addAll(PEOPLE.keySet());
    return roles;
  }

  private static Optional<String> ask(Route route, Role role, String place) {
    Person person = PEOPLE.get(role);
    Browser browser = person == null ? desk.browser() : desk.browser(person);
    if (route.isPost()) {
      browser.get(person == null ? "/log-ind" : "/arbejde");
    }
    String path = path(route.path(), place);
    HttpResponse<String> answer = route.isPost() ? browser.post(path) : browser.get(path);
    boolean may = may(route, role, place);
    boolean did = !isRefusal(answer, person != null);
    String told = (route.isPost() ? "POST " : "GET ") + path + " as " + role + " of vindby";
    if (answer.statusCode() >= 500) {
      return Optional.of(told + " answers " + answer.statusCode());
    }
    return may == did
        ? Optional.empty()
        : Optional.of(
            told + (may ? " is refused" : " is let in") + " (" + answer.statusCode() + ")");
  }

  private static boolean isRefusal(HttpResponse<String> answer, boolean isSignedIn) {
    if (isSignedIn) {
      return answer.statusCode() == 403;
    }
    return answer.statusCode() == 403
        || (answer.statusCode() == 302
            && answer.headers().firstValue("Location").orElse("").contains("/log-ind?videre="));
  }

  private static boolean may(Route route, Role role, String place) {
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
