package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.driver.Driver;
import dk.tonsvis.driver.SectorChange;
import dk.tonsvis.driver.StockChange;
import dk.tonsvis.driver.Why;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Population;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.AccountIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Makes the page that says why a municipality's emissions changed, as far as that can be told.
final class WhyPages {
  private final House house;
  private final Voice voice;
  private final Municipality municipality;
  private final AccountIdentity account;
  private final Emissions emissions;

  private WhyPages(House house, Voice voice, Municipality municipality) {
    this.house = house;
    this.voice = voice;
    this.municipality = municipality;
    this.account = house.accounts().accountOf(municipality);
    this.emissions = house.accounts().newest(account.id());
  }

  static SectionsPage of(House house, Frame frame, Municipality municipality) {
    return new WhyPages(house, Voice.in(frame.language()), municipality).page(frame);
  }

  private SectionsPage page(Frame frame) {
    String place = frame.link("/kommuner/" + municipality.slug());
    List<SectionsPage.Link> crumbs =
        List.of(
            SectionsPage.Link.of(voice.say("nav.places"), frame.link("/kommuner")),
            SectionsPage.Link.of(municipality.name(), place));
    AreaWords words = new AreaWords(house, voice);
    List<SectionsPage.Link> next =
        List.of(
            new SectionsPage.Link(
                voice.say("next.place", municipality.name()), place, voice.say("next.place.text")),
            words.link("next.compare", "/sammenlign"),
            words.link("next.method", "/metode"));
    return switch (house.drivers().of(municipality, account)) {
      case Why.Explained why ->
          new SectionsPage(
              frame,
              crumbs,
              voice.say("why.here"),
              headline(why),
              lead(why),
              Optional.empty(),
              Optional.of(picture(why)),
              sections(why),
              next);
      case Why.Unexplained unexplained ->
          new SectionsPage(
              frame,
              crumbs,
              voice.say("why.here"),
              voice.pieces("why.headline.unexplained", municipality.name()),
              voice.say("why.lacking." + unexplained.lacking().name()),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              next);
    };
  }

  private List<Section> sections(Why.Explained why) {
    List<Section> sections = new ArrayList<>();
    sections.add(inhabitants(why));
    sections.add(sectors(why));
    for (StockChange stock : house.drivers().stocks(municipality, why.years())) {
      sections.add(new StockWords(voice).section(stock));
    }
    sections.add(new WhyLimits(voice).section(why));
    return sections;
  }

  // ---- what is so

  private List<String> headline(Why.Explained why) {
    String key = !why.isTold() ? "untold" : why.change().isNegative() ? "fell" : "rose";
    return voice.pieces(
        "why.headline." + key,
        municipality.name(),
        voice.numbers().tonnes(size(why.change())),
        String.valueOf(why.firstYear()),
        String.valueOf(why.lastYear()));
  }

  private static Co2e size(Co2e amount) {
    return amount.isNegative() ? amount.negated() : amount;
  }

  private String lead(Why.Explained why) {
    List<String> sentences = new ArrayList<>();
    if (!why.isTold()) {
      sentences.add(
          voice.say(
              "why.lead.untold",
              voice.numbers().signedTonnes(why.change()),
              voice.numbers().tonnesAbout(why.halfWidth())));
    }
    for (Driver driver : shown(why)) {
      sentences.add(voice.say("why.lead." + key(why, driver), about(why.term(driver))));
    }
    return String.join(" ", sentences);
  }

  /// With its sign and two digits; nobody knows a part of a change better.
  private String about(Co2e amount) {
    String text = voice.numbers().tonnesAbout(amount);
    return amount.isPositive() ? "+" + text : text;
  }

  private static List<Driver> shown(Why.Explained why) {
    return Stream.of(Driver.values()).filter(why::has).toList();
  }

  /// What is left is called by another name where there is nobody to hold it against.
  private static String key(Why.Explained why, Driver driver) {
    return driver == Driver.HERE && !why.isHeldAgainstOthers() ? "EACH" : driver.name();
  }

  private Picture picture(Why.Explained why) {
    Voice.Unit unit =
        voice.unitFor(
            OptionalDouble.of(
                Math.max(Math.abs(why.from().tonnes()), Math.abs(why.to().tonnes()))));
    String whole =
        voice.say("why.whole", String.valueOf(why.firstYear()), String.valueOf(why.lastYear()));
    List<DataTable.Row> rows = new ArrayList<>();
    for (Driver driver : shown(why)) {
      rows.add(
          DataTable.Row.of(
              voice.say("why.driver." + key(why, driver)),
              List.of(voice.signedCell(why.term(driver)))));
    }
    rows.add(DataTable.Row.total(whole, List.of(voice.signedCell(why.change()))));
    return Picture.of(
        new Bars(
            new Heading(
                "drivers",
                voice.say("why.finding." + largest(why), municipality.name()),
                voice.say("why.description"),
                unit.name()),
            voice.writing(unit),
            steps(why)),
        voice.say("why.remark"),
        new DataTable(
            "drivers-table",
            voice.say("why.caption", municipality.name()),
            List.of(voice.say("why.driver"), voice.say("why.tonnes")),
            rows),
        source("how.why", "#hvorfor"));
  }

  /// From the first year's emissions to the last's, each part beginning where the one before ends.
  private List<Bars.Bar> steps(Why.Explained why) {
    List<Bars.Bar> bars = new ArrayList<>();
    bars.add(end(why.firstYear(), why.from()));
    Co2e at = why.from();
    for (Driver driver : shown(why)) {
      Co2e term = why.term(driver);
      bars.add(
          Bars.Bar.step(
              voice.say("why.driver." + key(why, driver)),
              Palette.ACCENT,
              at.tonnes(),
              term.tonnes()));
      at = at.plus(term);
    }
    bars.add(end(why.lastYear(), why.to()));
    return bars;
  }

  private Bars.Bar end(int year, Co2e emitted) {
    return Bars.Bar.of(
        voice.say("front.emitted-in", String.valueOf(year)), Palette.INK, emitted.tonnes());
  }

  private static String largest(Why.Explained why) {
    return shown(why).stream()
        .max(Comparator.comparingLong((Driver driver) -> Math.abs(why.term(driver).grams())))
        .map(driver -> key(why, driver))
        .orElse("EACH");
  }

  private Source source(String how, String method) {
    return new Sources(voice, house.reference(), house.accounts())
        .of(emissions.vintage(), voice.say(how), method);
  }

  // ---- inhabitants

  private Section inhabitants(Why.Explained why) {
    List<DataTable.Row> rows = why.years().stream().map(this::year).toList();
    return Section.of(
            "inhabitants", voice.say("why.inhabitants.title"), List.of(inhabitantsSentence(why)))
        .with(
            new DataTable(
                "inhabitants-table",
                voice.say("why.inhabitants.caption", municipality.name()),
                List.of(
                    voice.say("year"),
                    voice.say("places.emitted"),
                    voice.say("why.inhabitants"),
                    voice.say("why.each")),
                rows))
        .withNote(
            population(why.lastYear())
                .map(
                    p ->
                        p.kind().caveat(voice.language()) + " " + p.kind().source(voice.language()))
                .orElse(""));
  }

  private Optional<Population> population(int year) {
    return house.places().population(municipality.code(), year);
  }

  private DataTable.Row year(int year) {
    Co2e total = emissions.total(municipality.code().digits(), year).known();
    int inhabitants = population(year).orElseThrow().inhabitants();
    return DataTable.Row.of(
        String.valueOf(year),
        List.of(
            DataTable.Cell.of(voice.numbers().tonnesNumber(total)),
            DataTable.Cell.of(voice.numbers().whole(inhabitants)),
            DataTable.Cell.of(voice.numbers().decimal(total.dividedBy(inhabitants).tonnes(), 2))));
  }

  private String inhabitantsSentence(Why.Explained why) {
    int before = population(why.firstYear()).orElseThrow().inhabitants();
    int after = population(why.lastYear()).orElseThrow().inhabitants();
    String people =
        voice.say(
            "why.inhabitants.people",
            voice.numbers().whole(before),
            String.valueOf(why.firstYear()),
            voice.numbers().whole(after),
            String.valueOf(why.lastYear()));
    return why.from().isPositive() && why.to().isPositive()
        ? people
            + " "
            + voice.say(
                "why.inhabitants.each",
                voice.numbers().decimal(why.from().dividedBy(before).tonnes(), 1),
                voice.numbers().decimal(why.to().dividedBy(after).tonnes(), 1))
        : people;
  }

  // ---- sectors

  private Section sectors(Why.Explained why) {
    List<Driver> drivers = shown(why);
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("sector"));
    headings.add(voice.say("why.change"));
    drivers.forEach(driver -> headings.add(voice.say("why.brief." + key(why, driver))));
    headings.add(voice.say("why.doubt"));
    List<DataTable.Row> rows = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    for (SectorChange sector : why.sectors()) {
      rows.add(DataTable.Row.of(name(sector), cells(sector, drivers)));
      if (!sector.isTold()) {
        untold.add(voice.say("list.quoted", name(sector)));
      }
    }
    List<DataTable.Cell> whole = new ArrayList<>();
    whole.add(voice.signedCell(why.change()));
    drivers.forEach(driver -> whole.add(voice.signedCell(why.term(driver))));
    whole.add(doubt(why.halfWidth()));
    rows.add(DataTable.Row.total(voice.say("total"), whole));
    return Section.of("sectors", voice.say("why.sectors.title"), told(why, untold))
        .with(
            new DataTable(
                "sectors-table",
                voice.say("why.sectors.caption", municipality.name()),
                headings,
                rows))
        .withNote(voice.say("why.sectors.note"));
  }

  private List<String> told(Why.Explained why, List<String> untold) {
    if (untold.isEmpty()) {
      return List.of(voice.say("why.sectors.all-told"));
    }
    return List.of(
        untold.size() == why.sectors().size()
            ? voice.say("why.sectors.none-told")
            : voice.say("why.sectors.untold", list(untold)));
  }

  private String list(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : voice.say(
            "list.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  private String name(SectorChange sector) {
    return house.reference().sectorTree(account.sectorTree().orElseThrow()).leaves().stream()
        .filter(one -> one.code().equals(sector.sector()))
        .map(one -> one.name(voice.language()))
        .findFirst()
        .orElseThrow();
  }

  private List<DataTable.Cell> cells(SectorChange sector, List<Driver> drivers) {
    List<DataTable.Cell> cells = new ArrayList<>();
    cells.add(
        sector.isTold()
            ? voice.signedCell(sector.change())
            : DataTable.Cell.of(
                voice.say("why.untold.cell", voice.signedCell(sector.change()).text())));
    for (Driver driver : drivers) {
      cells.add(
          sector.terms().containsKey(driver)
              ? voice.signedCell(sector.term(driver))
              : DataTable.Cell.missing("–"));
    }
    cells.add(doubt(sector.halfWidth()));
    return cells;
  }

  private DataTable.Cell doubt(Co2e halfWidth) {
    return DataTable.Cell.of("± " + voice.numbers().tonnesNumber(halfWidth));
  }
}
