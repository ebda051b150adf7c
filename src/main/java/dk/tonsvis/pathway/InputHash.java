package dk.tonsvis.pathway;

import dk.tonsvis.plan.Baseline;
import dk.tonsvis.plan.Revision;
import dk.tonsvis.plan.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The name of a computation: SHA-256 over a text of everything that went in. Who has the same
/// hash has the same result, to the last bit.
final class InputHash {
  private InputHash() {}

  static String of(
      Start start,
      Optional<Revision> revision,
      List<Target> targets,
      Baseline baseline,
      Scenario scenario,
      Precision precision,
      String release) {
    StringBuilder text = new StringBuilder();
    line(text, "engine", Engine.VERSION);
    line(text, "reference", release);
    line(text, "municipality", start.municipality());
    line(text, "account", start.vintage().account());
    line(text, "vintage", start.vintage().number() + " " + start.vintage().contentHash());
    line(text, "plan", revision.map(r -> r.number() + " " + r.hash()).orElse("none"));
    // A plan's targets are in its hash; others are not.
    targets.stream()
        .filter(_ -> revision.isEmpty())
        .forEach(target -> line(text, "target", target.toString()));
    line(text, "baseline", baseline.toString());
    line(text, "actions", scenario.actions().name());
    scenario.settings().forEach((action, setting) -> line(text, "set", action + " " + setting));
    line(text, "precision", precision.toString());
    return hash(text.toString());
  }

  private static void line(StringBuilder text, String name, String value) {
    // With its length, so that no value can pass for two lines.
    text.append(name).append(' ').append(value.length()).append(' ').append(value).append('\n');
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
