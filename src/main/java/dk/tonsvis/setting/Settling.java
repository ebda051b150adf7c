package dk.tonsvis.setting;

import java.util.Set;

/// What came of wanting to settle something.
public sealed interface Settling {
  record Settled(MunicipalSetting setting) implements Settling {}

  /// It was so already.
  record Unchanged() implements Settling {}

  /// Nothing was changed, for all of these reasons.
  record Refused(Set<SettingFlaw> flaws) implements Settling {
    public Refused {
      flaws = Set.copyOf(flaws);
    }
  }
}
