package dk.tonsvis.site;

import dk.tonsvis.alliance.BesideTheNation;
import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Language;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Projection;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Tells of the municipal sum and the nation's own inventory beside each other.
record BesideWords(House house, Voice voice) {
  List<Section> sections(BesideTheNation beside) {
    if (beside.years().isEmpty()) {
      return List.of(
          Section.of(
              "beside", voice.say("beside.title"), List.of(voice.say("projection.lead.none"))));
    }
    return List.of(whole(beside), codes(beside));
  }

  private Section whole(BesideTheNation beside) {
    int last = beside.years().getLast();
    BesideTheNation.Pair now = beside.whole().last();
    DoubleSummaryStatistics shares =
        beside.whole().pairs().values().stream()
            .flatMap(pair -> pair.share().stream())
            .mapToDouble(Share::value)
            .summaryStatistics();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        voice.say(
            "beside.lead",
            spoken(now.municipal()),
            voice.numbers().tonnesSpoken(now.national()),
            String.valueOf(last),
            voice.numbers().decimal(shares.getMin() * 100, 1),
            voice.numbers().percent(new Share(shares.getMax()), 1)));
    beside.widest().map(line -> widest(line, last)).ifPresent(paragraphs::add);
    paragraphs.add(voice.say("beside.no-cause"));
    return Section.of("beside", voice.say("beside.title"), paragraphs)
        .with(
            Picture.of(drawing(beside, last), voice.say("beside.remark"), table(beside), source()))
        .with(shares(beside));
  }

  private String spoken(Optional<Co2e> amount) {
    return amount.map(voice.numbers()::tonnesSpoken).orElse(voice.say("missing"));
  }

  private String widest(BesideTheNation.Line line, int year) {
    return voice.say(
        "beside.widest",
        name(line.code()),
        spoken(line.last().municipal()),
        voice.numbers().tonnesSpoken(line.last().national()),
        String.valueOf(year));
  }

  private String name(String code) {
    return house.alliance().sectors().stream()
        .filter(sector -> sector.code().equals(code))
        .map(sector -> sector.name(voice.language()))
        .findFirst()
        .orElseGet(
            () ->
                switch (code) {
                  case Projection.CCS -> voice.say("beside.ccs");
                  case Projection.CORRECTION -> voice.say("beside.correction");
                  default -> voice.say("total");
                });
  }

  private Bars drawing(BesideTheNation beside, int year) {
    Voice.Unit unit = new Voice.Unit(voice.say("unit.million"), 1_000_000, 1);
    List<Bars.Bar> bars = new ArrayList<>();
    for (BesideTheNation.Line line : beside.sectors()) {
      bars.add(
          new Bars.Bar(
              voice.say("beside.bar.municipal", name(line.code())),
              SectorDrawing.colour(line.code()),
              line.last()
                  .municipal()
                  .map(amount -> OptionalDouble.of(amount.tonnes()))
                  .orElse(OptionalDouble.empty())));
      bars.add(
          Bars.Bar.of(
              voice.say("beside.bar.national", name(line.code())),
              Palette.QUIET,
              line.last().national().tonnes()));
    }
    return new Bars(
        new Heading(
            "beside-drawing",
            beside.widest().map(line -> widest(line, year)).orElse(voice.say("beside.title")),
            voice.say("beside.description"),
            unit.name()),
        voice.writing(unit),
        bars);
  }

  /// Both amounts of the last year, sector by sector.
  private DataTable table(BesideTheNation beside) {
    List<DataTable.Row> rows = new ArrayList<>();
    beside.sectors().forEach(line -> rows.add(row(line, false)));
    beside.apart().forEach(line -> rows.add(row(line, false)));
    rows.add(row(beside.whole(), true));
    return new DataTable(
        "beside-table",
        voice.say("beside.caption", String.valueOf(beside.years().getLast())),
        List.of(
            voice.say("sector"),
            voice.say("projection.municipal"),
            voice.say("beside.national"),
            voice.say("beside.share")),
        rows);
  }

  private DataTable.Row row(BesideTheNation.Line line, boolean isTotal) {
    BesideTheNation.Pair pair = line.last();
    int year = line.pairs().lastKey();
    Whence municipal = new Whence(voice.language(), Name.NATION);
    Whence country = new Whence(voice.language(), Name.COUNTRY);
    List<DataTable.Cell> cells =
        List.of(
            pair.municipal()
                .map(amount -> DataTable.Cell.of(voice.numbers().tonnesNumber(amount)))
                .map(
                    cell ->
                        cell.linked(
                            isTotal
                                ? municipal.emission(year)
                                : municipal.emission(year, line.code())))
                .orElseGet(() -> DataTable.Cell.missing(voice.say("not-in-account"))),
            DataTable.Cell.of(voice.numbers().tonnesNumber(pair.national()))
                .linked(
                    isTotal
                        ? country.year(Kind.PROJECTION, year)
                        : country.sector(Kind.PROJECTION, year, line.code())),
            share(pair));
    return isTotal
        ? DataTable.Row.total(name(line.code()), cells)
        : DataTable.Row.of(name(line.code()), cells);
  }

  private DataTable.Cell share(BesideTheNation.Pair pair) {
    return pair.share()
        .map(share -> DataTable.Cell.of(voice.numbers().percent(share, 1)))
        .orElseGet(() -> DataTable.Cell.missing("–"));
  }

  /// The municipal sum in per cent of the inventory, year by year.
  private DataTable shares(BesideTheNation beside) {
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("sector"));
    beside.years().forEach(year -> headings.add(String.valueOf(year)));
    List<DataTable.Row> rows = new ArrayList<>();
    for (BesideTheNation.Line line : beside.sectors()) {
      rows.add(
          DataTable.Row.of(
              name(line.code()), line.pairs().values().stream().map(this::share).toList()));
    }
    rows.add(
        DataTable.Row.total(
            name(beside.whole().code()),
            beside.whole().pairs().values().stream().map(this::share).toList()));
    return new DataTable("shares-table", voice.say("beside.shares.caption"), headings, rows);
  }

  /// What the inventory's sectors are made of, so that a reader can see what a figure holds.
  private Section codes(BesideTheNation beside) {
    int last = beside.years().getLast();
    List<DataTable.Row> rows = new ArrayList<>();
    for (Sector sector : house.alliance().sectors()) {
      rows.addAll(rows(beside, sector.code()));
    }
    rows.addAll(rows(beside, Projection.CCS));
    rows.addAll(rows(beside, Projection.CORRECTION));
    return Section.of(
            "codes",
            voice.say("beside.codes.title"),
            List.of(voice.say("beside.codes.lead", String.valueOf(last))))
        .with(
            new DataTable(
                "codes-table",
                voice.say("beside.codes.caption", String.valueOf(last)),
                List.of(
                    voice.say("beside.codes.code"),
                    voice.say("beside.codes.what"),
                    voice.say("beside.codes.group"),
                    voice.say("beside.codes.amount")),
                rows))
        .with(source());
  }

  private List<DataTable.Row> rows(BesideTheNation beside, String group) {
    return beside.codes().stream()
        .filter(code -> code.group().equals(group))
        .map(
            code ->
                DataTable.Row.of(
                    code.crf(),
                    List.of(
                        DataTable.Cell.text(english(code.description())),
                        DataTable.Cell.text(name(group)),
                        DataTable.Cell.of(voice.numbers().tonnesNumber(code.amount()))
                            .linked(
                                new Whence(voice.language(), Name.COUNTRY)
                                    .sector(
                                        Kind.PROJECTION, beside.years().getLast(), code.crf())))))
        .toList();
  }

  /// The inventory names its sources in English.
  private Text english(String description) {
    return new Text(description, voice.language() == Language.ENGLISH ? "" : "en");
  }

  private Source source() {
    Projection projection = house.reference().projection(Projection.NEWEST);
    AccountIdentity identity = house.reference().getIdentity(projection.account());
    return new Sources(voice, house.reference(), house.accounts())
        .published(
            identity,
            voice.say(
                "beside.version",
                projection.edition(),
                voice.numbers().day(house.alliance().emissions().vintage().readOn())),
            voice.say("how.beside"),
            "#fremskrivning");
  }
}
