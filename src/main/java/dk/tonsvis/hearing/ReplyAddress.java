package dk.tonsvis.hearing;

import java.util.regex.Pattern;

/// What a letter about a hearing can be sent to.
public final class ReplyAddress {
  /// One address and nothing else, as a browser's field of this kind takes it (HTML, 4.10.5.1.5):
  /// no list, and no line end that would begin another header.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?=.{3,254}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
              + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

  private ReplyAddress() {}

  /// Whether a text is one address.
  public static boolean isOne(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
