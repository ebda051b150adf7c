package dk.tonsvis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.cli.TextTable.Align;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void text_stands_to_the_left_and_numbers_to_the_right() {
    TextTable table =
        new TextTable(Align.LEFT, Align.RIGHT)
            .row("Sted", "2018", "2023")
            .row("Ærø", "1.000", "−9")
            .row("Høje-Taastrup", "5");
    assertThat(table.lines())
        .containsExactly(
            "Sted            2018  2023", "Ærø            1.000    −9", "Høje-Taastrup      5");
  }
}
