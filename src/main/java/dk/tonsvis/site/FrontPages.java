package dk.tonsvis.site;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.LineChart;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Values;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.house.House;
import dk.tonsvis.language.Numbers;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Total;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Projection;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the front page: the nation's municipalities together.
final class FrontPages {
  private final House house;
  private final Voice voice;
  private final Emissions emissions;
  private final Sources sources;
  private final Whence whence;
  private final Whence country;

  private FrontPages(House house, Voice voice, Emissions emissions) {
    this.house = house;
    this.voice = voice;
    this.emissions = emissions;
    this.sources = new Sources(voice, house.reference(), house.accounts());
    this.whence = new Whence(voice.language(), Name.NATION);
    this.country = new Whence(voice.language(), Name.COUNTRY);
  }

  static FrontPage of(House house, Frame frame) {
    Accounts accounts = house.accounts();
    Emissions emissions = accounts.newest(Accounts.NATIONAL);
    return new FrontPages(house, Voice.in(frame.language()), emissions).page(frame);
  }

  private FrontPage page(Frame frame) {
    int first = emissions.firstYear();
    int last = emissions.lastYear();
    Total before = emissions.total(first);
    Total now = emissions.total(last);
    Emissions.Together together = emissions.together(first, last);
    Numbers numbers = voice.numbers();
    return new FrontPage(
        frame,
        voice.pieces(
            "front.headline",
            numbers.tonnesSpoken(now.known()),
            String.valueOf(last),
            voice.comparison(together.change()),
            String.valueOf(first),
            everyone(now)),
        coverage(now, together),
        whence.span(Kind.CHANGE, first, last),
        house.places().list().stream().map(Municipality::name).toList(),
        new SectorDrawing(
                voice,
                house.reference().sectorNames(Accounts.NATIONAL).leaves(),
                emissions.years(),
                (sector, year) -> emissions.sectorTotal(sector, year).asFigure(),
                whence)
            .picture(
                "development",
                voice.say("front.all"),
                sources.of(emissions.vintage(), voice.say("how.national-sum"), "#udledning")),
        meaning(first, last),
        keyFigures(first, last, before, now),
        projection(),
        nationalTarget(),
        map(first, last),
        house.places().list().stream().map(m -> place(m, first, last)).toList());
  }

  private String everyone(Total now) {
    return voice.say(
        now.isComplete() ? "front.everyone" : "front.some",
        String.valueOf(now.present()),
        String.valueOf(now.expected()));
  }

  private String coverage(Total now, Emissions.Together together) {
    return voice.say(
        together.municipalities() == now.present() ? "front.coverage" : "front.coverage.compared",
        String.valueOf(now.present()),
        String.valueOf(now.expected()),
        String.valueOf(together.municipalities()));
  }

  private String meaning(int first, int last) {
    return voice.say(
        "front.meaning",
        String.valueOf(fell(first, last)),
        String.valueOf(house.places().list().size()),
        String.valueOf(first),
        String.valueOf(last));
  }

  private long fell(int first, int last) {
    return emissions.municipalities().stream()
        .flatMap(code -> change(code, first, last).stream())
        .filter(change -> change.direction() == Change.Direction.FELL)
        .count();
  }

  private Optional<Change> change(String code, int first, int last) {
    Optional<Co2e> from = emissions.total(code, first).asFigure().known();
    Optional<Co2e> to = emissions.total(code, last).asFigure().known();
    return from.isPresent() && to.isPresent()
        ? Optional.of(Change.between(from.get(), to.get()))
        : Optional.empty();
  }

  private List<KeyFigure> keyFigures(int first, int last, Total before, Total now) {
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(
        new KeyFigure(
            voice.say("front.emitted-in", String.valueOf(first)),
            voice.numbers().tonnesSpoken(before.known()),
            restatedNote(first),
            whence.emission(first)));
    figures.add(
        new KeyFigure(
            voice.say("front.emitted-in", String.valueOf(last)),
            voice.numbers().tonnesSpoken(now.known()),
            restatedNote(last),
            whence.emission(last)));
    OptionalLong inhabitants = house.places().nationalInhabitants(last);
    if (inhabitants.isPresent() && now.isComplete()) {
      figures.add(
          new KeyFigure(
              voice.say("per-inhabitant.in", String.valueOf(last)),
              voice.say(
                  "per-inhabitant.tonnes",
                  voice
                      .numbers()
                      .decimal(now.known().dividedBy(inhabitants.getAsLong()).tonnes(), 1)),
              voice.say("per-inhabitant.caveat"),
              whence.year(Kind.PER_INHABITANT, last)));
    }
    return figures;
  }

  private String restatedNote(int year) {
    return house
        .accounts()
        .findEarlier(emissions.vintage())
        .map(
            earlier ->
                voice.say(
                    "front.earlier-figure",
                    voice.numbers().day(earlier.readOn()),
                    voice
                        .numbers()
                        .tonnesSpoken(house.accounts().emissions(earlier).total(year).known(), 2)))
        .orElse("");
  }

  private FrontPage.Projection projection() {
    Projection projection = house.reference().projection(Projection.NEWEST);
    AccountIdentity identity = house.reference().getIdentity(projection.account());
    Series total = projection.total();
    Optional<Target> target =
        house.targets().of(Target.NATION).stream()
            .filter(t -> t.level().known().isPresent())
            .findFirst();
    Voice.Unit unit = voice.unitFor(largest(total));
    int measuredTo =
        projection.years().stream()
            .filter(year -> projection.kindOf(year) == Projection.Kind.STATISTICS)
            .max()
            .orElseThrow();
    LineChart chart =
        new LineChart(
            new Heading(
                "projection",
                voice.say(
                    "projection.finding",
                    voice.numbers().tonnesSpoken(total.amountAt(2030).orElseThrow())),
                voice.say("projection.description", projection.edition()),
                unit.name()),
            voice.writing(unit),
            List.of(
                LineChart.Line.main(
                    voice.say("projection.municipal"),
                    Palette.ACCENT,
                    Values.tonnes(emissions.series())),
                new LineChart.Line(
                    voice.say("projection.nation", projection.edition()),
                    Palette.QUIET,
                    LineChart.Weight.REFERENCE,
                    Values.tonnes(total),
                    measuredTo)),
            List.of(),
            target
                .map(
                    t ->
                        List.of(
                            new LineChart.Target(
                                t.year(),
                                t.level().known().orElseThrow().tonnes(),
                                voice.say(
                                    "projection.target",
                                    voice
                                        .numbers()
                                        .tonnesSpoken(t.level().known().orElseThrow())))))
                .orElse(List.of()));
    Source source =
        sources.published(
            identity,
            projection.edition() + ", " + projection.years(),
            voice.say("how.projection"),
            "#fremskrivning");
    return new FrontPage.Projection(
        besideTheNation(projection),
        Picture.of(chart, voice.say("projection.remark"), projectionTable(projection), source));
  }

  private static OptionalDouble largest(Series series) {
    return series.known().values().stream().mapToDouble(Co2e::tonnes).max();
  }

  /// The municipal sum held beside the nation's in the years that both know as a whole and as past.
  private String besideTheNation(Projection projection) {
    NavigableMap<Integer, Co2e> municipal = emissions.series().known();
    NavigableMap<Integer, Co2e> national = projection.statistics().known();
    List<Integer> shared = municipal.keySet().stream().filter(national::containsKey).toList();
    if (shared.isEmpty()) {
      return voice.say("projection.lead.none");
    }
    DoubleSummaryStatistics shares =
        shared.stream()
            .flatMap(
                year ->
                    Stream.ofNullable(municipal.get(year))
                        .flatMap(
                            sum ->
                                Stream.ofNullable(national.get(year))
                                    .map(whole -> sum.tonnes() / whole.tonnes())))
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    int last = shared.getLast();
    return voice.say(
        "projection.lead",
        voice.numbers().tonnesSpoken(emissions.total(last).known()),
        voice.numbers().tonnesSpoken(projection.total().amountAt(last).orElseThrow()),
        String.valueOf(last),
        voice.numbers().decimal(shares.getMin() * 100, 1),
        voice.numbers().percent(new Share(shares.getMax()), 1));
  }

  private DataTable projectionTable(Projection projection) {
    List<Integer> years =
        Stream.concat(Stream.of(1990, 2000, 2010), IntStream.rangeClosed(2018, 2035).boxed())
            .toList();
    Series national = projection.total();
    Series municipal = emissions.series();
    List<DataTable.Row> rows = new ArrayList<>();
    for (int year : years) {
      rows.add(
          DataTable.Row.of(
              String.valueOf(year),
              List.of(
                  municipal.figures().containsKey(year)
                      ? voice.cell(municipal.at(year)).linked(whence.emission(year))
                      : new DataTable.Cell(voice.say("not-in-account"), true),
                  voice.cell(national.at(year)).linked(country.year(Kind.PROJECTION, year)),
                  DataTable.Cell.of(
                      voice.say("projection.kind." + projection.kindOf(year).name())))));
    }
    return new DataTable(
        "projection-table",
        voice.say("projection.caption"),
        List.of(
            voice.say("year"),
            voice.say("projection.municipal"),
            voice.say("projection.nation", projection.edition()),
            voice.say("projection.kind")),
        rows);
  }

  private FrontPage.NationalTarget nationalTarget() {
    Projection projection = house.reference().projection(Projection.NEWEST);
    Target target =
        house.targets().of(Target.NATION).stream()
            .filter(t -> t.level().known().isPresent() && t.year() <= 2030)
            .findFirst()
            .orElseThrow();
    Co2e level = target.level().known().orElseThrow();
    Co2e expected = projection.total().amountAt(target.year()).orElseThrow();
    Co2e gap = expected.minus(level);
    String key = gap.isPositive() ? "nation.target.short" : "nation.target.kept";
    AccountIdentity identity = house.reference().getIdentity(target.account());
    return new FrontPage.NationalTarget(
        voice.say(
            key,
            target.statement().in(voice.language()),
            voice.numbers().tonnesSpoken(level),
            voice.numbers().tonnesSpoken(expected),
            String.valueOf(target.year()),
            voice.numbers().tonnesSpoken(gap.isPositive() ? gap : gap.negated())),
        pace(target, projection) + " " + voice.say("nation.target.why"),
        targetFigures(target, projection, level, expected),
        sources.published(
            identity,
            projection.edition() + ". " + target.source(),
            voice.say("how.nation-target"),
            "#maal"));
  }

  /// The figures of the sentences, each with where it comes from.
  private List<KeyFigure> targetFigures(
      Target target, Projection projection, Co2e level, Co2e expected) {
    String year = String.valueOf(target.year());
    Co2e gap = expected.minus(level);
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(
        figure("nation.figure.level", level, country.target(Kind.LEVEL, target.id()), year));
    figures.add(
        figure(
            "nation.figure.expected",
            expected,
            country.year(Kind.PROJECTION, target.year()),
            projection.edition(),
            year));
    figures.add(
        figure(
            gap.isPositive() ? "nation.figure.short" : "nation.figure.kept",
            gap.isPositive() ? gap : gap.negated(),
            country.target(Kind.MANKO, target.id()),
            year));
    if (gap(target, projection) instanceof TargetGap.Measured measured) {
      measured
          .neededPerYear()
          .map(
              amount ->
                  figure(
                      "nation.figure.needed",
                      amount,
                      country.target(Kind.NEEDED, target.id()),
                      String.valueOf(measured.lastYear())))
          .ifPresent(figures::add);
      measured.achieved().map(this::achieved).ifPresent(figures::add);
    }
    return figures;
  }

  private KeyFigure achieved(TargetGap.Achieved achieved) {
    return figure(
        "nation.figure.achieved",
        achieved.perYear(),
        country.span(Kind.ACHIEVED, achieved.years().first(), achieved.years().last()),
        String.valueOf(achieved.years().first()));
  }

  private KeyFigure figure(String key, Co2e amount, String href, String... words) {
    return new KeyFigure(voice.say(key, words), voice.numbers().tonnesSpoken(amount), "", href);
  }

  private static TargetGap gap(Target target, Projection projection) {
    return TargetGap.between(target, target.account(), true, projection.statistics());
  }

  /// What the nation's target needs each year beside what was achieved, in the nation's account.
  private String pace(Target target, Projection projection) {
    return switch (gap(target, projection)) {
      case TargetGap.Measured gap
          when gap.neededPerYear().isPresent() && gap.achieved().isPresent() ->
          voice.say(
              "nation.target.pace",
              String.valueOf(gap.lastYear()),
              voice.numbers().tonnesSpoken(gap.neededPerYear().get()),
              String.valueOf(gap.achieved().get().years().first()),
              voice.numbers().tonnesSpoken(gap.achieved().get().perYear()));
      case TargetGap.Measured _, TargetGap.OtherAccount _, TargetGap.Unknown _ -> "";
    };
  }

  private Picture map(int first, int last) {
    return new ChangeMap(house, voice, house.alliance().everyone())
        .picture(
            voice.say("map.remark"),
            sources.of(
                emissions.vintage(),
                voice.say("how.change", String.valueOf(first), String.valueOf(last)),
                "#aendring"));
  }

  private FrontPage.Place place(Municipality municipality, int first, int last) {
    Optional<Change> change = change(municipality.code().digits(), first, last);
    return new FrontPage.Place(
        municipality.name(),
        Frame.address(voice.language(), "/kommuner/" + municipality.slug()),
        change.map(voice::shortChange).orElse(voice.say("missing")));
  }
}
