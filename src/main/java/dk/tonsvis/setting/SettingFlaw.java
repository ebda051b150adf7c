package dk.tonsvis.setting;

import dk.tonsvis.person.PersonFlaw;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What can be wrong with what a municipality wants to settle.
public enum SettingFlaw {
  OFFICE_TOO_LONG,
  EMAIL_UNREADABLE,
  PHONE_UNREADABLE,
  PAGE_UNREADABLE,
  HEARING_TOO_SHORT_OR_LONG;

  /// A hearing of a day is none, and one of more than a year is forgotten.
  public static final int SHORTEST_HEARING = 7;

  public static final int LONGEST_HEARING = 365;

  private static final int LONGEST_OFFICE = 200;
  private static final int LONGEST_PAGE = 500;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ]{6,20}");

  static Set<SettingFlaw> of(MunicipalSetting setting) {
    Set<SettingFlaw> flaws = EnumSet.noneOf(SettingFlaw.class);
    if (setting.office().length() > LONGEST_OFFICE) {
      flaws.add(OFFICE_TOO_LONG);
    }
    if (!setting.email().isEmpty()
        && PersonFlaw.of("x", setting.email()).contains(PersonFlaw.EMAIL_UNREADABLE)) {
      flaws.add(EMAIL_UNREADABLE);
    }
    if (!setting.phone().isEmpty() && !PHONE.matcher(setting.phone()).matches()) {
      flaws.add(PHONE_UNREADABLE);
    }
    if (!setting.page().isEmpty() && !isPage(setting.page())) {
      flaws.add(PAGE_UNREADABLE);
    }
    if (setting.hearingDays() < SHORTEST_HEARING || setting.hearingDays() > LONGEST_HEARING) {
      flaws.add(HEARING_TOO_SHORT_OR_LONG);
    }
    return flaws;
  }

  private static boolean isPage(String text) {
    if (text.length() > LONGEST_PAGE || !text.matches("https://[!-~]+")) {
      return false;
    }
    try {
      URI page = URI.create(text);
      return page.getHost() != null && page.getUserInfo() == null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
