package dk.tonsvis.site;

import dk.tonsvis.account.Emissions;
import dk.tonsvis.chart.Bars;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.driver.Driver;
import dk.tonsvis.driver.StockChange;
import dk.tonsvis.driver.Why;
import dk.tonsvis.house.House;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
    sections.add(new WhyInhabitants(voice, house.places(), municipality, emissions).section(why));
    sections.add(new WhySectors(voice, municipality.name(), leaves()).section(why));
    for (StockChange stock : house.drivers().stocks(municipality, why.years())) {
      sections.add(new StockWords(voice).section(stock));
    }
    sections.add(new WhyLimits(voice).section(why));
    return sections;
  }

  private List<Sector> leaves() {
    return house.reference().sectorTree(account.sectorTree().orElseThrow()).leaves();
  }

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
    DriverWords words = new DriverWords(voice, why);
    for (Driver driver : words.shown()) {
      sentences.add(words.lead(driver, about(why.term(driver))));
    }
    return String.join(" ", sentences);
  }

  /// With its sign and two digits; nobody knows a part of a change better.
  private String about(Co2e amount) {
    String text = voice.numbers().tonnesAbout(amount);
    return amount.isPositive() ? "+" + text : text;
  }

  private Picture picture(Why.Explained why) {
    Voice.Unit unit =
        voice.unitFor(
            OptionalDouble.of(
                Math.max(Math.abs(why.from().tonnes()), Math.abs(why.to().tonnes()))));
    String whole =
        voice.say("why.whole", String.valueOf(why.firstYear()), String.valueOf(why.lastYear()));
    List<DataTable.Row> rows = new ArrayList<>();
    DriverWords words = new DriverWords(voice, why);
    for (Driver driver : words.shown()) {
      rows.add(DataTable.Row.of(words.name(driver), List.of(voice.signedCell(why.term(driver)))));
    }
    rows.add(DataTable.Row.total(whole, List.of(voice.signedCell(why.change()))));
    return Picture.of(
        new Bars(
            new Heading(
                "drivers",
                words.finding(municipality.name()),
                voice.say("why.description"),
                unit.name()),
            voice.writing(unit),
            steps(why, words)),
        voice.say("why.remark"),
        new DataTable(
            "drivers-table",
            voice.say("why.caption", municipality.name()),
            List.of(voice.say("why.driver"), voice.say("why.tonnes")),
            rows),
        source());
  }

  /// From the first year's emissions to the last's, each part beginning where the one before ends.
  private List<Bars.Bar> steps(Why.Explained why, DriverWords words) {
    List<Bars.Bar> bars = new ArrayList<>();
    bars.add(end(why.firstYear(), why.from()));
    Co2e at = why.from();
    for (Driver driver : words.shown()) {
      Co2e term = why.term(driver);
      bars.add(Bars.Bar.step(words.name(driver), Palette.ACCENT, at.tonnes(), term.tonnes()));
      at = at.plus(term);
    }
    bars.add(end(why.lastYear(), why.to()));
    return bars;
  }

  private Bars.Bar end(int year, Co2e emitted) {
    return Bars.Bar.of(
        voice.say("front.emitted-in", String.valueOf(year)), Palette.INK, emitted.tonnes());
  }

  private Source source() {
    return new Sources(voice, house.reference(), house.accounts())
        .of(emissions.vintage(), voice.say("how.why"), "#hvorfor");
  }
}
