package dk.tonsvis.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is nothing at an address.
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotFound(String address) {
    super("nothing at " + address);
  }
}
