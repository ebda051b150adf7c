package dk.tonsvis.site;

/// That nothing is registered here, which says nothing of the municipality, and what one can do.
public record NoPlanPage(
    Frame frame, String place, String placePath, String here, String headline, String lead)
    implements Page {
  @Override
  public String template() {
    return "no-plan.jte";
  }
}
