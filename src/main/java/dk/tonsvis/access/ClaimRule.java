package dk.tonsvis.access;

import dk.tonsvis.person.Role;
import java.util.Optional;

/// What a value of a claim means to us: a role, an organisation, or a role in an organisation.
///
/// A provider that gives both in one value needs one rule for each. Where they come apart, as a job
/// function and what it is limited to do in the municipalities' shared access management, rules of
/// each kind are put together: every role in every organisation that can have it.
///
/// @param organisation the id of one
public record ClaimRule(
    String claim, String value, Optional<Role> role, Optional<String> organisation) {
  public ClaimRule {
    if (claim.isBlank() || claim.length() > 200 || value.isBlank() || value.length() > 500) {
      throw new IllegalArgumentException("a rule names a claim and its value");
    }
    if (role.isEmpty() && organisation.isEmpty()) {
      throw new IllegalArgumentException("a rule means something");
    }
  }

  /// Whether it may follow from this rule, alone or beside others.
  boolean mayGive(Grant grant) {
    return role.map(grant.role()::equals).orElse(true)
        && organisation.map(grant.organisation()::equals).orElse(true);
  }
}
