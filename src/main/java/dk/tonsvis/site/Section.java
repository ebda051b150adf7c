package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// A part of a page: sentences, a drawing, a table and where they are from, each left out where
/// there is none.
///
/// @param id of its heading, unlike any other on the page
/// @param points sentences in a list
/// @param note what to keep in mind about the figures
public record Section(
    String id,
    String title,
    List<String> paragraphs,
    List<String> points,
    Optional<Picture> picture,
    Optional<PlaceTable> places,
    Optional<DataTable> table,
    String note,
    Optional<Source> source) {
  public Section {
    paragraphs = List.copyOf(paragraphs);
    points = List.copyOf(points);
  }

  static Section of(String id, String title, List<String> paragraphs) {
    return new Section(
        id,
        title,
        paragraphs,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty());
  }

  Section with(Picture added) {
    return new Section(
        id, title, paragraphs, points, Optional.of(added), places, table, note, source);
  }

  Section with(PlaceTable added) {
    return new Section(
        id, title, paragraphs, points, picture, Optional.of(added), table, note, source);
  }

  Section with(DataTable added) {
    return new Section(
        id, title, paragraphs, points, picture, places, Optional.of(added), note, source);
  }

  Section with(Source added) {
    return new Section(
        id, title, paragraphs, points, picture, places, table, note, Optional.of(added));
  }

  Section withPoints(List<String> added) {
    return new Section(id, title, paragraphs, added, picture, places, table, note, source);
  }

  Section withNote(String added) {
    return new Section(id, title, paragraphs, points, picture, places, table, added, source);
  }

  /// Whether it needs the measure of the page.
  public boolean isWide() {
    return picture.isPresent() || places.isPresent() || table.isPresent();
  }
}
