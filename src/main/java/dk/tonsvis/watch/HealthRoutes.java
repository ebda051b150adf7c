package dk.tonsvis.watch;

import dk.tonsvis.house.Health;
import dk.tonsvis.person.Right;
import dk.tonsvis.web.MayUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// Tells whoever asks whether the installation is well, and which part is not; never why, which is
/// told to its administrators.
@Controller
final class HealthRoutes {
  static final String PATH = "/sundhed";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Pulse pulse;

  HealthRoutes(Pulse pulse) {
    this.pulse = pulse;
  }

  @GetMapping(PATH)
  @MayUse(Right.READ_PUBLISHED)
  ResponseEntity<byte[]> tell() {
    Health health = pulse.feel();
    return ResponseEntity.status(health.isWell() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(JSON.writeValueAsBytes(said(health)));
  }

  private static Map<String, Object> said(Health health) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("status", health.isWell() ? "ok" : "degraded");
    if (!health.isWell()) {
      List<String> parts = new ArrayList<>();
      for (Health.Part part : Health.Part.values()) {
        if (health.ailing().contains(part)) {
          parts.add(part.key());
        }
      }
      said.put("parts", parts);
    }
    return said;
  }
}
