package dk.tonsvis.access;

import dk.tonsvis.journal.Fact;
import java.util.List;

/// What the claims of a provider mean was changed; each rule as a text, without the value that it
/// asks for. Facts of earlier releases tell the values too.
public record ClaimRulesKept(String provider, List<String> before, List<String> after)
    implements Fact {
  public ClaimRulesKept {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
