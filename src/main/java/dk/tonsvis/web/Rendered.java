package dk.tonsvis.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// An answer as it is sent. Never changes; who is given its bytes leaves them as they are.
public final class Rendered {
  private static final int DIGITS = 32;

  private final byte[] bytes;
  private final String mediaType;
  private final String tag;
  private final Map<String, String> headers;

  private Rendered(byte[] bytes, String mediaType, Map<String, String> headers) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.tag = tag(bytes);
    this.headers = Map.copyOf(headers);
  }

  byte[] bytes() {
    return bytes;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Names what it says, as the header `ETag` has it; weak, because the same answer is sent packed
  /// and unpacked.
  public String tag() {
    return tag;
  }

  /// Headers of its own.
  public Map<String, String> headers() {
    return headers;
  }

  public static Rendered of(byte[] bytes, String mediaType, Map<String, String> headers) {
    return new Rendered(bytes, mediaType, headers);
  }

  public static Rendered of(String text, String mediaType) {
    return of(text.getBytes(StandardCharsets.UTF_8), mediaType, Map.of());
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"" + HexFormat.of().formatHex(hash).substring(0, DIGITS) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
