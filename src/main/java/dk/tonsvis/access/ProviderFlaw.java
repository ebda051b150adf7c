package dk.tonsvis.access;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What can be wrong with what is told of a provider.
public enum ProviderFlaw {
  /// Not of 1 to 30 small letters, digits and hyphens, with a letter first.
  ID_UNFIT,
  /// Not an address with https; http only to the machine itself, for trials.
  ISSUER_UNFIT,
  CLIENT_MISSING,
  NAME_MISSING,
  SCOPES_UNFIT;

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");

  /// As RFC 6749 has it (3.3).
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,60}");

  private static final int LONGEST_ISSUER = 500;
  private static final int LONGEST_CLIENT = 200;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SCOPES = 200;

  /// All that is wrong, at once.
  public static Set<ProviderFlaw> of(
      String id,
      String issuer,
      String clientId,
      String nameDanish,
      String nameEnglish,
      List<String> scopes) {
    Set<ProviderFlaw> flaws = EnumSet.noneOf(ProviderFlaw.class);
    if (!ID.matcher(id).matches()) {
      flaws.add(ID_UNFIT);
    }
    if (!isFit(issuer)) {
      flaws.add(ISSUER_UNFIT);
    }
    if (clientId.isBlank() || clientId.length() > LONGEST_CLIENT) {
      flaws.add(CLIENT_MISSING);
    }
    if (isNoName(nameDanish) || isNoName(nameEnglish)) {
      flaws.add(NAME_MISSING);
    }
    if (!scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())
        || String.join(" ", scopes).length() > LONGEST_SCOPES) {
      flaws.add(SCOPES_UNFIT);
    }
    return flaws;
  }

  private static boolean isNoName(String name) {
    return name.isBlank() || name.length() > LONGEST_NAME;
  }

  private static boolean isFit(String issuer) {
    if (issuer.length() > LONGEST_ISSUER) {
      return false;
    }
    try {
      URI address = URI.create(issuer);
      String host = address.getHost();
      if (host == null) {
        return false;
      }
      boolean isOwnMachine = Set.of("localhost", "127.0.0.1").contains(host);
      return address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null
          && ("https".equals(address.getScheme())
              || (isOwnMachine && "http".equals(address.getScheme())));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
