package dk.tonsvis.site;

import dk.tonsvis.alliance.Area;
import dk.tonsvis.alliance.Unit;
import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Writing;
import dk.tonsvis.explain.Name;
import dk.tonsvis.house.House;
import dk.tonsvis.place.MunicipalityType;
import dk.tonsvis.place.Slug;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes the page of the whole country: the municipalities together, the nation's own inventory
/// beside them, types and regions.
final class NationPages {
  private final House house;
  private final Voice voice;
  private final AreaWords words;
  private final Area everyone;
  private final int first;
  private final int last;

  private NationPages(House house, Voice voice) {
    this.house = house;
    this.voice = voice;
    this.words = new AreaWords(house, voice);
    this.everyone = house.alliance().everyone();
    this.first = everyone.emissions().firstYear();
    this.last = everyone.emissions().lastYear();
  }

  static SectionsPage of(House house, Frame frame) {
    return new NationPages(house, Voice.in(frame.language())).page(frame);
  }

  private SectionsPage page(Frame frame) {
    List<Section> sections = new ArrayList<>();
    sections.add(meaning());
    sections.addAll(new BesideWords(house, voice).sections(house.alliance().besideTheNation()));
    sections.add(types());
    sections.add(units("regions", "nation.regions", Unit.Kind.REGION));
    sections.add(units("kkrs", "nation.kkrs", Unit.Kind.KKR));
    return new SectionsPage(
        frame,
        List.of(),
        "",
        words.headline("nation.headline", everyone, voice.say("nation.everyone")),
        words.coverage(everyone),
        Optional.empty(),
        Optional.of(
            words.development(
                everyone,
                voice.say("front.all"),
                Name.NATION,
                words.source("how.national-sum", "#sammen"))),
        sections,
        List.of(
            words.link("next.compare", "/sammenlign"),
            words.link("next.places", "/kommuner"),
            words.link("next.method", "/metode")));
  }

  private Section meaning() {
    return Section.of(
        "meaning",
        voice.say("front.meaning.title"),
        List.of(
            voice.say(
                "front.meaning",
                String.valueOf(new ChangeMap(house, voice, everyone).fell()),
                String.valueOf(everyone.members().size()),
                String.valueOf(first),
                String.valueOf(last)),
            voice.say("nation.meaning.vindby")));
  }

  private Section types() {
    Map<MunicipalityType, Area> types = house.alliance().byType();
    List<Bars.Bar> bars = new ArrayList<>();
    List<DataTable.Row> rows = new ArrayList<>();
    types.forEach(
        (type, area) -> {
          bars.add(new Bars.Bar(plural(type), Palette.ACCENT, perInhabitant(area)));
          rows.add(DataTable.Row.of(plural(type), cells(area)));
        });
    rows.add(DataTable.Row.total(voice.say("total"), cells(everyone)));
    Bars drawing =
        new Bars(
            new Heading(
                "types",
                voice.say("nation.types.finding", String.valueOf(last)),
                voice.say("nation.types.description"),
                voice.say("unit.per-inhabitant.measure", String.valueOf(last))),
            perInhabitantWriting(voice),
            bars);
    DataTable table =
        new DataTable(
            "types-table",
            voice.say("nation.types.caption"),
            List.of(
                voice.say("nation.type"),
                voice.say("nation.members"),
                voice.say("area.emitted", String.valueOf(last)),
                voice.say("nation.share"),
                voice.say("area.change", String.valueOf(first)),
                voice.say("area.per-inhabitant", String.valueOf(last))),
            rows);
    return Section.of(
            "types", voice.say("nation.types.title"), List.of(voice.say("nation.types.lead")))
        .with(Picture.of(drawing, "", table, words.source("how.types", "#sammen")));
  }

  static Writing perInhabitantWriting(Voice voice) {
    return new Writing(
        v -> voice.numbers().decimal(v, 1),
        v -> voice.say("per-inhabitant.tonnes", voice.numbers().decimal(v, 2)),
        voice.say("missing"));
  }

  private OptionalDouble perInhabitant(Area area) {
    return area.perInhabitant(last)
        .known()
        .map(amount -> OptionalDouble.of(amount.tonnes()))
        .orElse(OptionalDouble.empty());
  }

  private String plural(MunicipalityType type) {
    return voice.say("types." + type.name());
  }

  private List<DataTable.Cell> cells(Area area) {
    return List.of(
        DataTable.Cell.of(voice.numbers().whole(area.members().size())),
        words.total(area, last),
        area.shareOf(everyone, last)
            .map(share -> DataTable.Cell.of(voice.numbers().percent(share, 1)))
            .orElseGet(() -> DataTable.Cell.missing(voice.say("missing"))),
        words.change(area, first, last),
        words.perInhabitant(area, last));
  }

  /// The units of today in a table, and those to come beside it.
  private Section units(String id, String key, Unit.Kind kind) {
    LocalDate today = LocalDate.now(house.clock());
    List<PlaceTable.Row> rows = new ArrayList<>();
    List<String> coming = new ArrayList<>();
    for (Unit unit : house.alliance().units(kind, today)) {
      Optional<String> opening =
          unit.validity().first().filter(today::isBefore).map(voice.numbers()::day);
      String name =
          opening.map(day -> voice.say("unit.coming", unit.name(), day)).orElse(unit.name());
      opening.map(day -> voice.say("nation.coming", unit.name(), day)).ifPresent(coming::add);
      house
          .alliance()
          .of(unit, today)
          .ifPresent(
              area ->
                  rows.add(
                      words.row(
                          name, words.address(unit), Slug.of(unit.name()), area, first, last)));
    }
    List<String> headings = new ArrayList<>(words.headings(last, first));
    headings.set(0, voice.say(key + ".name"));
    return Section.of(id, voice.say(key + ".title"), List.of(voice.say(key + ".lead")))
        .with(new PlaceTable(id + "-table", voice.say(key + ".caption"), headings, rows))
        .withNote(String.join(" ", coming))
        .with(words.source("how.area", "#sammen"));
  }
}
