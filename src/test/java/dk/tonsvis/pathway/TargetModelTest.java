package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.MarkdownTable;
import dk.tonsvis.plan.Aim;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Wording;
import dk.tonsvis.quantity.Basis;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.OwnFigure;
import dk.tonsvis.reference.Reference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Figures of real municipalities: Energi- og CO2-regnskabet as read on 18 May 2026, and what the
/// municipalities have published of their own accounts.
class TargetModelTest {
  private static final Path DOCUMENT = Path.of("docs/model/targets.md");
  private static final String NATIONAL = "ens-kommuner";

  @Test
  void the_levels_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "aim").rows()) {
      assertThat(aim(row).level()).isEqualTo(Figure.measured(MarkdownTable.tonnes(row.get(3))));
    }
  }

  private static Aim aim(List<String> row) {
    if (row.get(0).equals("fixed-level")) {
      return new Aim.FixedLevel(MarkdownTable.tonnes(row.get(3)));
    }
    Figure from = Figure.measured(MarkdownTable.tonnes(row.get(1)));
    Share reduction = Share.ofPercent(Integer.parseInt(row.get(2)));
    return switch (row.get(0)) {
      case "base-year" -> new Aim.BaseYear(2018, from, reduction);
      case "baseline-scenario" -> new Aim.BaselineScenario(2023, from, reduction);
      default -> throw new AssertionError(row);
    };
  }

  @Test
  void the_gaps_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "place").rows()) {
      Series totals =
          Series.of(
              new Basis(NATIONAL, "2026-05-18", "territorial"),
              Map.of(
                  2018, Figure.measured(MarkdownTable.tonnes(row.get(1))),
                  2023, Figure.measured(MarkdownTable.tonnes(row.get(2)))));
      Target target =
          Target.whole(
              "t",
              "0999",
              new Aim.FixedLevel(MarkdownTable.tonnes(row.get(4))),
              NATIONAL,
              Integer.parseInt(row.get(3)),
              new Wording("Mål", "Target"),
              Optional.empty(),
              "docs/model/targets.md");
      assertThat(TargetGap.between(target, NATIONAL, true, totals))
          .isInstanceOfSatisfying(
              TargetGap.Measured.class,
              gap -> {
                assertThat(gap.gap()).isEqualTo(MarkdownTable.tonnes(row.get(5)));
                assertThat(gap.neededPerYear().map(TargetModelTest::hundredths))
                    .contains(MarkdownTable.tonnes(row.get(6)));
                assertThat(gap.achieved().map(a -> hundredths(a.perYear())))
                    .contains(MarkdownTable.tonnes(row.get(7)));
              });
    }
  }

  private static Co2e hundredths(Co2e amount) {
    return Co2e.ofTonnes(BigDecimal.valueOf(amount.grams(), 6).setScale(2, RoundingMode.HALF_EVEN));
  }

  @Test
  void the_two_accounts_in_the_document_say_what_they_say() throws IOException {
    Map<String, String> own = Map.of("Odense", "odense-viegand-maagoee", "Assens", "assens-egen");
    Map<String, String> codes = Map.of("Odense", "0461", "Assens", "0420");
    for (List<String> row : MarkdownTable.read(DOCUMENT, "municipality").rows()) {
      Co2e theirs = own(own.getOrDefault(row.get(0), ""));
      Co2e national = national(codes.getOrDefault(row.get(0), ""));
      assertThat(theirs).isEqualTo(MarkdownTable.tonnes(row.get(1)));
      assertThat(national).isEqualTo(MarkdownTable.tonnes(row.get(2)));
      assertThat(theirs.minus(national)).isEqualTo(MarkdownTable.tonnes(row.get(3)));
    }
  }

  private static Co2e own(String account) {
    return Reference.load().ownFigures().of(account).stream()
        .filter(f -> f.year() == 2022 && f.kind() == OwnFigure.Kind.STATEMENT)
        .map(OwnFigure::amount)
        .findFirst()
        .orElseThrow();
  }

  private static Co2e national(String code) throws IOException {
    Reference reference = Reference.load();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                reference.open(
                    reference.listVintages().stream()
                        .filter(v -> v.file().equals("national-account-2026-05-18.csv"))
                        .findFirst()
                        .orElseThrow()),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith(code + ";2022;"))
          .map(line -> Co2e.parseTonnes(line.split(";", -1)[3]))
          .reduce(Co2e.ZERO, Co2e::plus);
    }
  }
}
