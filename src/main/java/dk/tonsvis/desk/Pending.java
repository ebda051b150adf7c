package dk.tonsvis.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A visit to a provider that has not come back yet, kept in the browser's session under its state:
/// several windows may be on their way at the same time, and each comes back once.
///
/// @param state what the provider sends back, so that nobody else's answer is taken for this one's
/// @param nonce what the identity token has to repeat, so that no other is taken for it
/// @param verifier what shows that the code was asked for here (PKCE)
/// @param invitation the token of the invitation that is accepted by it; empty for none
/// @param isLinking whether somebody who has signed in links the identity to themselves
/// @param onward where to go then
record Pending(
    String state,
    String nonce,
    String verifier,
    String provider,
    String invitation,
    boolean isLinking,
    String onward) {
  private static final String PREFIX = "oidc.";
  private static final int MOST = 5;
  private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  static Pending to(String provider, String invitation, boolean isLinking, String onward) {
    return new Pending(random(), random(), random(), provider, invitation, isLinking, onward);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// SHA-256 in base64url, as PKCE and the nonce want it.
  static String hash(String text) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Keeps it until it comes back. Who has begun too many times begins anew.
  void keep(HttpSession session) {
    List<String> others = new ArrayList<>(Collections.list(session.getAttributeNames()));
    others.removeIf(name -> !name.startsWith(PREFIX));
    if (others.size() >= MOST) {
      others.forEach(session::removeAttribute);
    }
    session.setAttribute(
        PREFIX + state,
        String.join("\n", nonce, verifier, provider, invitation, isLinking ? "link" : "", onward));
  }

  /// The one that comes back, once.
  static Optional<Pending> take(HttpServletRequest request, String state) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !STATE.matcher(state).matches()
        || !(session.getAttribute(PREFIX + state) instanceof String kept)) {
      return Optional.empty();
    }
    session.removeAttribute(PREFIX + state);
    String[] parts = kept.split("\n", 6);
    return Optional.of(
        new Pending(
            state, parts[0], parts[1], parts[2], parts[3], parts[4].equals("link"), parts[5]));
  }
}
