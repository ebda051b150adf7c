package dk.tonsvis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.account.MarkdownTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathwayModelTest {
  @Test
  void the_pathway_in_the_document_is_what_is_computed() throws IOException {
    Town town =
        new Town()
            .emits("energy", 1000)
            .does("1", Town.share("energy", 0.2, Town.linear(2025, 2030)))
            .does("2", Town.tonnes("energy", 100, Town.step(2028)))
            .does("3", Town.removal("energy", 50, Town.step(2030)));
    Central central = town.pathway().central();
    for (List<String> row : MarkdownTable.read(Path.of("docs/model/pathway.md"), "year").rows()) {
      int year = Integer.parseInt(row.get(0));
      assertThat(central.baseline().total(year)).isEqualTo(MarkdownTable.tonnes(row.get(1)));
      assertThat(central.emissions().total(year)).isEqualTo(MarkdownTable.tonnes(row.get(2)));
      assertThat(central.removals().total(year)).isEqualTo(MarkdownTable.tonnes(row.get(3)));
      assertThat(central.net().get(year)).isEqualTo(MarkdownTable.tonnes(row.get(4)));
    }
  }
}
