package dk.tonsvis.site;

import dk.tonsvis.chart.Sheet;
import dk.tonsvis.place.Slug;
import dk.tonsvis.web.FileView;
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

  /// Whether a file is asked for and not the page.
  static boolean isAsked(Page page, HttpServletRequest request) {
    return request.getParameter(DRAWING) != null && !page.pictures().isEmpty();
  }

  /// The file; empty for a drawing that is not on the page, or a kind that there is not.
  static Optional<FileView> find(Page page, HttpServletRequest request) {
    String kind = Optional.ofNullable(request.getParameter(AS)).orElse("svg");
    return page.pictures().stream()
        .filter(picture -> picture.id().equals(request.getParameter(DRAWING)))
        .findFirst()
        .flatMap(picture -> find(page.frame(), picture, kind));
  }

  private static Optional<FileView> find(Frame frame, Picture picture, String kind) {
    String name = name(frame, picture) + "." + kind;
    return switch (kind) {
      case "svg" -> Optional.of(new FileView(name, "image/svg+xml", svg(frame, picture)));
      case "csv" -> Optional.of(new FileView(name, CsvText.TYPE, csv(frame, picture)));
      default -> Optional.empty();
    };
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
