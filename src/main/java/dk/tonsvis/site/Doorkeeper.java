package dk.tonsvis.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets nobody through to a handler that does not say who may use it.
final class Doorkeeper implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getPackageName().startsWith("dk.tonsvis")
        && method.getMethodAnnotation(MayUse.class) == null) {
      throw new IllegalStateException(method + " does not say who may use it");
    }
    return true;
  }
}
