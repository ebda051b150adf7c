package dk.tonsvis.explain;

import dk.tonsvis.account.Vintage;
import dk.tonsvis.pathway.Standing;
import dk.tonsvis.place.Population;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Target;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Projection;
import java.util.Optional;

/// The source that a figure rests on.
public sealed interface Origin {
  /// An account in one of its vintages.
  ///
  /// @param earlier the vintage that it is held against; empty where it stands alone
  record Account(AccountIdentity identity, Vintage vintage, Optional<Vintage> earlier)
      implements Origin {}

  /// A count of people; of several kinds, the least reliable.
  record Counted(Population.Kind kind) implements Origin {}

  /// A target, and the account that it is held against.
  record Decided(Target target, Optional<Account> heldAgainst) implements Origin {}

  /// The nation's own inventory with its projection, in the edition that was published.
  record Projected(AccountIdentity identity, Projection projection) implements Origin {}

  /// A revision of a plan that is public.
  record Planned(Revision revision) implements Origin {}

  /// A pathway, computed on an account and, where there is one, on a plan.
  record Computed(Standing standing, Account account) implements Origin {}
}
