package dk.tonsvis.access;

import dk.tonsvis.person.Organisation;
import dk.tonsvis.person.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A role in an organisation that follows from what a provider says.
record Grant(Role role, String organisation) {

  /// All that follow. A role that cannot be held in an organisation is not given there.
  ///
  /// @param organisations by their id
  static Set<Grant> of(
      List<ClaimRule> rules, Claims claims, Map<String, Organisation> organisations) {
    List<ClaimRule> met =
        rules.stream().filter(rule -> claims.all(rule.claim()).contains(rule.value())).toList();
    Set<Grant> grants = new HashSet<>();
    for (ClaimRule rule : met) {
      for (Role role : rule.role().map(Set::of).orElseGet(() -> loneRoles(met))) {
        for (String organisation :
            rule.organisation().map(Set::of).orElseGet(() -> loneOrganisations(met))) {
          if (Optional.ofNullable(organisations.get(organisation))
              .filter(known -> known.kind().roles().contains(role))
              .isPresent()) {
            grants.add(new Grant(role, organisation));
          }
        }
      }
    }
    return grants;
  }

  private static Set<Role> loneRoles(List<ClaimRule> met) {
    return met.stream()
        .filter(rule -> rule.organisation().isEmpty())
        .flatMap(rule -> rule.role().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> loneOrganisations(List<ClaimRule> met) {
    return met.stream()
        .filter(rule -> rule.role().isEmpty())
        .flatMap(rule -> rule.organisation().stream())
        .collect(Collectors.toSet());
  }
}
