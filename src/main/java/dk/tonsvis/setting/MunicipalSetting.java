package dk.tonsvis.setting;

import dk.tonsvis.language.Language;

/// What a municipality has settled. A text is empty where nothing is said.
///
/// @param office what the climate work calls itself: `Klimasekretariatet`
/// @param phone as people write it
/// @param page of the climate work, on the municipality's own site
/// @param language of letters to those who have chosen none
/// @param hearingDays how long a hearing lasts where nobody says otherwise
public record MunicipalSetting(
    String office, String email, String phone, String page, Language language, int hearingDays) {
  /// Eight weeks, as for proposals of municipal plans (planloven § 24).
  public static final int USUAL_HEARING_DAYS = 56;

  /// Where nothing is settled.
  public static final MunicipalSetting USUAL =
      new MunicipalSetting("", "", "", "", Language.DANISH, USUAL_HEARING_DAYS);

  /// Whether there is any way to reach the climate work.
  public boolean isReachable() {
    return !(email.isEmpty() && phone.isEmpty() && page.isEmpty());
  }
}
