package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the page of what a vintage changed for one municipality.
final class MunicipalRestatement {
  /// The figures that moved most; the rest stand in the file.
  private static final int MOST = 12;

  private final House house;
  private final Frame frame;
  private final Municipality place;
  private final Voice voice;
  private final AccountIdentity identity;
  private final Emissions after;
  private final Whence whence;

  private MunicipalRestatement(House house, Frame frame, Municipality place) {
    this.house = house;
    this.frame = frame;
    this.place = place;
    this.voice = Voice.in(frame.language());
    this.identity = house.accounts().accountOf(place);
    this.after = house.accounts().newest(identity.id());
    this.whence = new Whence(voice.language(), place.slug());
  }

  static RestatementPage of(House house, Frame frame, Municipality place) {
    MunicipalRestatement pages = new MunicipalRestatement(house, frame, place);
    return house
        .accounts()
        .findEarlier(pages.after.vintage())
        .map(pages::page)
        .orElseGet(
            () ->
                pages.page(
                    "restatement.headline.alone", "", Optional.empty(), List.of(), "", List.of()));
  }

  private RestatementPage page(
      String headline,
      String note,
      Optional<Picture> picture,
      List<Chapter> chapters,
      String file,
      List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(place.name()));
    words.addAll(arguments);
    return new RestatementPage(
        frame,
        place.name(),
        "/kommuner/" + place.slug(),
        voice.pieces(headline, words.toArray(String[]::new)),
        note,
        picture,
        chapters,
        file);
  }

  private RestatementPage page(Vintage earlier) {
    Vintage later = after.vintage();
    String code = place.code().digits();
    Restatement restatement = house.accounts().compareWhole(earlier, later).restatement();
    List<Restatement.Restated> mine =
        restatement.restated().stream()
            .filter(each -> each.cell().municipality().equals(code))
            .sorted(Comparator.comparingLong(each -> -Math.abs(each.change().amount().grams())))
            .toList();
    long compared = mine.size() + same(earlier, code);
    MunicipalityPage.Restated part =
        new RestatedChapter(MunicipalSubject.of(house, voice, place)).restated().orElseThrow();
    RestatementTable tables = new RestatementTable(voice, earlier, later);
    List<RestatementTable.Line> lines =
        restatement.municipalities().stream()
            .filter(totals -> totals.municipality().equals(code))
            .map(totals -> line(totals, earlier, later))
            .toList();
    List<Chapter> chapters = mine.isEmpty() ? List.of() : List.of(largest(mine, tables));
    return page(
        mine.isEmpty() ? "restatement.headline.same" : "restatement.headline",
        (part.note() + " " + voice.say("restatement.not-a-fall")).strip(),
        Optional.of(tables.picture(place.name(), lines, part.source())),
        chapters,
        frame.link(frame.path() + ".csv"),
        List.of(
            voice.numbers().whole(mine.size()),
            voice.numbers().whole(compared),
            voice.numbers().day(later.readOn()),
            voice.numbers().day(earlier.readOn())));
  }

  private RestatementTable.Line line(
      Restatement.MunicipalityTotals totals, Vintage earlier, Vintage later) {
    return new RestatementTable.Line(
        totals.year(),
        totals.totals(),
        whence.emission(totals.year(), earlier.readOn()),
        whence.emission(totals.year(), later.readOn()),
        whence.year(Kind.RESTATEMENT, totals.year()));
  }

  /// How many of the municipality's figures are the same in both.
  private long same(Vintage earlier, String code) {
    Emissions before = house.accounts().emissions(earlier);
    return after.years().stream()
        .flatMap(year -> after.sectors().stream().map(sector -> List.of(year, sector)))
        .filter(
            cell -> {
              Figure was = before.figure(code, (Integer) cell.getFirst(), (String) cell.getLast());
              Figure is = after.figure(code, (Integer) cell.getFirst(), (String) cell.getLast());
              return was.known().isPresent() && was.known().equals(is.known());
            })
        .count();
  }

  private Chapter largest(List<Restatement.Restated> mine, RestatementTable tables) {
    Map<String, String> names =
        house.reference().sectorTree(identity.sectorTree().orElseThrow()).leaves().stream()
            .collect(Collectors.toMap(Sector::code, sector -> sector.name(voice.language())));
    List<DataTable.Row> rows = new ArrayList<>();
    for (Restatement.Restated each : mine.stream().limit(MOST).toList()) {
      int year = each.cell().year();
      String sector = each.cell().sector();
      rows.add(
          DataTable.Row.of(
              names.getOrDefault(sector, sector),
              List.of(
                  DataTable.Cell.of(String.valueOf(year)),
                  amount(each.change().from(), year, sector, tables.earlier()),
                  amount(each.change().to(), year, sector, tables.later()),
                  voice
                      .signedCell(each.change().amount())
                      .linked(whence.sector(Kind.RESTATEMENT, year, sector)),
                  voice.percentCell(each.change()))));
    }
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("sector"));
    headings.add(voice.say("year"));
    headings.addAll(tables.headings());
    return Chapter.of(
            "stoerst",
            voice.say("restatement.largest.title"),
            List.of(voice.count("restatement.largest.place", rows.size())))
        .withTable(
            new DataTable(
                "largest-table", voice.say("restatement.largest.caption"), headings, rows));
  }

  private DataTable.Cell amount(Co2e amount, int year, String sector, Vintage vintage) {
    Name name = Name.ofSector(Kind.EMISSION, place.slug(), year, sector).asReadOn(vintage.readOn());
    return voice.cell(Figure.measured(amount)).linked(Whence.address(voice.language(), name));
  }
}
