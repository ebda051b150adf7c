package dk.tonsvis.web;

import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every page tells the browser about itself: nothing from other sites, no inline script and
/// no inline style; drawings carry presentation attributes only.
public final class PageHeaders {
  public static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'";

  private static final ReferrerPolicy REFERRER = ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN;
  private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

  /// An address may be refused before the security filters see it, so error pages bring their own.
  public static final Map<String, String> OF_ERRORS =
      Map.of(
          "Cache-Control",
          "no-store",
          "Content-Security-Policy",
          POLICY,
          "Permissions-Policy",
          PERMISSIONS,
          "Referrer-Policy",
          REFERRER.getPolicy(),
          "X-Content-Type-Options",
          "nosniff");

  private PageHeaders() {}

  /// For pages that may be kept but are asked for anew; say so of those that may not.
  public static HeadersConfigurer<HttpSecurity> set(
      HeadersConfigurer<HttpSecurity> headers, String policy) {
    return headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
        .referrerPolicy(referrer -> referrer.policy(REFERRER))
        .permissionsPolicyHeader(p -> p.policy(PERMISSIONS))
        // Only this host: others of the same municipality are not ours to decide on.
        .httpStrictTransportSecurity(
            hsts -> hsts.includeSubDomains(false).requestMatcher(Origins::isSecure))
        .cacheControl(cache -> cache.disable());
  }
}
