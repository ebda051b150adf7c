package dk.tonsvis.access;

import dk.tonsvis.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hashes what could be guessed, with keys of the installation: HMAC-SHA-256, one key for each
/// purpose. They are made when they are first asked for, and all nodes have the same.
final class Keys {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String MAKE =
      """
      insert into access_key (purpose, key)
      values (:purpose, :key)
      on conflict (purpose) do nothing
      """;

  private final Database database;

  Keys(Database database) {
    this.database = database;
  }

  byte[] hash(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(purpose), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private byte[] key(String purpose) {
    return database
        .jdbc()
        .sql("select key from access_key where purpose = :purpose")
        .param("purpose", purpose)
        .query((row, _) -> row.getBytes(1))
        .optional()
        .orElseGet(() -> make(purpose));
  }

  private byte[] make(String purpose) {
    byte[] key = new byte[BYTES];
    RANDOM.nextBytes(key);
    database.jdbc().sql(MAKE).param("purpose", purpose).param("key", key).update();
    return key(purpose);
  }
}
