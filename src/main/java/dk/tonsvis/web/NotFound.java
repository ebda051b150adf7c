package dk.tonsvis.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is nothing at an address.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotFound(String address) {
    super("nothing at " + address);
  }
}
