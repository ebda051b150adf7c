package dk.tonsvis.access;

import dk.tonsvis.language.Language;
import java.util.List;
import java.util.Locale;

/// A service that signs people in for us (OpenID Connect).
///
/// Its secret is not kept here but read from the environment, under a name that follows from the id
/// and can be chosen by nobody: else who keeps providers could have another of the machine's
/// secrets sent to a service of their own. So no copy of the database holds one.
///
/// @param id short and lasting; part of the address that the provider sends people back to
/// @param issuer as the provider names itself in its tokens, to the letter
/// @param scopes what is asked for besides `openid`
/// @param isOn whether people may sign in by it
public record Provider(
    String id,
    String issuer,
    String clientId,
    String nameDanish,
    String nameEnglish,
    List<String> scopes,
    boolean isOn) {
  public Provider {
    scopes = List.copyOf(scopes);
    if (!ProviderFlaw.of(id, issuer, clientId, nameDanish, nameEnglish, scopes).isEmpty()) {
      throw new IllegalArgumentException("no provider: " + id);
    }
  }

  public String name(Language language) {
    return language == Language.DANISH ? nameDanish : nameEnglish;
  }

  /// The variable of the environment that has its secret: `TONSVIS_OIDC_KOMMUNE_SECRET`.
  public String secretVariable() {
    return "TONSVIS_OIDC_" + id.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
  }
}
