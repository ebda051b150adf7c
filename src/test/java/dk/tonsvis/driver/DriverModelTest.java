package dk.tonsvis.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.tonsvis.account.MarkdownTable;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriverModelTest {
  private static final Path DOCUMENT = Path.of("docs/model/driver.md");

  @Test
  void the_terms_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "sector of Nordby").rows()) {
      Split.Terms split =
          (Split.Terms)
              Split.between(
                  Product.of(MarkdownTable.tonnes(row.get(1)), number(row, 3), number(row, 5)),
                  Product.of(MarkdownTable.tonnes(row.get(2)), number(row, 4), number(row, 6)));
      assertThat(split.change())
          .isEqualTo(MarkdownTable.tonnes(row.get(2)).minus(MarkdownTable.tonnes(row.get(1))));
      for (int k = 0; k < 3; k++) {
        assertThat(split.terms().get(k).tonnes())
            .isCloseTo(MarkdownTable.tonnes(row.get(7 + k)).tonnes(), within(0.005));
      }
    }
  }

  @Test
  void the_half_widths_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "change of").rows()) {
      Co2e from = MarkdownTable.tonnes(row.get(1));
      Co2e to = MarkdownTable.tonnes(row.get(2));
      Co2e halfWidth =
          Doubt.of(new Doubt.Sector(from, to, Share.ofPercent(Integer.parseInt(row.get(3)))));
      assertThat(halfWidth.tonnes())
          .isCloseTo(MarkdownTable.tonnes(row.get(4)).tonnes(), within(0.005));
      boolean isTold = Math.abs(to.minus(from).grams()) > halfWidth.grams();
      assertThat(isTold ? "yes" : "no").isEqualTo(row.get(5));
    }
  }

  @Test
  void the_counts_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "stock of Vindby").rows()) {
      StockChange.Terms terms =
          Stocks.chained(
              List.of(
                  new StockChange.Count(number(row, 1), count(row, 2), count(row, 3)),
                  new StockChange.Count(number(row, 1), count(row, 4), count(row, 5))));
      assertThat(terms)
          .isEqualTo(new StockChange.Terms(count(row, 6), count(row, 7), count(row, 8)));
    }
  }

  private static long count(List<String> row, int column) {
    return Long.parseLong(row.get(column).replace(",", "").replace('−', '-'));
  }

  private static double number(List<String> row, int column) {
    return Double.parseDouble(row.get(column).replace(",", ""));
  }
}
