package dk.tonsvis.desk;

import com.nimbusds.oauth2.sdk.ParseException;
import dk.tonsvis.access.Provider;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/// What providers say of themselves, asked at most once an hour, with patience for seconds only and
/// without following a redirect to anywhere else.
final class OidcProviders {
  private static final Duration KEPT = Duration.ofHours(1);

  /// One that did not answer is not asked at each press of a button: each would wait for it anew.
  static final Duration SILENT = Duration.ofSeconds(30);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(10);

  /// Signatures that only the provider can make. Not `none`, and not those by a shared secret.
  private static final List<SignatureAlgorithm> SIGNATURES = List.of(SignatureAlgorithm.values());

  private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
      new ParameterizedTypeReference<>() {};

  /// A provider as it was asked for, with what follows from its answer.
  record Known(
      Provider provider,
      Instant askedAt,
      ClientRegistration registration,
      JwtDecoder decoder,
      OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens) {}

  /// That a provider did not answer, or wrongly.
  private record Failure(Provider provider, Instant at, OidcClient.Unreachable why) {}

  private final Clock clock;
  private final Map<String, String> secrets;
  private final Map<String, Known> kept = new ConcurrentHashMap<>();
  private final Map<String, Failure> failed = new ConcurrentHashMap<>();
  private final JdkClientHttpRequestFactory requests;
  private final RestClient client;

  OidcProviders(Clock clock, Map<String, String> secrets) {
    this.clock = clock;
    this.secrets = secrets;
    this.requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(READ);
    this.client = RestClient.builder().requestFactory(requests).build();
  }

  /// Throws [OidcClient.Unreachable] if it does not answer, or for another than itself.
  Known get(Provider provider) {
    Known known = kept.get(provider.id());
    if (known != null
        && known.provider().equals(provider)
        && known.askedAt().plus(KEPT).isAfter(clock.instant())) {
      return known;
    }
    Failure failure = failed.get(provider.id());
    if (failure != null
        && failure.provider().equals(provider)
        && failure.at().plus(SILENT).isAfter(clock.instant())) {
      throw new OidcClient.Unreachable(provider.issuer() + " did not just now", failure.why());
    }
    try {
      Known asked = ask(provider);
      kept.put(provider.id(), asked);
      return asked;
    } catch (OidcClient.Unreachable e) {
      failed.put(provider.id(), new Failure(provider, clock.instant(), e));
      throw e;
    }
  }

  private Known ask(Provider provider) {
    ClientRegistration registration = registration(provider);
    return new Known(provider, clock.instant(), registration, decoder(registration), tokens());
  }

  private ClientRegistration registration(Provider provider) {
    Map<String, Object> document = document(provider);
    requireOwn(provider, document);
    Optional<String> secret = Optional.ofNullable(secrets.get(provider.secretVariable()));
    try {
      return ClientRegistrations.fromOidcConfiguration(document)
          .registrationId(provider.id())
          .clientId(provider.clientId())
          .clientSecret(secret.orElse(""))
          .clientAuthenticationMethod(
              secret.isPresent()
                  ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                  : ClientAuthenticationMethod.NONE)
          .redirectUri("{baseUrl}")
          .build();
    } catch (RuntimeException e) {
      throw new OidcClient.Unreachable(provider.issuer() + " is described wrongly", e);
    }
  }

  private Map<String, Object> document(Provider provider) {
    String issuer = provider.issuer();
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    try {
      Map<String, Object> document =
          client
              .get()
              .uri(URI.create(base + "/.well-known/openid-configuration"))
              .retrieve()
              .body(DOCUMENT);
      return document == null ? Map.of() : document;
    } catch (RestClientException e) {
      throw new OidcClient.Unreachable(issuer + " does not answer", e);
    }
  }

  /// The document is this issuer's, and names no place with less protection than the issuer has.
  private static void requireOwn(Provider provider, Map<String, Object> document) {
    boolean isOwn = provider.issuer().equals(document.get("issuer"));
    boolean isGuarded =
        provider.issuer().startsWith("http:")
            || Stream.of("authorization_endpoint", "token_endpoint", "jwks_uri")
                .allMatch(name -> String.valueOf(document.get(name)).startsWith("https:"));
    if (!isOwn || !isGuarded) {
      throw new OidcClient.Unreachable(
          provider.issuer() + " describes another", new ParseException("issuer"));
    }
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    RestTemplate keys = new RestTemplate(requests);
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNATURES))
            .restOperations(keys)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }

  private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }
}
