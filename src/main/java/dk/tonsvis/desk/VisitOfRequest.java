package dk.tonsvis.desk;

import dk.tonsvis.place.Places;
import dk.tonsvis.web.Doorkeeper;
import dk.tonsvis.web.LanguageOfPath;
import dk.tonsvis.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Gives a handler its [Visit].
final class VisitOfRequest implements HandlerMethodArgumentResolver {
  private final Places places;

  VisitOfRequest(Places places) {
    this.places = places;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http =
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    String path = http.getRequestURI();
    Object variables = http.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Optional<String> slug =
        variables instanceof Map<?, ?> named
            ? Optional.ofNullable(named.get(Doorkeeper.PLACE)).map(Object::toString)
            : Optional.empty();
    return new Visit(
        LanguageOfPath.of(path),
        LanguageOfPath.without(path),
        Visitor.of(http),
        slug.flatMap(places::find));
  }
}
