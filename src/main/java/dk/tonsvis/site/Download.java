package dk.tonsvis.site;

import dk.tonsvis.chart.Sheet;
import dk.tonsvis.place.Slug;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A drawing of a page as a file: `?tegning=development&som=svg` behind the page's own address. So
/// every drawing of every page can be taken home, and a link to it lasts as long as the page's.
final class Download {
  static final String DRAWING = "tegning";
  static final String AS = "som";

  private Download() {}

  /// The address of a drawing as a file.
  static String address(Frame frame, String drawing, String kind) {
    String page = frame.link(frame.path());
    return page
        + (page.contains("?") ? "&" : "?")
        + DRAWING
        + "="
        + drawing
        + "&"
        + AS
        + "="
        + kind;
  }

  /// The file that is asked for in the place of the page. Empty where the page itself is; throws
  /// [NotFound] for a drawing that is not on it.
  static Optional<FileView> find(Page page, HttpServletRequest request) {
    String drawing = request.getParameter(DRAWING);
    if (drawing == null || page.pictures().isEmpty()) {
      return Optional.empty();
    }
    Picture picture =
        page.pictures().stream()
            .filter(each -> each.id().equals(drawing))
            .findFirst()
            .orElseThrow(() -> new NotFound("drawing " + drawing));
    String kind = Optional.ofNullable(request.getParameter(AS)).orElse("svg");
    String name = name(page.frame(), picture) + "." + kind;
    return Optional.of(
        switch (kind) {
          case "svg" -> new FileView(name, "image/svg+xml", svg(page.frame(), picture));
          case "csv" -> new FileView(name, CsvText.TYPE, csv(page.frame(), picture));
          default -> throw new NotFound("a drawing as " + kind);
        });
  }

  private static String name(Frame frame, Picture picture) {
    return Slug.of(
        ("tonsvis" + frame.path().replaceFirst("\\?.*", "") + "/" + picture.id())
            .replace('/', '-')
            .replace('.', '-'));
  }

  private static byte[] svg(Frame frame, Picture picture) {
    String source =
        frame.say("download.source", picture.source().publisher(), picture.source().readOn());
    return Sheet.of(picture.drawing(), source).getBytes(StandardCharsets.UTF_8);
  }

  /// The table beside the drawing, its numbers as numbers, and the source below it.
  private static byte[] csv(Frame frame, Picture picture) {
    CsvText csv = new CsvText(frame.language());
    csv.row(picture.table().headings());
    for (DataTable.Row row : picture.table().rows()) {
      List<String> cells = new ArrayList<>();
      cells.add(row.heading());
      row.cells().forEach(cell -> cells.add(csv.number(cell.text())));
      csv.row(cells);
    }
    csv.row(List.of());
    csv.row(
        List.of(
            frame.say("download.source", picture.source().publisher(), picture.source().readOn())));
    csv.row(List.of(picture.source().licence()));
    return csv.bytes();
  }
}
