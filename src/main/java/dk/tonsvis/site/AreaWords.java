package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.alliance.Alliance;
import dk.tonsvis.alliance.Area;
import dk.tonsvis.alliance.Unit;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Total;
import java.util.List;
import java.util.Optional;

/// How an area is told of, the same on every page that has one.
record AreaWords(House house, Voice voice) {
  Alliance alliance() {
    return house.alliance();
  }

  /// `6,4 ton`, or the word for missing.
  DataTable.Cell perInhabitant(Area area, int year) {
    return area.perInhabitant(year)
        .known()
        .map(amount -> DataTable.Cell.of(voice.numbers().decimal(amount.tonnes(), 1)))
        .orElseGet(() -> DataTable.Cell.missing(voice.say("missing")));
  }

  DataTable.Cell total(Area area, int year) {
    return voice.cell(area.total(year).asFigure());
  }

  /// The change of those known in both years.
  DataTable.Cell change(Area area, int first, int last) {
    return area.together(first, last).municipalities() == 0
        ? DataTable.Cell.missing(voice.say("missing"))
        : DataTable.Cell.of(voice.shortChange(area.together(first, last).change()));
  }

  /// Emitted and changed, as the headline of an area.
  List<String> headline(String key, Area area, String name) {
    Emissions emissions = area.emissions();
    int first = emissions.firstYear();
    int last = emissions.lastYear();
    Co2e known = area.total(last).known();
    Change change = area.together(first, last).change();
    return voice.pieces(
        key,
        name,
        voice.numbers().tonnesSpoken(known),
        String.valueOf(last),
        voice.comparison(change),
        String.valueOf(first));
  }

  String coverage(Area area) {
    int first = area.emissions().firstYear();
    int last = area.emissions().lastYear();
    Total now = area.total(last);
    int compared = area.together(first, last).municipalities();
    return voice.say(
        compared == now.present() ? "front.coverage" : "front.coverage.compared",
        String.valueOf(now.present()),
        String.valueOf(now.expected()),
        String.valueOf(compared));
  }

  /// The development by sector.
  ///
  /// @param place as in the address of what explains the figures
  Picture development(Area area, String name, String place, Source source) {
    return new SectorDrawing(
            voice,
            alliance().sectors(),
            area.emissions().years(),
            (sector, year) -> area.sectorTotal(sector, year).asFigure(),
            new Whence(voice.language(), place))
        .picture("development", name, source);
  }

  /// The members in the order of the alphabet, with what they emit.
  PlaceTable members(Area area, String caption) {
    int first = area.emissions().firstYear();
    int last = area.emissions().lastYear();
    List<PlaceTable.Row> rows =
        area.members().stream()
            .map(
                member ->
                    row(
                        member.name(),
                        address(member),
                        member.slug(),
                        area.only(List.of(member)),
                        first,
                        last))
            .toList();
    return new PlaceTable("members-table", caption, headings(last, first), rows);
  }

  /// A place of a list with its figures.
  ///
  /// @param place as in the address of what explains them
  PlaceTable.Row row(String name, String href, String place, Area area, int first, int last) {
    Whence whence = new Whence(voice.language(), place);
    return PlaceTable.Row.of(
        name,
        href,
        List.of(
            total(area, last).linked(whence.emission(last)),
            change(area, first, last).linked(whence.span(Kind.CHANGE, first, last)),
            perInhabitant(area, last).linked(whence.year(Kind.PER_INHABITANT, last))));
  }

  /// The headings over [#row].
  List<String> headings(int last, int first) {
    return List.of(
        voice.say("places.name"),
        voice.say("area.emitted", String.valueOf(last)),
        voice.say("area.change", String.valueOf(first)),
        voice.say("area.per-inhabitant", String.valueOf(last)));
  }

  String address(Municipality municipality) {
    return Frame.address(voice.language(), "/kommuner/" + municipality.slug());
  }

  String address(Unit unit) {
    return Frame.address(voice.language(), path(unit));
  }

  static String path(Unit unit) {
    return switch (unit.kind()) {
      case REGION -> "/regioner/" + unit.slug();
      case KKR -> "/kkr/" + unit.slug();
    };
  }

  Source source(String how, String method) {
    Emissions emissions = alliance().emissions();
    return new Sources(voice, house.reference(), house.accounts())
        .of(
            emissions.vintage(),
            voice.say(
                how, String.valueOf(emissions.firstYear()), String.valueOf(emissions.lastYear())),
            method);
  }

  SectionsPage.Link link(String key, String path, String... arguments) {
    return new SectionsPage.Link(
        voice.say(key, arguments),
        Frame.address(voice.language(), path),
        Optional.of(key + ".text").filter(voice.words()::has).map(voice::say).orElse(""));
  }
}
