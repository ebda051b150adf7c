package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// A part of a page that is told in sentences, figures and a table, each left out where empty.
///
/// @param id of its heading, unlike any other on the page
/// @param points sentences in a list
/// @param note what to keep in mind about the figures
public record Chapter(
    String id,
    String title,
    List<String> paragraphs,
    List<KeyFigure> figures,
    List<String> points,
    Optional<DataTable> table,
    String note) {
  public Chapter {
    paragraphs = List.copyOf(paragraphs);
    figures = List.copyOf(figures);
    points = List.copyOf(points);
  }

  static Chapter of(String id, String title, List<String> paragraphs) {
    return new Chapter(id, title, paragraphs, List.of(), List.of(), Optional.empty(), "");
  }

  Chapter withFigures(List<KeyFigure> added) {
    return new Chapter(id, title, paragraphs, added, points, table, note);
  }

  Chapter withPoints(List<String> added) {
    return new Chapter(id, title, paragraphs, figures, added, table, note);
  }

  Chapter withTable(DataTable added) {
    return new Chapter(id, title, paragraphs, figures, points, Optional.of(added), note);
  }

  Chapter withNote(String added) {
    return new Chapter(id, title, paragraphs, figures, points, table, added);
  }
}
