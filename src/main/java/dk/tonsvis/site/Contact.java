package dk.tonsvis.site;

import dk.tonsvis.setting.MunicipalSetting;
import java.util.Optional;

/// How a municipality's climate work is reached, as the municipality says.
///
/// @param office what it calls itself; a text is empty where nothing is said
public record Contact(String office, String email, String phone, String page) {

  /// Empty where there is no way to reach it.
  static Optional<Contact> of(MunicipalSetting setting) {
    return setting.isReachable()
        ? Optional.of(
            new Contact(setting.office(), setting.email(), setting.phone(), setting.page()))
        : Optional.empty();
  }

  /// The number without its blanks, as a telephone wants it.
  public String dialled() {
    return phone.replace(" ", "");
  }
}
