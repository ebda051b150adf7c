package dk.tonsvis.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.tonsvis.chart.TileMap.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class TileMapTest {
  private static TileMap map(List<Tile> tiles) {
    return new TileMap(Samples.heading("t"), tiles, Samples.key());
  }

  @ParameterizedTest
  @EnumSource
  void every_tile_is_a_link_with_its_words(Shape shape) {
    List<Element> links = Drawn.of(Samples.vindbyTiles(), shape).all("a");
    assertThat(links).hasSize(4);
    assertThat(links.getFirst().getAttribute("href")).isEqualTo("/kommuner/vindby");
    assertThat(links.getFirst().getAttribute("aria-label")).isEqualTo("Vindby (opdigtet)");
  }

  @Test
  void a_tile_without_a_step_is_hatched_and_takes_no_colour_of_the_scale() {
    Drawn drawn = Drawn.of(Samples.vindbyTiles(), Shape.WIDE);
    Element square = (Element) drawn.all("a").getLast().getElementsByTagName("rect").item(0);
    assertThat(square.getAttribute("fill")).isEqualTo("url(#tiles-wide-hatch)");
    assertThat(drawn.all("pattern").getFirst().getAttribute("id")).isEqualTo("tiles-wide-hatch");
  }

  @Test
  void a_tile_that_rose_has_a_corner_as_well_as_a_colour() {
    List<Element> links = Drawn.of(Samples.vindbyTiles(), Shape.WIDE).all("a");
    assertThat(links.stream().map(a -> a.getElementsByTagName("path").getLength()))
        .containsExactly(0, 0, 1, 0);
  }

  @Test
  void regions_are_groups_with_one_outline_each() {
    Drawn drawn = Drawn.of(Samples.vindbyTiles(), Shape.WIDE);
    List<Element> groups =
        drawn.all("g").stream().filter(e -> e.getAttribute("role").equals("group")).toList();
    assertThat(groups.stream().map(e -> e.getAttribute("aria-label")))
        .containsExactly("Vest", "Øst");
  }

  @ParameterizedTest
  @EnumSource
  void the_key_covers_no_tile(Shape shape) {
    List<Tile> tiles = new ArrayList<>();
    for (int row = 0; row < 20; row++) {
      for (int column = 0; column < (row < 6 ? 5 : 16); column++) {
        tiles.add(Samples.tile("Vindby", column, row, "Vest", OptionalInt.of(1)));
      }
    }
    Drawn drawn = Drawn.of(map(tiles), shape);
    Element key = drawn.all("g").getLast();
    String[] move = key.getAttribute("transform").replaceAll("[a-z()]", "").split(" ", -1);
    double left = Double.parseDouble(move[0]);
    double top = Double.parseDouble(move[1]);
    double[] size = Drawn.box(key);
    for (Element tile : drawn.all("a")) {
      double[] box = Drawn.box(tile);
      assertThat(box[2] < left || box[3] < top || box[0] > left + size[2] || box[1] > top + size[3])
          .isTrue();
    }
    assertThat(left > 0).isEqualTo(shape == Shape.WIDE);
  }

  @Test
  void fourteen_columns_are_large_enough_for_a_finger_on_a_phone() {
    List<Tile> tiles = new ArrayList<>();
    for (int column = 0; column < 14; column++) {
      tiles.add(Samples.tile("Vindby", column, 0, "Vest", OptionalInt.of(1)));
    }
    Drawn drawn = Drawn.of(map(tiles), Shape.NARROW);
    double[] first = Drawn.box(drawn.all("a").get(0));
    double[] second = Drawn.box(drawn.all("a").get(1));
    assertThat((second[0] - first[0]) * 343 / drawn.width()).isGreaterThanOrEqualTo(24);
  }

  @Test
  void two_tiles_cannot_stand_on_one_place() {
    Tile tile = Samples.tile("Vindby", 0, 0, "Vest", OptionalInt.of(1));
    assertThatThrownBy(() -> map(List.of(tile, tile))).hasMessageContaining("stands on another");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "", "kommuner"})
  void a_tile_leads_to_a_page_and_nothing_else(String href) {
    Tile tile = Samples.tile("Vindby", 0, 0, "Vest", OptionalInt.of(1));
    assertThatThrownBy(
            () ->
                new Tile(
                    tile.name(),
                    tile.letters(),
                    tile.cell(),
                    tile.region(),
                    href,
                    tile.tip(),
                    tile.step()))
        .hasMessageContaining("cannot lead to");
  }
}
