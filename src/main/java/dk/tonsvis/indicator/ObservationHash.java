package dk.tonsvis.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The identity of a dataset's content: SHA-256 over one line per value in canonical order,
/// `0461;cars.electric;2023;4711` or `0461;cars.electric;2023;!confidential`.
final class ObservationHash {
  private ObservationHash() {}

  /// The observations must be in their order.
  static String of(List<Observation> sorted) {
    MessageDigest digest = sha256();
    for (Observation each : sorted) {
      String said =
          switch (each.reading()) {
            case Reading.Value value -> value.amount().toPlainString();
            case Reading.Missing missing ->
                "!" + missing.reason().replace("\\", "\\\\").replace("\n", "\\n");
          };
      String line =
          each.municipality() + ";" + each.indicator() + ";" + each.year() + ";" + said + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
