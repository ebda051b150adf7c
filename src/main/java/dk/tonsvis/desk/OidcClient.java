package dk.tonsvis.desk;

import dk.tonsvis.access.Claims;
import dk.tonsvis.access.Provider;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Speaks OpenID Connect with providers: the authorization code flow with PKCE. What comes back is
/// checked by Spring Security's own classes: state, nonce, signature by the provider's keys, exact
/// issuer, audience and times. Only the identity token is believed; no other question is asked.
final class OidcClient {
  /// OpenID Connect Core 1.0 (2): at most 255 characters.
  private static final Pattern SUBJECT = Pattern.compile("\\P{Cntrl}{1,255}");

  private final OidcProviders providers;

  OidcClient(Clock clock, Map<String, String> secrets) {
    this.providers = new OidcProviders(clock, secrets);
  }

  /// Where to send the browser. Throws [Unreachable] if the provider does not answer.
  String address(Provider provider, Pending pending, String back) {
    return request(registration(provider, back), pending).getAuthorizationRequestUri();
  }

  /// What the provider says of who came back with this code. Throws [Unreachable] if it does not
  /// answer, and [Distrusted] for an answer that fails a check.
  Claims exchange(Provider provider, Pending pending, String code, String back) {
    OidcProviders.Known known = providers.get(provider);
    ClientRegistration registration = registration(provider, back);
    OAuth2AuthorizationResponse response =
        OAuth2AuthorizationResponse.success(code).redirectUri(back).state(pending.state()).build();
    OidcAuthorizationCodeAuthenticationProvider checks =
        new OidcAuthorizationCodeAuthenticationProvider(
            known.tokens(), asked -> new DefaultOidcUser(Set.of(), asked.getIdToken()));
    checks.setJwtDecoderFactory(_ -> known.decoder());
    try {
      OAuth2LoginAuthenticationToken result =
          (OAuth2LoginAuthenticationToken)
              checks.authenticate(
                  new OAuth2LoginAuthenticationToken(
                      registration,
                      new OAuth2AuthorizationExchange(request(registration, pending), response)));
      if (result != null && result.getPrincipal() instanceof OidcUser user) {
        String subject = Objects.requireNonNull(user.getSubject(), "checked to be there");
        if (!SUBJECT.matcher(subject).matches()) {
          throw new Distrusted(new IllegalStateException("a name that is none"));
        }
        return Claims.of(provider.issuer(), subject, user.getClaims());
      }
      throw new Distrusted(new IllegalStateException("nobody came back"));
    } catch (OAuth2AuthenticationException | OAuth2AuthorizationException e) {
      throw new Distrusted(e);
    }
  }

  private ClientRegistration registration(Provider provider, String back) {
    return ClientRegistration.withClientRegistration(providers.get(provider).registration())
        .redirectUri(back)
        .scope(
            Stream.concat(Stream.of("openid"), provider.scopes().stream())
                .collect(Collectors.toSet()))
        .build();
  }

  private static OAuth2AuthorizationRequest request(
      ClientRegistration registration, Pending pending) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(registration.getClientId())
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .redirectUri(registration.getRedirectUri())
        .scopes(registration.getScopes())
        .state(pending.state())
        .attributes(
            Map.of(
                OidcParameterNames.NONCE,
                pending.nonce(),
                PkceParameterNames.CODE_VERIFIER,
                pending.verifier()))
        .additionalParameters(
            Map.of(
                OidcParameterNames.NONCE,
                Pending.hash(pending.nonce()),
                PkceParameterNames.CODE_CHALLENGE,
                Pending.hash(pending.verifier()),
                PkceParameterNames.CODE_CHALLENGE_METHOD,
                "S256"))
        .build();
  }

  /// The provider does not answer, or not as one does.
  static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreachable(String why, Throwable cause) {
      super(why, cause);
    }
  }

  /// An answer that must not be believed.
  static final class Distrusted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Distrusted(Throwable cause) {
      super("an answer of a provider fails a check", cause);
    }
  }
}
