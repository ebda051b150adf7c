package dk.tonsvis.site;

import dk.tonsvis.alliance.Area;
import dk.tonsvis.alliance.Selection;
import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.LineChart;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Values;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes the page that holds some municipalities beside each other, all by the same vintage.
final class SideBySidePages {
  private final House house;
  private final Voice voice;
  private final AreaWords words;
  private final Area everyone;
  private final int first;
  private final int last;

  private SideBySidePages(House house, Voice voice) {
    this.house = house;
    this.voice = voice;
    this.words = new AreaWords(house, voice);
    this.everyone = house.alliance().everyone();
    this.first = everyone.emissions().firstYear();
    this.last = everyone.emissions().lastYear();
  }

  /// @param written what was asked for, as it was written
  static SectionsPage of(House house, Frame frame, Selection selection, List<String> written) {
    SideBySidePages pages = new SideBySidePages(house, Voice.in(frame.language()));
    return switch (selection) {
      case Selection.Nobody _ ->
          pages.form(frame, "sidebyside.headline.none", List.of(), List.of());
      case Selection.Refused refused ->
          pages.form(
              frame,
              "sidebyside.headline.refused",
              written,
              refused.problems().stream().map(p -> p.sentence(frame.language())).toList());
      case Selection.Chosen chosen -> pages.chosen(frame, chosen.municipalities());
    };
  }

  private SectionsPage form(
      Frame frame, String headline, List<String> written, List<String> problems) {
    return new SectionsPage(
        frame,
        List.of(),
        "",
        List.of(voice.say(headline)),
        voice.say("sidebyside.lead"),
        Optional.of(choosing(frame, written, problems)),
        Optional.empty(),
        List.of(),
        next());
  }

  private SectionsPage.Choosing choosing(Frame frame, List<String> written, List<String> problems) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < Selection.MOST; i++) {
      fields.add(i < written.size() ? written.get(i) : "");
    }
    return new SectionsPage.Choosing(
        frame.link("/sammenlign"),
        fields,
        house.places().list().stream().map(Municipality::name).toList(),
        problems);
  }

  private record Place(Municipality municipality, Area area) {}

  private SectionsPage chosen(Frame frame, List<Municipality> municipalities) {
    List<Place> places =
        municipalities.stream().map(m -> new Place(m, everyone.only(List.of(m)))).toList();
    return new SectionsPage(
        frame,
        List.of(),
        "",
        voice.pieces(
            "sidebyside.headline",
            String.valueOf(last),
            voice.list(places.stream().map(this::said).toList())),
        voice.say("sidebyside.same-vintage"),
        Optional.of(
            choosing(frame, municipalities.stream().map(Municipality::name).toList(), List.of())),
        Optional.of(course(places)),
        List.of(totals(places), sectors(places), fairness()),
        next());
  }

  private String said(Place place) {
    return place
        .area()
        .perInhabitant(last)
        .known()
        .map(
            amount ->
                voice.say(
                    "sidebyside.said",
                    place.municipality().name(),
                    voice.numbers().decimal(amount.tonnes(), 1)))
        .orElseGet(() -> voice.say("sidebyside.said.missing", place.municipality().name()));
  }

  /// Per inhabitant, year by year, with the 98 together to hold them against.
  private Picture course(List<Place> places) {
    List<LineChart.Line> lines = new ArrayList<>();
    List<DataTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      lines.add(
          LineChart.Line.main(
              place.municipality().name(),
              Palette.GROUPS.get(i),
              values(year -> place.area().perInhabitant(year))));
      rows.add(row(place.municipality().name(), place.area()));
    }
    lines.add(LineChart.Line.reference(voice.say("front.all"), values(everyone::perInhabitant)));
    rows.add(row(voice.say("front.all"), everyone));
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("places.name"));
    years().forEach(year -> headings.add(String.valueOf(year)));
    LineChart chart =
        new LineChart(
            new Heading(
                "course",
                voice.say("sidebyside.finding", String.valueOf(first), String.valueOf(last)),
                voice.say("sidebyside.description"),
                voice.say("sidebyside.measure")),
            NationPages.perInhabitantWriting(voice),
            lines,
            List.of(),
            List.of());
    return Picture.of(
        chart,
        "",
        new DataTable("course-table", voice.say("sidebyside.caption"), headings, rows),
        words.source("how.sidebyside", "#sammen"));
  }

  private List<Integer> years() {
    return everyone.emissions().years();
  }

  private Values values(Function<Integer, Figure> figures) {
    TreeMap<Integer, OptionalDouble> byYear = new TreeMap<>();
    years().forEach(year -> byYear.put(year, tonnes(figures.apply(year))));
    return new Values(byYear);
  }

  private static OptionalDouble tonnes(Figure figure) {
    return figure
        .known()
        .map(amount -> OptionalDouble.of(amount.tonnes()))
        .orElse(OptionalDouble.empty());
  }

  private DataTable.Row row(String name, Area area) {
    return DataTable.Row.of(
        name, years().stream().map(year -> words.perInhabitant(area, year)).toList());
  }

  private Section totals(List<Place> places) {
    List<PlaceTable.Row> rows =
        places.stream()
            .map(
                place ->
                    PlaceTable.Row.of(
                        place.municipality().name(),
                        words.address(place.municipality()),
                        List.of(
                            DataTable.Cell.text(place.municipality().type().name(voice.language())),
                            inhabitants(place.area()),
                            words.total(place.area(), first),
                            words.total(place.area(), last),
                            words.change(place.area(), first, last))))
            .toList();
    return Section.of("totals", voice.say("sidebyside.totals.title"), List.of())
        .with(
            new PlaceTable(
                "totals-table",
                voice.say("sidebyside.totals.caption"),
                List.of(
                    voice.say("places.name"),
                    voice.say("sidebyside.type"),
                    voice.say("sidebyside.inhabitants", String.valueOf(last)),
                    voice.say("area.emitted", String.valueOf(first)),
                    voice.say("area.emitted", String.valueOf(last)),
                    voice.say("area.change", String.valueOf(first))),
                1,
                rows));
  }

  private DataTable.Cell inhabitants(Area area) {
    return area.inhabitants(last).isPresent()
        ? DataTable.Cell.of(voice.numbers().whole(area.inhabitants(last).getAsLong()))
        : DataTable.Cell.missing(voice.say("missing"));
  }

  /// Sector by sector, per inhabitant.
  private Section sectors(List<Place> places) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<DataTable.Row> rows = new ArrayList<>();
    for (Sector sector : house.alliance().sectors()) {
      String name = sector.name(voice.language());
      List<DataTable.Cell> cells = new ArrayList<>();
      for (Place place : places) {
        Figure figure = place.area().perInhabitant(sector.code(), last);
        bars.add(
            new Bars.Bar(
                name + " · " + place.municipality().name(),
                SectorDrawing.colour(sector.code()),
                tonnes(figure)));
        cells.add(cell(place.area().perInhabitant(sector.code(), first)));
        cells.add(cell(figure));
      }
      rows.add(DataTable.Row.of(name, cells));
    }
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("sector"));
    for (Place place : places) {
      headings.add(place.municipality().name() + " " + first);
      headings.add(place.municipality().name() + " " + last);
    }
    Bars drawing =
        new Bars(
            new Heading(
                "by-sector",
                voice.say("sidebyside.sectors.finding", String.valueOf(last)),
                voice.say("sidebyside.sectors.description"),
                voice.say("unit.per-inhabitant.measure", String.valueOf(last))),
            NationPages.perInhabitantWriting(voice),
            bars);
    return Section.of("sectors", voice.say("sidebyside.sectors.title"), List.of())
        .with(
            Picture.of(
                drawing,
                "",
                new DataTable(
                    "by-sector-table", voice.say("sidebyside.sectors.caption"), headings, rows),
                words.source("how.sidebyside", "#sammen")));
  }

  private DataTable.Cell cell(Figure figure) {
    Optional<Co2e> known = figure.known();
    return known
        .map(amount -> DataTable.Cell.of(voice.numbers().decimal(amount.tonnes(), 2)))
        .orElseGet(() -> DataTable.Cell.missing(voice.say("missing")));
  }

  private Section fairness() {
    return Section.of(
        "fairness",
        voice.say("sidebyside.fair.title"),
        List.of(voice.say("sidebyside.fair"), voice.say("sidebyside.fair.alike")));
  }

  private List<SectionsPage.Link> next() {
    return List.of(
        words.link("next.nationwide", "/nationalt"),
        words.link("next.places", "/kommuner"),
        words.link("next.method", "/metode"));
  }
}
