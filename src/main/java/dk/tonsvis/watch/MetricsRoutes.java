package dk.tonsvis.watch;

import dk.tonsvis.person.Right;
import dk.tonsvis.web.Installation;
import dk.tonsvis.web.MayUse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The figures of operation, for the machine that keeps watch and nobody else.
///
/// Where a token is set, who says it is that machine. Where none is, whoever asks from this machine
/// itself is, as long as the installation has no address of its own and nothing shows that a proxy
/// asks for somebody else: behind a proxy the whole world seems to ask from this machine.
@Controller
final class MetricsRoutes {
  static final String PATH = "/maalinger";

  /// What proxies note about whom they ask for.
  private static final List<String> NOTES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Via");

  private static final MediaType TEXT =
      MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

  private static final String BEARER = "Bearer ";

  private final Metrics metrics;
  private final Optional<String> token;
  private final boolean isFound;

  MetricsRoutes(Metrics metrics, Installation installation) {
    this.metrics = metrics;
    this.token = Optional.ofNullable(installation.secrets().get(Installation.METRICS_TOKEN));
    this.isFound = installation.address().isPresent();
  }

  @GetMapping(PATH)
  @MayUse(Right.READ_PUBLISHED)
  ResponseEntity<byte[]> tell(HttpServletRequest request) {
    if (token.isPresent() && !saysToken(request)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
          .build();
    }
    if (token.isEmpty() && !isOfThisMachine(request)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .body(metrics.read().getBytes(StandardCharsets.UTF_8));
  }

  /// Takes as long for a token that is nearly right as for any other.
  private boolean saysToken(HttpServletRequest request) {
    String said = request.getHeader(HttpHeaders.AUTHORIZATION);
    return said != null
        && said.startsWith(BEARER)
        && MessageDigest.isEqual(
            bytes(said.substring(BEARER.length())), bytes(token.orElseThrow()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private boolean isOfThisMachine(HttpServletRequest request) {
    return !isFound
        && NOTES.stream().allMatch(note -> request.getHeader(note) == null)
        && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
  }
}
