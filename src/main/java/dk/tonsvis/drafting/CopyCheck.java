package dk.tonsvis.drafting;

import dk.tonsvis.plan.Plan;
import java.util.List;
import java.util.Optional;

/// What the rules of a plan say to a working copy.
///
/// @param plan empty as long as something is wrong
/// @param findings errors first, then warnings
public record CopyCheck(Optional<Plan> plan, List<Finding> findings) {
  public CopyCheck {
    findings = List.copyOf(findings);
  }

  public List<Finding> of(CopyRow row) {
    return findings.stream()
        .filter(finding -> finding.row().isPresent() && finding.row().getAsInt() == row.id())
        .toList();
  }
}
