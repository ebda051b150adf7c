package dk.tonsvis.desk;

import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Keeps the routes of a server under test; every server has the same.
@Configuration(proxyBeanMethods = false)
final class Routes {
  private static final Map<RequestMappingInfo, HandlerMethod> ALL = new LinkedHashMap<>();

  Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    ALL.putAll(mapping.getHandlerMethods());
  }

  /// A route as it is asked.
  ///
  /// @param path as it is declared, with names where an address has something of its own
  record Route(Right right, boolean isPost, String path, Class<?> door) {
    boolean namesPlace() {
      return path.contains("{place}");
    }
  }

  /// All that declare who may use them, but the way in that only tests have.
  static List<Route> list() {
    List<Route> routes = new ArrayList<>();
    ALL.forEach(
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
                    method.getBeanType()));
          }
        });
    return routes;
  }
}
