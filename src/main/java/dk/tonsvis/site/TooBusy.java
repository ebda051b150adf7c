package dk.tonsvis.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// More is asked than can be answered just now; who asks again in a moment is answered.
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
final class TooBusy extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// When to ask again, in seconds: as the header `Retry-After` says it.
  static final String RETRY_AFTER = "5";

  TooBusy() {
    super("too many pathways are asked for");
  }
}
