package dk.tonsvis.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// argon2id with the least that OWASP's Password Storage Cheat Sheet asks for (19 MiB, two passes,
/// one lane), a few at a time: each needs its memory, and who sends thousands at once must not get
/// it.
final class Hashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final long PATIENCE_SECONDS = 10;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /// What the password of nobody is compared with, so that an unknown address takes as long.
  private final String nobodys = encoder.encode("nobody has this password");

  /// Empty when too many wait already.
  Optional<String> hash(String password) {
    return inTurn(() -> encoder.encode(PasswordRules.canonical(password)));
  }

  /// Whether it is the one; the same work if there is none. Empty when too many wait already.
  Optional<Boolean> matches(String password, Optional<String> hash) {
    return inTurn(
        () ->
            encoder.matches(PasswordRules.canonical(password), hash.orElse(nobodys))
                && hash.isPresent());
  }

  /// Whether it was made with less work than is asked for now.
  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private <T> Optional<T> inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      places.release();
    }
  }
}
