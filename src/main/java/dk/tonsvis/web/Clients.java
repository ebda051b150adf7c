package dk.tonsvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;

/// Who asks, as far as it can be told.
///
/// The address of the connection; where that is this machine's own, a proxy stands before us, and
/// the last address that it has noted is the client's. Earlier ones may be anybody's invention.
public final class Clients {
  /// Of an address of IPv6, the part that one subscriber has for himself.
  private static final int PREFIX_BYTES = 8;

  private Clients() {}

  public static String of(HttpServletRequest request) {
    String remote = request.getRemoteAddr();
    String noted = request.getHeader("X-Forwarded-For");
    if (noted != null && isOurs(remote)) {
      String last = noted.substring(noted.lastIndexOf(',') + 1).strip();
      if (last.matches("[0-9a-fA-F.:]{2,45}")) {
        return shortened(last);
      }
    }
    return shortened(remote);
  }

  private static boolean isOurs(String address) {
    return address.equals("127.0.0.1") || address.equals("0:0:0:0:0:0:0:1");
  }

  private static String shortened(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return bytes.length <= PREFIX_BYTES
          ? address
          : Arrays.toString(Arrays.copyOf(bytes, PREFIX_BYTES));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
