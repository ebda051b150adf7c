package dk.tonsvis.site;

import java.util.List;

/// How fresh what we have is: the services that are asked, and what has been read.
///
/// @param services each with what came of it
/// @param read the accounts and series that are published
public record FreshnessPage(
    Frame frame, List<String> headline, String lead, List<Service> services, DataTable read)
    implements Page {

  /// One service that is asked.
  ///
  /// @param facts when it was tried, when it answered, when it changed, when it is next
  /// @param outcome what came of the last try, in one sentence
  /// @param reasons what went wrong, if anything did
  public record Service(
      String id, String title, String outcome, List<Fact> facts, List<String> reasons) {}

  @Override
  public String template() {
    return "freshness.jte";
  }
}
