package dk.tonsvis.api;

import dk.tonsvis.web.Rendered;
import dk.tonsvis.web.Sending;
import dk.tonsvis.web.Shelf;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/// The files of open data that lie beside the API: the catalogue and the feeds. Each has one
/// address and is asked for without anything.
final class OpenData extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Map<String, Supplier<Rendered>> files;
  private final transient Shelf shelf;

  /// @param files by address
  OpenData(Map<String, Supplier<Rendered>> files, Shelf shelf) {
    this.files = Map.copyOf(files);
    this.shelf = shelf;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Crossing.allow(response);
    String address = request.getRequestURI();
    Supplier<Rendered> file = files.get(address);
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      Sending.send(shelf.get(address, file), request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }
}
