package dk.tonsvis.site;

import java.util.List;

/// One figure, to stand in a frame on somebody else's page.
///
/// @param back address of the page that it is from
public record EmbedPage(Frame frame, List<String> headline, Picture picture, String back)
    implements Page {
  @Override
  public String template() {
    return "embed.jte";
  }
}
