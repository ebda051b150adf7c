package dk.tonsvis.site;

/// A page for what went wrong.
///
/// @param incident the id under which the program's log tells more; empty where nothing is wrong
///     with the program
public record ErrorPage(Frame frame, String headline, String lead, String incident)
    implements Page {
  @Override
  public String template() {
    return "error.jte";
  }
}
