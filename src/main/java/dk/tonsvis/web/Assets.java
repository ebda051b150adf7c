package dk.tonsvis.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Addresses of style sheet, script, icon and fonts. Each carries a hash of its content, so that a
/// browser may keep it for ever.
public record Assets(Map<String, String> addresses) {
  /// Reads the manifest that the front-end build wrote.
  public static Assets read() {
    try (InputStream in = Assets.class.getResourceAsStream("assets.json")) {
      if (in == null) {
        throw new IllegalStateException("the front end was not built: assets.json is missing");
      }
      Map<?, ?> read = JsonMapper.shared().readValue(in, Map.class);
      Map<String, String> addresses = new HashMap<>();
      read.forEach((name, address) -> addresses.put(name.toString(), address.toString()));
      return new Assets(Map.copyOf(addresses));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Throws [IllegalArgumentException] for a name that was not built.
  public String address(String name) {
    String address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return address;
  }
}
