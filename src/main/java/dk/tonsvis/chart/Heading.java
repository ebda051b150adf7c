package dk.tonsvis.chart;

import java.util.regex.Pattern;

/// What a drawing says, in words.
///
/// @param id begins the ids inside the drawing; two drawings of one page need different ones
/// @param title the finding, in one sentence; read aloud, and shown by the page rather than here
/// @param description the rest of what an eye would see
/// @param measure what is measured and in what unit, such as `1.000 ton CO₂e`; drawn at the top
public record Heading(String id, String title, String description, String measure) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  public Heading {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id is letters, digits, - and _, not " + id);
    }
    if (title.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException("drawing " + id + " needs a title and a description");
    }
  }
}
