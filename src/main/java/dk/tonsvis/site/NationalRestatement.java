package dk.tonsvis.site;

import dk.tonsvis.account.Comparison;
import dk.tonsvis.account.Crossing;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the page of what a vintage changed for all municipalities.
final class NationalRestatement {
  /// The municipalities that moved most; the rest stand in the file.
  private static final int MOST = 20;

  private final House house;
  private final Frame frame;
  private final Voice voice;
  private final Vintage later;

  private NationalRestatement(House house, Frame frame, Vintage later) {
    this.house = house;
    this.frame = frame;
    this.voice = Voice.in(frame.language());
    this.later = later;
  }

  static RestatementPage of(House house, Frame frame, String account) {
    Vintage later = house.accounts().findLatest(account).orElseThrow(() -> new NotFound(account));
    NationalRestatement pages = new NationalRestatement(house, frame, later);
    return house.accounts().findEarlier(later).map(pages::page).orElseGet(pages::alone);
  }

  private RestatementPage alone() {
    return new RestatementPage(
        frame,
        voice.say("front.all"),
        "/",
        voice.pieces("restatement.headline.alone", voice.say("front.all")),
        "",
        Optional.empty(),
        List.of(),
        "");
  }

  private RestatementPage page(Vintage earlier) {
    Comparison comparison = house.accounts().compareWhole(earlier, later);
    Restatement restatement = comparison.restatement();
    RestatementTable tables = new RestatementTable(voice, earlier, later);
    Whence whence = new Whence(voice.language(), Name.NATION);
    Source source =
        new Sources(voice, house.reference(), house.accounts())
            .of(
                later,
                voice.say(
                    "how.restated",
                    voice.numbers().day(later.readOn()),
                    voice.numbers().day(earlier.readOn())),
                "#versioner");
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(largest(restatement, tables));
    chapters.add(crossed(comparison.crossings()));
    comparison
        .ranks()
        .ifPresent(
            ranks ->
                chapters.add(
                    Chapter.of(
                        "raekkefoelge",
                        voice.say("restatement.ranks.title"),
                        List.of(
                            voice.say(
                                "restatement.ranks",
                                String.valueOf(ranks.changed()),
                                String.valueOf(ranks.moves().size()))))));
    return new RestatementPage(
        frame,
        voice.say("front.all"),
        "/",
        voice.pieces(
            restatement.isEmpty() ? "restatement.headline.same" : "restatement.headline",
            voice.say("front.all"),
            voice.numbers().whole(restatement.restated().size()),
            voice.numbers().whole(restatement.compared()),
            voice.numbers().day(later.readOn()),
            voice.numbers().day(earlier.readOn())),
        voice.say("restatement.not-a-fall"),
        Optional.of(
            tables.picture(
                voice.say("front.all"),
                restatement.years().stream()
                    .map(
                        year ->
                            new RestatementTable.Line(
                                year.year(),
                                year.totals(),
                                whence.emission(year.year(), earlier.readOn()),
                                whence.emission(year.year(), later.readOn()),
                                whence.year(Kind.RESTATEMENT, year.year())))
                    .toList(),
                source)),
        chapters,
        frame.link(RestatementRoutes.PART + ".csv"));
  }

  private Chapter largest(Restatement restatement, RestatementTable tables) {
    List<DataTable.Row> rows = new ArrayList<>();
    for (Restatement.MunicipalityTotals totals :
        restatement.largestByMunicipality().stream().limit(MOST).toList()) {
      Municipality place = place(totals.municipality());
      Whence whence = new Whence(voice.language(), place.slug());
      List<DataTable.Cell> cells = new ArrayList<>();
      cells.add(DataTable.Cell.of(String.valueOf(totals.year())));
      cells.addAll(
          tables.cells(
              new RestatementTable.Line(
                  totals.year(),
                  totals.totals(),
                  whence.emission(totals.year(), tables.earlier().readOn()),
                  whence.emission(totals.year(), later.readOn()),
                  whence.year(Kind.RESTATEMENT, totals.year()))));
      rows.add(DataTable.Row.of(place.name(), cells));
    }
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("places.name"));
    headings.add(voice.say("year"));
    headings.addAll(tables.headings());
    return Chapter.of(
            "stoerst",
            voice.say("restatement.largest.title"),
            List.of(voice.say("restatement.largest", String.valueOf(rows.size()))))
        .withTable(
            new DataTable(
                "largest-table", voice.say("restatement.largest.caption"), headings, rows));
  }

  private Chapter crossed(List<Crossing> crossings) {
    Chapter chapter =
        Chapter.of(
            "graenser",
            voice.say("restatement.crossed.title"),
            List.of(
                crossings.isEmpty()
                    ? voice.say("restatement.crossed.none")
                    : voice.count("restatement.crossed", crossings.size())));
    if (crossings.isEmpty()) {
      return chapter;
    }
    List<DataTable.Row> rows =
        crossings.stream()
            .map(
                crossing ->
                    DataTable.Row.of(
                        place(crossing.municipality()).name(),
                        List.of(
                            DataTable.Cell.of(percent(crossing, true)),
                            DataTable.Cell.of(percent(crossing, false)),
                            DataTable.Cell.text(
                                voice.say(
                                    crossing.isLost()
                                        ? "restatement.crossed.lost"
                                        : "restatement.crossed.reached",
                                    String.valueOf(crossing.percents().getFirst())
                                        .replace('-', '\u2212'))))))
            .toList();
    return chapter.withTable(
        new DataTable(
            "crossed-table",
            voice.say(
                "restatement.crossed.caption",
                String.valueOf(crossings.getFirst().fromYear()),
                String.valueOf(crossings.getFirst().toYear())),
            List.of(
                voice.say("places.name"),
                voice.say("restatement.crossed.before"),
                voice.say("restatement.crossed.now"),
                voice.say("restatement.crossed.what")),
            rows));
  }

  private String percent(Crossing crossing, boolean isEarlier) {
    return voice
        .numbers()
        .signedPercent((isEarlier ? crossing.earlier() : crossing.later()).share(), 2);
  }

  private Municipality place(String code) {
    return house.places().get(MunicipalityCode.parse(code));
  }
}
