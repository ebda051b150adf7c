package dk.tonsvis.web;

import dk.tonsvis.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a handler the language of its address: English under `/en`, else Danish.
public final class LanguageOfPath implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Language.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    return http == null ? Language.DANISH : of(http.getRequestURI());
  }

  public static Language of(String path) {
    return path.equals("/en") || path.startsWith("/en/") ? Language.ENGLISH : Language.DANISH;
  }

  /// The address without the language.
  public static String without(String path) {
    if (path.equals("/en")) {
      return "/";
    }
    return path.startsWith("/en/") ? path.substring(3) : path;
  }
}
