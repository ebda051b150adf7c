package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.tonsvis.chart.TileMap.Cell;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void one_tile_is_outlined_inside_its_sides() {
    assertThat(Outline.path(Set.of(new Cell(1, 0)), 10, 1)).isEqualTo("M11 1L19 1L19 9L11 9Z");
  }

  @Test
  void tiles_side_by_side_share_one_line_without_a_joint() {
    assertThat(Outline.path(Set.of(new Cell(0, 0), new Cell(1, 0)), 10, 0))
        .isEqualTo("M0 0L20 0L20 10L0 10Z");
  }

  @Test
  void an_inner_corner_moves_inwards_too() {
    assertThat(Outline.path(Set.of(new Cell(0, 0), new Cell(0, 1), new Cell(1, 1)), 10, 1))
        .isEqualTo("M1 1L9 1L9 11L19 11L19 19L1 19Z");
  }

  @Test
  void tiles_that_meet_at_a_corner_have_a_line_each() {
    assertThat(Outline.path(Set.of(new Cell(0, 0), new Cell(1, 1)), 10, 1))
        .isEqualTo("M1 1L9 1L9 9L1 9ZM11 11L19 11L19 19L11 19Z");
  }

  @Test
  void a_hole_has_a_line_of_its_own() {
    Set<Cell> ring = new HashSet<>();
    for (int column = 0; column < 3; column++) {
      for (int row = 0; row < 3; row++) {
        ring.add(new Cell(column, row));
      }
    }
    ring.remove(new Cell(1, 1));
    assertThat(Outline.path(ring, 10, 1)).isEqualTo("M1 1L29 1L29 29L1 29ZM9 9L9 21L21 21L21 9Z");
  }
}
