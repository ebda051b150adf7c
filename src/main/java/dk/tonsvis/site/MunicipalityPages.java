package dk.tonsvis.site;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Comparison;
import dk.tonsvis.account.Crossing;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.account.Restatement;
import dk.tonsvis.account.Trend;
import dk.tonsvis.account.Vintage;
import dk.tonsvis.catalogue.Catalogue;
import dk.tonsvis.catalogue.Dataset;
import dk.tonsvis.catalogue.SchemaOrg;
import dk.tonsvis.chart.Heading;
import dk.tonsvis.chart.LineChart;
import dk.tonsvis.chart.Palette;
import dk.tonsvis.chart.Values;
import dk.tonsvis.explain.Kind;
import dk.tonsvis.explain.Name;
import dk.tonsvis.house.House;
import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.Population;
import dk.tonsvis.plan.Target;
import dk.tonsvis.quantity.Change;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Total;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.Boundary;
import dk.tonsvis.reference.OwnFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the page of one municipality.
final class MunicipalityPages {
  private static final int MOST_DECIMALS = 6;

  private final House house;
  private final Voice voice;
  private final Municipality municipality;
  private final String code;
  private final AccountIdentity identity;
  private final Emissions emissions;
  private final Sources sources;
  private final Whence whence;

  private MunicipalityPages(
      House house, Voice voice, Municipality municipality, AccountIdentity identity) {
    this.house = house;
    this.voice = voice;
    this.municipality = municipality;
    this.code = municipality.code().digits();
    this.identity = identity;
    this.emissions = house.accounts().newest(identity.id());
    this.sources = new Sources(voice, house.reference(), house.accounts());
    this.whence = new Whence(voice.language(), municipality.slug());
  }

  static MunicipalityPage of(House house, Frame frame, Municipality municipality) {
    Voice voice = Voice.in(frame.language());
    return new MunicipalityPages(
            house, voice, municipality, house.accounts().accountOf(municipality))
        .page(frame);
  }

  private MunicipalityPage page(Frame frame) {
    int first = emissions.firstYear();
    int last = emissions.lastYear();
    return new MunicipalityPage(
        frame,
        municipality.name(),
        headline(first, last),
        whence.span(Kind.CHANGE, first, last),
        voice.say(
            emissions.total(code, last).isComplete() ? "place.coverage" : "place.coverage.gaps",
            String.valueOf(emissions.sectors().size()),
            String.valueOf(emissions.total(code, last).missing().size())),
        new SectorDrawing(
                voice,
                house.reference().sectorTree(identity.sectorTree().orElseThrow()).leaves(),
                emissions.years(),
                (sector, year) -> emissions.figure(code, year, sector),
                whence)
            .picture("development", municipality.name(), source("how.sum", "#udledning")),
        targets(),
        ahead(),
        inhabitants(first, last),
        new AlikeWords(house, voice, municipality).kin(),
        units(),
        restated(),
        Contact.of(house.settings().find(code)),
        data(frame));
  }

  /// The region and the KKR it belongs to.
  private List<SectionsPage.Link> units() {
    AreaWords words = new AreaWords(house, voice);
    return house.alliance().unitsOf(municipality, LocalDate.now(house.clock())).stream()
        .map(unit -> SectionsPage.Link.of(unit.name(), words.address(unit)))
        .toList();
  }

  private MunicipalityPage.Data data(Frame frame) {
    Dataset dataset = new Catalogue(house).of(municipality);
    return new MunicipalityPage.Data(
        dataset.distributions().getFirst().address(),
        SchemaOrg.dataset(
            dataset, voice.language(), frame.link(frame.path()), municipality.name()));
  }

  private Source source(String how, String method, String... arguments) {
    return sources.of(emissions.vintage(), voice.say(how, arguments), method);
  }

  private List<String> headline(int first, int last) {
    Optional<Co2e> from = emissions.total(code, first).asFigure().known();
    Optional<Co2e> to = emissions.total(code, last).asFigure().known();
    if (to.isEmpty()) {
      return voice.pieces("place.headline.missing", municipality.name(), String.valueOf(last));
    }
    if (to.get().isNegative()) {
      return voice.pieces(
          "place.headline.sink",
          municipality.name(),
          voice.numbers().tonnes(to.get()),
          String.valueOf(last));
    }
    if (from.isEmpty()) {
      return voice.pieces(
          "place.headline.alone",
          municipality.name(),
          voice.numbers().tonnes(to.get()),
          String.valueOf(last));
    }
    return voice.pieces(
        "place.headline",
        municipality.name(),
        voice.numbers().tonnes(to.get()),
        String.valueOf(last),
        voice.comparison(Change.between(from.get(), to.get())),
        String.valueOf(first));
  }

  static String headlineText(House house, Municipality municipality, Voice voice) {
    MunicipalityPages pages =
        new MunicipalityPages(house, voice, municipality, house.accounts().accountOf(municipality));
    return String.join("", pages.headline(pages.emissions.firstYear(), pages.emissions.lastYear()));
  }

  private MunicipalityPage.Targets targets() {
    List<Target> targets = house.targets().of(code);
    if (targets.isEmpty()) {
      return new MunicipalityPage.Targets(
          voice.say("target.none"), List.of(), source("how.target", "#maal"));
    }
    List<MunicipalityPage.Aim> aims = targets.stream().map(this::aim).toList();
    return new MunicipalityPage.Targets("", aims, source("how.target", "#maal"));
  }

  private MunicipalityPage.Aim aim(Target target) {
    String statement = target.statement().in(voice.language());
    AccountIdentity own = house.reference().getIdentity(target.account());
    String from =
        target
            .adoptedOn()
            .map(day -> voice.say("target.source", voice.numbers().day(day), target.source()))
            .orElseGet(() -> voice.say("target.source.undated", target.source()));
    return switch (gap(target)) {
      case TargetGap.Measured gap ->
          new MunicipalityPage.Aim(
              statement, distance(gap), whyMeasured(target, own), bars(gap), from);
      case TargetGap.OtherAccount _ ->
          new MunicipalityPage.Aim(
              statement,
              voice.say(
                  "target.other-account",
                  own.title().in(voice.language()),
                  identity.title().in(voice.language())),
              ownFigures(own),
              List.of(),
              from);
      case TargetGap.Unknown unknown ->
          new MunicipalityPage.Aim(
              statement,
              voice.say("target.unknown." + unknown.lacking().name()),
              ownFigures(own),
              List.of(),
              from);
    };
  }

  private TargetGap gap(Target target) {
    return TargetGap.between(
        target, identity.id(), identity.boundary() == Boundary.TERRITORIAL, emissions.series(code));
  }

  private String distance(TargetGap.Measured gap) {
    String year = String.valueOf(gap.target().year());
    if (gap.isKept()) {
      return voice.say("target.kept", year, String.valueOf(gap.lastYear()));
    }
    String missing =
        voice.say("target.gap", voice.numbers().tonnes(gap.gap()), String.valueOf(gap.lastYear()));
    if (gap.neededPerYear().isEmpty()) {
      return missing;
    }
    String needed = voice.say("target.needed", voice.numbers().tonnes(gap.neededPerYear().get()));
    String achieved =
        gap.achieved()
            .map(
                a ->
                    a.perYear().isPositive()
                        ? voice.say(
                            "target.achieved",
                            voice.numbers().tonnes(a.perYear()),
                            String.valueOf(a.years().span()))
                        : voice.say(
                            "target.achieved.rose",
                            voice.numbers().tonnes(a.perYear().negated()),
                            String.valueOf(a.years().span())))
            .orElse("");
    return String.join(" ", missing, needed, achieved).strip();
  }

  private String whyMeasured(Target target, AccountIdentity own) {
    return target.account().equals(identity.id())
        ? voice.say("target.same-account", identity.title().in(voice.language()))
        : voice.say(
            "target.net-zero-elsewhere",
            identity.title().in(voice.language()),
            own.title().in(voice.language()));
  }

  private List<MunicipalityPage.Bar> bars(TargetGap.Measured gap) {
    if (gap.isKept() || gap.neededPerYear().isEmpty() || gap.achieved().isEmpty()) {
      return List.of();
    }
    Co2e needed = gap.neededPerYear().get();
    TargetGap.Achieved achieved = gap.achieved().get();
    double longest =
        Math.max((double) needed.grams(), Math.abs((double) achieved.perYear().grams()));
    List<MunicipalityPage.Bar> bars = new ArrayList<>();
    bars.add(
        new MunicipalityPage.Bar(
            voice.say(
                "target.bar.needed",
                String.valueOf(gap.lastYear()),
                String.valueOf(gap.target().year())),
            voice.say("target.bar.amount", voice.numbers().tonnes(needed)),
            width(needed.grams() / longest),
            true,
            whence.target(Kind.NEEDED, gap.target().id())));
    if (achieved.perYear().isPositive()) {
      bars.add(
          new MunicipalityPage.Bar(
              voice.say("target.bar.achieved", achieved.years().toString()),
              voice.say("target.bar.amount", voice.numbers().tonnes(achieved.perYear())),
              width(achieved.perYear().grams() / longest),
              false,
              whence.span(Kind.ACHIEVED, achieved.years().first(), achieved.years().last())));
    }
    return bars;
  }

  /// Percent with one decimal, as an attribute of the drawing.
  private static String width(double share) {
    return String.valueOf(Math.round(share * 1000) / 10.0);
  }

  private String ownFigures(AccountIdentity own) {
    List<OwnFigure> figures = house.reference().ownFigures().of(own.id());
    if (figures.isEmpty()) {
      return voice.say("target.own-unknown");
    }
    List<String> texts =
        figures.stream()
            .map(
                figure ->
                    voice.say(
                        figure.kind() == OwnFigure.Kind.FORECAST
                            ? "target.own.forecast"
                            : "target.own.statement",
                        figure.about()
                            ? voice.say("target.own.about", voice.numbers().tonnes(figure.amount()))
                            : voice.numbers().tonnes(figure.amount()),
                        String.valueOf(figure.year())))
            .toList();
    String sources =
        figures.stream().map(OwnFigure::source).distinct().collect(Collectors.joining("; "));
    return voice.say("target.own", String.join(", ", texts), sources);
  }

  private Optional<MunicipalityPage.Ahead> ahead() {
    Series series = emissions.series(code);
    return switch (Trend.of(series.known(), Trend.SHOWN_UNTIL)) {
      case Trend.TooShort _ -> Optional.empty();
      case Trend.Ahead trend -> Optional.of(ahead(trend, series));
    };
  }

  private MunicipalityPage.Ahead ahead(Trend.Ahead trend, Series series) {
    int last = emissions.lastYear();
    Trend.Spread spread = trend.spread().lastEntry().getValue();
    int until = trend.spread().lastKey();
    double largest =
        trend.known().values().stream().mapToDouble(c -> Math.abs(c.tonnes())).max().orElse(0);
    Voice.Unit unit = voice.unitFor(OptionalDouble.of(largest));
    String low = voice.numbers().tonnesAbout(spread.low());
    String high = voice.numbers().tonnesAbout(spread.high());
    List<LineChart.Line> lines = new ArrayList<>();
    lines.add(LineChart.Line.main(voice.say("trend.measured"), Palette.INK, Values.tonnes(series)));
    Co2e now = trend.known().lastEntry().getValue();
    for (Trend.Method method : Trend.Method.values()) {
      trend
          .path(method)
          .ifPresent(
              path ->
                  lines.add(
                      new LineChart.Line(
                          voice.say("trend.method." + method.name()),
                          Palette.ACCENT,
                          LineChart.Weight.REFERENCE,
                          joined(last, now, path),
                          last)));
    }
    TreeMap<Integer, Double> lows = new TreeMap<>(Map.of(last, now.tonnes()));
    TreeMap<Integer, Double> highs = new TreeMap<>(Map.of(last, now.tonnes()));
    trend
        .spread()
        .forEach(
            (year, s) -> {
              lows.put(year, s.low().tonnes());
              highs.put(year, s.high().tonnes());
            });
    LineChart chart =
        new LineChart(
            new Heading(
                "trend",
                voice.say("trend.finding", low, high, String.valueOf(until)),
                voice.say("trend.description", municipality.name()),
                unit.name()),
            voice.writing(unit),
            lines,
            List.of(
                new LineChart.Band(
                    voice.say("trend.spread"), Palette.ACCENT, Values.of(lows), Values.of(highs))),
            targetMarks(until));
    return new MunicipalityPage.Ahead(
        voice.say("trend.lead", low, high, String.valueOf(until)),
        Picture.of(
            chart,
            voice.say("trend.remark", String.valueOf(trend.known().size())),
            trendTable(trend),
            source(
                "how.trend",
                "#vejen",
                String.valueOf(emissions.firstYear()),
                String.valueOf(last))));
  }

  private static Values joined(int last, Co2e now, NavigableMap<Integer, Co2e> path) {
    TreeMap<Integer, Double> values = new TreeMap<>(Map.of(last, now.tonnes()));
    path.forEach((year, amount) -> values.put(year, amount.tonnes()));
    return Values.of(values);
  }

  private List<LineChart.Target> targetMarks(int until) {
    return house.targets().of(code).stream()
        .filter(target -> target.year() <= until)
        .map(this::gap)
        .filter(TargetGap.Measured.class::isInstance)
        .map(TargetGap.Measured.class::cast)
        .map(
            gap ->
                new LineChart.Target(
                    gap.target().year(),
                    gap.level().tonnes(),
                    gap.target().isNetZero()
                        ? voice.say("trend.target.net-zero")
                        : voice.say("trend.target", voice.numbers().tonnes(gap.level()))))
        .toList();
  }

  private DataTable trendTable(Trend.Ahead trend) {
    List<String> headings = new ArrayList<>();
    headings.add(voice.say("year"));
    List<Trend.Method> methods =
        Stream.of(Trend.Method.values()).filter(method -> trend.path(method).isPresent()).toList();
    methods.forEach(method -> headings.add(voice.say("trend.method." + method.name())));
    List<DataTable.Row> rows = new ArrayList<>();
    for (int year : trend.spread().keySet()) {
      rows.add(
          DataTable.Row.of(
              String.valueOf(year),
              methods.stream().map(method -> trendCell(trend, method, year)).toList()));
    }
    return new DataTable(
        "trend-table", voice.say("trend.caption", municipality.name()), headings, rows);
  }

  private DataTable.Cell trendCell(Trend.Ahead trend, Trend.Method method, int year) {
    return trend
        .path(method)
        .flatMap(path -> Optional.ofNullable(path.get(year)))
        .map(amount -> DataTable.Cell.of(voice.numbers().tonnesNumber(amount)))
        .map(cell -> cell.linked(whence.trend(year, method)))
        .orElseGet(() -> DataTable.Cell.missing(voice.say("missing")));
  }

  private MunicipalityPage.Inhabitants inhabitants(int first, int last) {
    List<KeyFigure> figures = new ArrayList<>();
    Optional<Population> latest = house.places().population(municipality.code(), last);
    for (int year : List.of(first, last)) {
      figures.add(
          new KeyFigure(municipality.name() + " " + year, perInhabitant(year), counted(year))
              .linked(whence.year(Kind.PER_INHABITANT, year)));
    }
    Emissions national = house.accounts().newest(Accounts.NATIONAL);
    OptionalLong all = house.places().nationalInhabitants(national.lastYear());
    if (all.isPresent() && !municipality.invented()) {
      Total total = national.total(national.lastYear());
      figures.add(
          new KeyFigure(
              voice.say("per-inhabitant.all", String.valueOf(national.lastYear())),
              voice.say(
                  "per-inhabitant.tonnes",
                  voice.numbers().decimal(total.known().dividedBy(all.getAsLong()).tonnes(), 1)),
              voice.say(
                  "front.coverage",
                  String.valueOf(total.present()),
                  String.valueOf(total.expected())),
              new Whence(voice.language(), Name.NATION)
                  .year(Kind.PER_INHABITANT, national.lastYear())));
    }
    return new MunicipalityPage.Inhabitants(
        perInhabitantSentence(last),
        figures,
        latest
            .map(Population::kind)
            .map(kind -> kind.caveat(voice.language()) + " " + kind.source(voice.language()))
            .orElse(""),
        source("how.per-inhabitant", "#indbygger"));
  }

  private String perInhabitantSentence(int year) {
    Optional<Co2e> total = emissions.total(code, year).asFigure().known();
    Optional<Population> population = house.places().population(municipality.code(), year);
    if (total.filter(Co2e::isNegative).isPresent() && population.isPresent()) {
      return voice.say(
          "per-inhabitant.lead.sink",
          municipality.name(),
          voice.perInhabitant(total.get().negated(), population.get().inhabitants()));
    }
    return total.isPresent() && population.isPresent()
        ? voice.say("per-inhabitant.lead", municipality.name(), perInhabitant(year))
        : voice.say("per-inhabitant.lead.missing", municipality.name(), String.valueOf(year));
  }

  private String perInhabitant(int year) {
    Optional<Co2e> total = emissions.total(code, year).asFigure().known();
    Optional<Population> population = house.places().population(municipality.code(), year);
    return total.isPresent() && population.isPresent()
        ? voice.perInhabitant(total.get(), population.get().inhabitants())
        : voice.say("missing");
  }

  private String counted(int year) {
    return house
        .places()
        .population(municipality.code(), year)
        .map(p -> voice.say("per-inhabitant.count", voice.numbers().whole(p.inhabitants())))
        .orElseGet(() -> voice.say("per-inhabitant.unknown"));
  }

  /// What changed since the vintage before; empty where there is none.
  static Optional<MunicipalityPage.Restated> restated(
      House house, Voice voice, Municipality municipality) {
    return new MunicipalityPages(
            house, voice, municipality, house.accounts().accountOf(municipality))
        .restated();
  }

  private Optional<MunicipalityPage.Restated> restated() {
    return house.accounts().findEarlier(emissions.vintage()).map(this::restated);
  }

  private MunicipalityPage.Restated restated(Vintage earlier) {
    Vintage later = emissions.vintage();
    Comparison comparison = house.accounts().compareWhole(earlier, later);
    String day = voice.numbers().day(earlier.readOn());
    String dayNow = voice.numbers().day(later.readOn());
    List<Restatement.MunicipalityTotals> mine =
        comparison.restatement().municipalities().stream()
            .filter(t -> t.municipality().equals(code))
            .toList();
    List<DataTable.Row> rows =
        mine.stream()
            .map(
                t ->
                    DataTable.Row.of(
                        String.valueOf(t.year()),
                        List.of(
                            voice
                                .cell(t.totals().from().asFigure())
                                .linked(whence.emission(t.year(), earlier.readOn())),
                            voice
                                .cell(t.totals().to().asFigure())
                                .linked(whence.emission(t.year(), later.readOn())),
                            t.totals()
                                .common()
                                .map(change -> voice.signedCell(change.amount()))
                                .orElseGet(voice::notInBoth)
                                .linked(whence.year(Kind.RESTATEMENT, t.year())),
                            t.totals()
                                .common()
                                .map(voice::percentCell)
                                .orElseGet(voice::notInBoth))))
            .toList();
    boolean changed = mine.stream().anyMatch(t -> t.totals().moved().grams() != 0);
    return new MunicipalityPage.Restated(
        changed
            ? voice.say("restated.lead", day, dayNow)
            : voice.say("restated.unchanged", day, dayNow),
        changed ? restatedChange(earlier, comparison.crossings()) : "",
        new DataTable(
            "restated-table",
            voice.say("restated.caption", municipality.name()),
            List.of(voice.say("year"), day, dayNow, voice.say("difference"), voice.say("percent")),
            rows),
        source("how.restated", "#versioner", dayNow, day));
  }

  /// What the new figures do to the sentence "so much less than in the first year".
  private String restatedChange(Vintage earlier, List<Crossing> everyone) {
    Emissions before = house.accounts().emissions(earlier);
    List<Integer> shared = emissions.years().stream().filter(before.years()::contains).toList();
    if (shared.size() < 2) {
      return "";
    }
    int first = shared.getFirst();
    int last = shared.getLast();
    Optional<Change> was = change(before, first, last);
    Optional<Change> is = change(emissions, first, last);
    if (was.isEmpty() || is.isEmpty()) {
      return voice.say("restated.missing");
    }
    if (!was.get().hasShare() || !is.get().hasShare()) {
      return voice.say("restated.no-percent");
    }
    List<Crossing> crossings =
        everyone.stream().filter(c -> c.municipality().equals(code)).toList();
    int decimals = decimals(was.get().share(), is.get().share(), crossings);
    String sentence =
        voice.say(
            "restated.change",
            String.valueOf(first),
            String.valueOf(last),
            voice.numbers().signedPercent(was.get().share(), decimals),
            voice.numbers().signedPercent(is.get().share(), decimals));
    return crossings.isEmpty()
        ? sentence
        : sentence
            + " "
            + voice.say(
                (crossings.getFirst().isLost() ? "restated.lost" : "restated.reached")
                    + (crossings.getFirst().percents().getFirst() == 0 ? ".zero" : ""),
                String.valueOf(Math.abs(crossings.getFirst().percents().getFirst())));
  }

  /// One decimal, or as many as it takes to see on which side of a crossed percentage a change
  /// lies.
  private int decimals(Share was, Share is, List<Crossing> crossings) {
    int decimals = 1;
    for (Crossing crossing : crossings) {
      for (int percent : crossing.percents()) {
        Share crossed = Share.ofPercent(percent);
        while (decimals < MOST_DECIMALS
            && (looksLike(was, crossed, decimals) || looksLike(is, crossed, decimals))) {
          decimals++;
        }
      }
    }
    return decimals;
  }

  private boolean looksLike(Share share, Share other, int decimals) {
    return voice
        .numbers()
        .signedPercent(share, decimals)
        .equals(voice.numbers().signedPercent(other, decimals));
  }

  private Optional<Change> change(Emissions of, int first, int last) {
    Optional<Co2e> from = of.total(code, first).asFigure().known();
    Optional<Co2e> to = of.total(code, last).asFigure().known();
    return from.isPresent() && to.isPresent()
        ? Optional.of(Change.between(from.get(), to.get()))
        : Optional.empty();
  }
}
