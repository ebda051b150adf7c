package dk.tonsvis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.MarkdownTable;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The example of docs/model/ratchet.md, computed again.
class RatchetModelTest {
  private static final Target BEFORE = Sketch.reduction("a", 2030, 70);

  @Test
  void the_example_of_the_document_holds() throws IOException {
    Map<String, Optional<Target>> targets = targets();
    List<List<String>> rows =
        MarkdownTable.read(Path.of("docs/model/ratchet.md"), "the target now").rows();
    assertThat(rows).extracting(List::getFirst).containsExactlyElementsOf(targets.keySet());
    for (List<String> row : rows) {
      Sketch now = Sketch.of("0999");
      targets.getOrDefault(row.getFirst(), Optional.empty()).ifPresent(now::target);
      String ways =
          Ratchet.between(Sketch.of("0999").target(BEFORE).plan(), now.plan(), 2026).stream()
              .map(loosening -> loosening.way().name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .map(way -> way.replace("other", "another"))
              .collect(Collectors.joining(", "));
      assertThat(ways.isEmpty() ? "none" : ways).as(row.getFirst()).isEqualTo(row.getLast());
    }
  }

  private static Map<String, Optional<Target>> targets() {
    Map<String, Optional<Target>> targets = new LinkedHashMap<>();
    targets.put("75 % in 2029", Optional.of(Sketch.reduction("a", 2029, 75)));
    targets.put("70 % in 2031", Optional.of(Sketch.reduction("a", 2031, 70)));
    targets.put("80 % in 2031", Optional.of(Sketch.reduction("a", 2031, 80)));
    targets.put("62.5 % in 2030: 22,500 t", Optional.of(Sketch.reduction("a", 2030, 62.5)));
    targets.put("18,000 t in 2030", Optional.of(Sketch.level("a", 2030, "vindby", 18_000)));
    targets.put("18,001 t in 2030", Optional.of(Sketch.level("a", 2030, "vindby", 18_001)));
    targets.put(
        "70 % in 2030 of a restated base of 66,000 t: 19,800 t",
        Optional.of(ofBase(66_000, "vindby")));
    targets.put(
        "70 % in 2030, on the national account", Optional.of(ofBase(60_000, "ens-kommuner")));
    targets.put("no target", Optional.empty());
    return targets;
  }

  private static Target ofBase(long tonnes, String account) {
    return Sketch.target(
        "a",
        2030,
        account,
        new Aim.BaseYear(2018, Figure.measured(Co2e.ofTonnes(tonnes)), Share.ofPercent(70)),
        Target.Reach.WHOLE);
  }
}
