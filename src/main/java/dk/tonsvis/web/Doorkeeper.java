package dk.tonsvis.web;

import dk.tonsvis.person.Rules;
import dk.tonsvis.place.Places;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Lets nobody through to a handler whose right they do not have, and nobody at all to one that
/// does not say who may use it.
public final class Doorkeeper implements HandlerInterceptor {
  /// The name of an address's part that names a municipality.
  public static final String PLACE = "place";

  private final Places places;

  public Doorkeeper(Places places) {
    this.places = places;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getPackageName().startsWith("dk.tonsvis")) {
      MayUse rule = method.getMethodAnnotation(MayUse.class);
      if (rule == null) {
        throw new IllegalStateException(method + " does not say who may use it");
      }
      Visitor visitor = Visitor.of(request);
      if (!Rules.allow(visitor.standing(), rule.value(), place(request))) {
        throw new Refused(visitor);
      }
    }
    return true;
  }

  private Optional<String> place(HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get(PLACE) instanceof String address) {
      return places.find(address).map(municipality -> municipality.code().digits());
    }
    return Optional.empty();
  }
}
