package dk.tonsvis.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Total;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountModelTest {
  private static final Path DOCUMENT = Path.of("docs/model/account.md");

  @Test
  void the_sums_in_the_document_are_what_is_computed() throws IOException {
    List<List<String>> cells = MarkdownTable.read(DOCUMENT, "sector").rows();
    List<List<String>> sums = MarkdownTable.read(DOCUMENT, "sum").rows();
    for (int i = 0; i < sums.size(); i++) {
      int column = i + 1;
      List<String> row = sums.get(i);
      Total total = Total.of(cells.stream().map(c -> figure(c.get(column))).toList());
      assertThat(total.known()).isEqualTo(MarkdownTable.tonnes(row.get(1)));
      assertThat(total.present() + " of " + total.expected()).isEqualTo(row.get(2));
      assertThat(total.asFigure().known())
          .isEqualTo(
              row.get(3).equals("missing")
                  ? Optional.empty()
                  : Optional.of(MarkdownTable.tonnes(row.get(3))));
    }
  }

  @Test
  void the_changes_in_the_document_are_what_is_computed() throws IOException {
    for (List<String> row : MarkdownTable.read(DOCUMENT, "from").rows()) {
      Change change =
          Change.between(MarkdownTable.tonnes(row.get(0)), MarkdownTable.tonnes(row.get(1)));
      assertThat(change.amount()).isEqualTo(MarkdownTable.tonnes(row.get(2)));
      assertThat(percent(change)).isEqualTo(row.get(3));
      assertThat(change.direction().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get(4));
    }
  }

  @Test
  void the_hash_in_the_document_is_that_of_its_lines() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (List<String> row : MarkdownTable.read(DOCUMENT, "line").rows()) {
      String[] parts = row.getFirst().split(";", -1);
      entries.add(
          new Entry(new Cell(parts[0], Integer.parseInt(parts[1]), parts[2]), grams(parts[3])));
    }
    assertThat(Files.readString(DOCUMENT)).contains("`" + ContentHash.of(entries) + "`");
  }

  private static Figure figure(String text) {
    return text.equals("NE") ? Figure.missing(text) : Figure.measured(MarkdownTable.tonnes(text));
  }

  private static Figure grams(String text) {
    return text.startsWith("!")
        ? Figure.missing(text.substring(1))
        : Figure.measured(Co2e.ofGrams(Long.parseLong(text)));
  }

  private static String percent(Change change) {
    return change.hasShare()
        ? String.format(Locale.ROOT, "%.1f", change.share().percent()).replace('-', '−')
        : "–";
  }
}
