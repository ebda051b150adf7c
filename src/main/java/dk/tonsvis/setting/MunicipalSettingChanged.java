package dk.tonsvis.setting;

import dk.tonsvis.journal.Fact;
import java.util.List;

/// A municipality settled something else. Of how it is reached only the names of what changed are
/// told.
///
/// @param contact any of `office`, `email`, `phone` and `page`
record MunicipalSettingChanged(List<String> contact, Told before, Told after) implements Fact {
  MunicipalSettingChanged {
    contact = List.copyOf(contact);
  }

  /// What may be told.
  record Told(String language, int hearingDays) {
    static Told of(MunicipalSetting setting) {
      return new Told(setting.language().code(), setting.hearingDays());
    }
  }
}
