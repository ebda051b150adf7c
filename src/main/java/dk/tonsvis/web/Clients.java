package dk.tonsvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Who asks, as far as it can be told.
///
/// The address of the connection; where that is this machine's own or one of our proxies', the last
/// address that it has noted and that is none of ours is the client's. Earlier ones may be
/// anybody's invention.
public final class Clients {
  /// Of an address of IPv6, the part that one subscriber has for himself.
  private static final int PREFIX_BYTES = 8;

  private Clients() {}

  public static String of(HttpServletRequest request) {
    return of(
        request.getRemoteAddr(),
        Collections.list(request.getHeaders("X-Forwarded-For")),
        Origins.installation(request).proxies());
  }

  /// @param remote the address of the connection
  /// @param noted what was said on the way, the client first, the last proxy but one last; in one
  ///     line, or in several where a proxy adds a line of its own after the one that it was sent
  static String of(String remote, List<String> noted, Set<InetAddress> proxies) {
    String client = remote;
    for (String earlier : List.of(String.join(",", noted).split(",", -1)).reversed()) {
      String address = earlier.strip();
      if (!isOurs(client, proxies) || !isLiteral(address)) {
        break;
      }
      client = address;
    }
    return shortened(client);
  }

  private static boolean isOurs(String address, Set<InetAddress> proxies) {
    InetAddress known = InetAddress.ofLiteral(address);
    return known.isLoopbackAddress() || proxies.contains(known);
  }

  private static boolean isLiteral(String address) {
    try {
      return address.matches("[0-9a-fA-F.:]{2,45}")
          && !InetAddress.ofLiteral(address).isAnyLocalAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static String shortened(String address) {
    if (!address.contains(":")) {
      return address;
    }
    byte[] bytes = InetAddress.ofLiteral(address).getAddress();
    return bytes.length <= PREFIX_BYTES
        ? address
        : Arrays.toString(Arrays.copyOf(bytes, PREFIX_BYTES));
  }
}
