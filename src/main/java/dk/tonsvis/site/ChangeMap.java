package dk.tonsvis.site;

import dk.tonsvis.alliance.Area;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.TileMap;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Region;
import dk.tonsvis.place.Tile;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Draws how each municipality of an area has changed, on the tile map.
final class ChangeMap {
  /// Upper bounds of the map's steps, in percent: the last step below "unchanged" ends at −1.
  private static final List<Integer> STEPS = List.of(-40, -25, -10, -1, 1, 10);

  private final House house;
  private final Voice voice;
  private final Area area;
  private final int first;
  private final int last;

  ChangeMap(House house, Voice voice, Area area) {
    this.house = house;
    this.voice = voice;
    this.area = area;
    this.first = area.emissions().firstYear();
    this.last = area.emissions().lastYear();
  }

  Picture picture(String remark, Source source) {
    TileMap map =
        new TileMap(
            new Heading(
                "map",
                voice.say(
                    "map.finding",
                    String.valueOf(first),
                    String.valueOf(fell()),
                    String.valueOf(area.members().size())),
                voice.say("map.description"),
                voice.say("map.measure", String.valueOf(first), String.valueOf(last))),
            tiles(),
            new TileMap.Key(
                Palette.CHANGE,
                STEPS.stream().map(step -> Math.abs(step) == 1 ? "" : signed(step)).toList(),
                Palette.UNCHANGED,
                voice.say("map.unchanged"),
                voice.say("map.fell"),
                voice.say("map.rose"),
                voice.say("map.no-percent")));
    return Picture.of(map, remark, new DataTable("map-table", "", List.of(), List.of()), source);
  }

  /// In how many of them emissions fell.
  long fell() {
    return area.members().stream()
        .flatMap(member -> area.change(member, first, last).stream())
        .filter(change -> change.direction() == Change.Direction.FELL)
        .count();
  }

  private String signed(int percent) {
    return voice.numbers().signedPercent(Share.ofPercent(percent), 0);
  }

  /// Moved to the top left corner, so that a part of the country fills its drawing.
  private List<TileMap.Tile> tiles() {
    LocalDate today = LocalDate.now(house.clock());
    List<Tile> all = area.members().stream().flatMap(m -> m.tile().stream()).toList();
    int left = all.stream().mapToInt(Tile::column).min().orElse(0);
    int top = all.stream().mapToInt(Tile::row).min().orElse(0);
    return area.members().stream().map(member -> tile(member, left, top, today)).toList();
  }

  private TileMap.Tile tile(Municipality municipality, int left, int top, LocalDate today) {
    Tile place = municipality.tile().orElseThrow();
    Optional<Change> change = area.change(municipality, first, last);
    return new TileMap.Tile(
        place.label(),
        place.label().substring(0, Math.min(3, place.label().length())),
        new TileMap.Cell(place.column() - left, place.row() - top),
        house.places().regionOf(municipality.code(), today).map(Region::name).orElse(""),
        Frame.address(voice.language(), "/kommuner/" + municipality.slug()),
        municipality.name() + ": " + change.map(voice::shortChange).orElse(voice.say("missing")),
        change.map(ChangeMap::step).orElse(OptionalInt.empty()));
  }

  private static OptionalInt step(Change change) {
    if (!change.hasShare()) {
      return OptionalInt.empty();
    }
    double percent = change.share().percent();
    int step = 0;
    while (step < STEPS.size() && percent > STEPS.get(step)) {
      step++;
    }
    return OptionalInt.of(step);
  }
}
