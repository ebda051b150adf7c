package dk.tonsvis.site;

import java.util.List;

/// How to show a municipality's figure on a page of one's own.
///
/// @param placePath of the municipality's page, without the language
/// @param title of the frame
/// @param shown address of what stands in it
/// @param code the line to put into a page
public record EmbedCodePage(
    Frame frame,
    String name,
    String placePath,
    List<String> headline,
    String title,
    String shown,
    String code)
    implements Page {
  @Override
  public String template() {
    return "embed-code.jte";
  }
}
