package dk.tonsvis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final String TEXT =
      """
      # Source: invented
      code;t;day;marked
      0999;60000.5;2026-06-01;yes
      # a comment between rows
      0998;;;
      """;

  @Test
  void cells_are_read_by_column_and_comments_are_left_out() {
    Table table = Table.parse("t.csv", TEXT, "code", "t", "day", "marked");
    assertThat(table.rows()).hasSize(2);
    Row first = table.rows().getFirst();
    assertThat(first.text("code")).isEqualTo("0999");
    assertThat(first.exact("t")).isEqualTo(new BigDecimal("60000.5"));
    assertThat(first.day("day")).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(first.flag("marked")).isTrue();
  }

  @Test
  void an_empty_cell_is_nothing_and_not_zero() {
    Row second = Table.parse("t.csv", TEXT).rows().get(1);
    assertThat(second.find("t")).isEmpty();
    assertThat(second.findDay("day")).isEmpty();
    assertThat(second.flag("marked")).isFalse();
    assertThatThrownBy(() -> second.integer("t")).hasMessage("t.csv line 5, t is empty");
  }

  @Test
  void what_cannot_be_read_names_table_line_and_column() {
    Row first = Table.parse("t.csv", TEXT).rows().getFirst();
    assertThatThrownBy(() -> first.day("code"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("t.csv line 3, code cannot be read: 0999");
    assertThatThrownBy(() -> first.flag("code")).hasMessageContaining("line 3");
    assertThatThrownBy(() -> first.text("name")).hasMessageContaining("name is not a column");
  }

  @Test
  void another_header_a_short_row_and_a_table_that_is_not_there_are_refused() {
    assertThatThrownBy(() -> Table.parse("t.csv", TEXT, "code")).hasMessageContaining("columns");
    assertThatThrownBy(() -> Table.parse("t.csv", "")).hasMessageContaining("columns");
    assertThatThrownBy(() -> Table.parse("t.csv", "a;b\n1\n")).hasMessageContaining("line 2");
    assertThatThrownBy(() -> Table.read(TableTest.class, "none.csv"))
        .hasMessageContaining("no table none.csv");
  }
}
