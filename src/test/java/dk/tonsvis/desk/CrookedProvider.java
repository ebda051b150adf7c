package dk.tonsvis.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A provider of sign-in that does one thing wrong.
final class CrookedProvider implements AutoCloseable {
  static final String CLIENT = "tonsvis";

  /// What it does wrong.
  enum Trick {
    NOTHING,
    ISSUER,
    AUDIENCE,
    TWO_AUDIENCES,
    NONCE,
    NO_NONCE,
    EXPIRED,
    ISSUED_LONG_AFTER,
    NO_SUBJECT,
    ALGORITHM_NONE,
    SIGNED_BY_ANOTHER,
    SIGNED_WITH_THE_PUBLIC_KEY,
    NO_TOKEN,
    NO_JSON,
    REFUSAL,
    REDIRECT,
    FAILURE
  }

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final HttpServer server;
  private final RSAKey key = key("one");
  private final RSAKey another = key("one");
  private volatile Trick trick = Trick.NOTHING;
  private volatile String nonce = "";
  private volatile String subject = "";
  private volatile String described = "";
  private final AtomicInteger asked = new AtomicInteger();

  CrookedProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    described = issuer();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext(
        "/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// What it does the next time it is asked for a token, for somebody who is new each time.
  void next(Trick wrong, String asked) {
    trick = wrong;
    nonce = asked;
    subject = "s" + NUMBER.incrementAndGet();
  }

  /// The address of whom it spoke of last.
  String email() {
    return subject + "@vindby.example";
  }

  /// The name by which it describes itself.
  void describeAs(String issuer) {
    described = issuer;
  }

  /// How often it was asked to describe itself.
  int described() {
    return asked.get();
  }

  private void describe(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    answer(
        exchange,
        200,
        """
        {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
         "jwks_uri": "%s/keys", "response_types_supported": ["code"],
         "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}"""
            .formatted(described, issuer(), issuer(), issuer()));
  }

  private void token(HttpExchange exchange) throws IOException {
    switch (trick) {
      case NO_JSON -> answer(exchange, 200, "<html>");
      case REFUSAL -> answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
      case FAILURE -> answer(exchange, 500, "no");
      case REDIRECT -> {
        exchange.getResponseHeaders().add("Location", issuer() + "/keys");
        answer(exchange, 302, "");
      }
      case NO_TOKEN ->
          answer(exchange, 200, "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}");
      default ->
          answer(
              exchange,
              200,
              "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \""
                  + idToken()
                  + "\"}");
    }
  }

  private String idToken() {
    try {
      JWTClaimsSet claims = claims();
      if (trick == Trick.ALGORITHM_NONE) {
        return new PlainJWT(claims).serialize();
      }
      boolean isShared = trick == Trick.SIGNED_WITH_THE_PUBLIC_KEY;
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(isShared ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                  .keyID("one")
                  .build(),
              claims);
      token.sign(
          isShared
              ? new MACSigner(key.toRSAPublicKey().getEncoded())
              : new RSASSASigner(trick == Trick.SIGNED_BY_ANOTHER ? another : key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWTClaimsSet claims() {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(trick == Trick.ISSUER ? issuer() + "/" : issuer())
            .audience(
                switch (trick) {
                  case AUDIENCE -> List.of("another");
                  case TWO_AUDIENCES -> List.of(CLIENT, "another");
                  default -> List.of(CLIENT);
                })
            .issueTime(Date.from(trick == Trick.ISSUED_LONG_AFTER ? now.plusSeconds(3600) : now))
            .expirationTime(
                Date.from(trick == Trick.EXPIRED ? now.minusSeconds(300) : now.plusSeconds(7200)))
            .claim("name", "Nanna Ny")
            .claim("email", email())
            .claim("role", List.of("koordinator"));
    if (trick != Trick.NO_SUBJECT) {
      claims.subject(subject);
    }
    if (trick != Trick.NO_NONCE) {
      claims.claim("nonce", trick == Trick.NONCE ? "another" : nonce);
    }
    return claims.build();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", body.startsWith("{") ? "application/json" : "text/html");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
