package dk.tonsvis.site;

import java.util.List;
import java.util.Optional;

/// Two vintages of an account side by side.
///
/// @param place name of the municipality, or of all of them; `placePath` is their page
/// @param note what the new figures do to sentences that were true with the old ones
/// @param picture the two beside each other; empty where there is one vintage only
/// @param file address of all figures as a file; empty where there is one vintage only
public record RestatementPage(
    Frame frame,
    String place,
    String placePath,
    List<String> headline,
    String note,
    Optional<Picture> picture,
    List<Chapter> chapters,
    String file)
    implements Page {
  @Override
  public List<Picture> pictures() {
    return picture.stream().toList();
  }

  @Override
  public String template() {
    return "restatement.jte";
  }
}
