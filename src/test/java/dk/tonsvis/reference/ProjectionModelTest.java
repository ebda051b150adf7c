package dk.tonsvis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.MarkdownTable;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Share;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;

class ProjectionModelTest {
  private static final Path DOCUMENT = Path.of("docs/model/projection.md");
  private static final Projection KF25 = Reference.load().projection("kf25");
  private static final List<String> GROUPS =
      List.of(
          "energy",
          "transport",
          "agriculture_land",
          "waste_wastewater",
          "industrial_processes",
          Projection.CCS,
          Projection.CORRECTION);

  @Test
  void every_code_is_grouped_as_the_document_says() throws IOException {
    List<List<String>> rows = MarkdownTable.read(DOCUMENT, "CRF").rows();
    for (CrfGroup group : KF25.groups()) {
      assertThat(
              rows.stream()
                  .filter(row -> begins(group.crf(), row.get(0)))
                  .map(List::getLast)
                  .toList())
          .as(group.crf())
          .containsExactly(group.group());
    }
  }

  private static boolean begins(String crf, String prefixes) {
    for (String prefix : prefixes.split(", ", -1)) {
      if (crf.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void the_totals_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "year").rows()) {
      int year = Integer.parseInt(row.get(0));
      for (int i = 0; i < GROUPS.size(); i++) {
        assertThat(amount(KF25.series(GROUPS.get(i)), year)).isEqualTo(megatonnes(row.get(i + 1)));
      }
      assertThat(amount(KF25.total(), year)).isEqualTo(megatonnes(row.getLast()));
    }
  }

  @Test
  void the_index_in_the_document_is_what_is_computed() throws IOException {
    Co2e base = Co2e.ofTonnes(13_500);
    NavigableMap<Integer, Share> ratios =
        switch (KF25.index("transport", 2023)) {
          case Indexing.Index index -> index.ratios();
          case Indexing.BaseNotPositive none -> throw new AssertionError(none);
          case Indexing.YearUnknown none -> throw new AssertionError(none);
        };
    for (List<String> row : MarkdownTable.read(DOCUMENT, "ahead").rows()) {
      int year = Integer.parseInt(row.get(0));
      Share ratio = ratios.getOrDefault(year, Share.NONE);
      assertThat(amount(KF25.series("transport"), year)).isEqualTo(megatonnes(row.get(1)));
      assertThat(String.format(Locale.ROOT, "%.4f", ratio.value())).isEqualTo(row.get(2));
      assertThat(String.format(Locale.ROOT, "%,.0f", base.times(ratio).tonnes()))
          .isEqualTo(row.get(3));
    }
  }

  private static Co2e amount(Series series, int year) {
    return series.amountAt(year).orElseThrow();
  }

  private static Co2e megatonnes(String text) {
    return Co2e.ofTonnes(new BigDecimal(text.replace('−', '-')).movePointRight(6));
  }
}
