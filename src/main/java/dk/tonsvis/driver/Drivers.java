package dk.tonsvis.driver;

import dk.tonsvis.account.Accounts;
import dk.tonsvis.account.Emissions;
import dk.tonsvis.indicator.Indicators;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.place.Population;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.reference.AccountIdentity;
import dk.tonsvis.reference.AccountUncertainty;
import dk.tonsvis.reference.Reference;
import dk.tonsvis.reference.Sector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Says why the emissions of a municipality changed, as far as that can be told.
///
/// Each sector is written as inhabitants × what the sector emits per inhabitant in all other
/// municipalities × how much more or less it emits here, and the change is taken apart along the
/// years. The municipality itself is not among the others, so that what a large one does is not
/// half its own yardstick.
public final class Drivers {
  /// Who emits more than this part of what all emit in a sector is no yardstick's object: the
  /// others are then something else, as they are to the town that has the nation's only cement
  /// works.
  static final double MOST_OF_ALL = 0.25;

  private final Accounts accounts;
  private final Stocks stocks;
  private final Places places;
  private final Reference reference;

  public Drivers(Accounts accounts, Indicators indicators, Places places, Reference reference) {
    this.accounts = accounts;
    this.stocks = new Stocks(indicators, places);
    this.places = places;
    this.reference = reference;
  }

  /// By the newest vintage of the account. Throws [java.util.NoSuchElementException] for an account
  /// without a vintage.
  public Why of(Municipality municipality, AccountIdentity account) {
    return of(municipality, account, accounts.newest(account.id()));
  }

  private Why of(Municipality municipality, AccountIdentity account, Emissions emissions) {
    String code = municipality.code().digits();
    List<Integer> years =
        emissions.years().stream().filter(y -> emissions.total(code, y).isComplete()).toList();
    if (years.size() < 2) {
      return new Why.Unexplained(Why.Lacking.YEARS);
    }
    if (years.stream().anyMatch(year -> inhabitants(municipality.code(), year).isEmpty())) {
      return new Why.Unexplained(Why.Lacking.POPULATION);
    }
    List<SectorChange> sectors = new ArrayList<>();
    List<Doubt.Sector> doubts = new ArrayList<>();
    boolean isHeld = !others(municipality, emissions).isEmpty();
    for (String sector : sectors(account)) {
      Course course = new Course(emissions, municipality, sector, years);
      Optional<Share> uncertainty = uncertainty(account, sector);
      if (uncertainty.isEmpty()) {
        return new Why.Unexplained(Why.Lacking.DOUBT);
      }
      Doubt.Sector doubt =
          new Doubt.Sector(
              course.amount(years.getFirst()), course.amount(years.getLast()), uncertainty.get());
      doubts.add(doubt);
      sectors.add(change(course, doubt));
    }
    return new Why.Explained(
        years,
        emissions.total(code, years.getFirst()).known(),
        emissions.total(code, years.getLast()).known(),
        isHeld,
        sectors,
        Doubt.of(doubts));
  }

  /// How many cars and dwellings burn fuel, and what their number goes with, in those of the years
  /// that are counted. What is counted in fewer than two of them is not there.
  public List<StockChange> stocks(Municipality municipality, List<Integer> years) {
    return Stream.of(Stock.values())
        .flatMap(stock -> stocks.of(municipality, stock, years).stream())
        .toList();
  }

  private List<String> sectors(AccountIdentity account) {
    return reference.sectorTree(account.sectorTree().orElseThrow()).leaves().stream()
        .map(Sector::code)
        .toList();
  }

  private Optional<Share> uncertainty(AccountIdentity account, String sector) {
    return account
        .sectorTree()
        .flatMap(tree -> reference.findAccountUncertainty(tree, sector))
        .map(AccountUncertainty::halfWidth);
  }

  /// One sector of one municipality along the years.
  private record Course(
      Emissions emissions, Municipality municipality, String sector, List<Integer> years) {
    Co2e amount(int year) {
      return emissions
          .figure(municipality.code().digits(), year, sector)
          .known()
          .orElseThrow(() -> new IllegalStateException("a complete year lacks " + sector));
    }
  }

  private SectorChange change(Course course, Doubt.Sector doubt) {
    List<Driver> drivers = new ArrayList<>(List.of(Driver.POPULATION));
    Optional<Map<Integer, Double>> elsewhere = elsewhere(course);
    elsewhere.ifPresent(_ -> drivers.add(Driver.ELSEWHERE));
    drivers.add(Driver.HERE);
    List<Product> products = new ArrayList<>();
    for (int year : course.years()) {
      List<Double> factors = new ArrayList<>();
      factors.add(inhabitants(course.municipality().code(), year).getAsDouble());
      elsewhere.ifPresent(byYear -> factors.add(byYear.getOrDefault(year, 0.0)));
      products.add(new Product(course.amount(year), factors));
    }
    Map<Driver, Co2e> terms = new EnumMap<>(Driver.class);
    switch (Split.chained(products)) {
      case Split.Terms split -> {
        for (int k = 0; k < drivers.size(); k++) {
          terms.put(drivers.get(k), split.terms().get(k));
        }
      }
      case Split.Apart apart -> terms.put(Driver.UPTAKE, apart.change());
    }
    return new SectorChange(course.sector(), doubt.from(), doubt.to(), terms, Doubt.of(doubt));
  }

  /// What the sector emits per inhabitant in the others, in grams by year. Empty where there are no
  /// others, where they together take up more than they emit, and where the municipality has more
  /// than [#MOST_OF_ALL] of the sector in one of the years.
  private Optional<Map<Integer, Double>> elsewhere(Course course) {
    List<MunicipalityCode> others =
        others(course.municipality(), course.emissions()).stream()
            .filter(code -> course.years().stream().allMatch(year -> isKnown(course, code, year)))
            .toList();
    Map<Integer, Double> byYear = new TreeMap<>();
    for (int year : course.years()) {
      long grams = 0;
      double inhabitants = 0;
      for (MunicipalityCode code : others) {
        grams = Math.addExact(grams, amount(course, code, year).orElse(Co2e.ZERO).grams());
        inhabitants += inhabitants(code, year).orElse(0);
      }
      double all = (double) grams + course.amount(year).grams();
      if (grams <= 0 || course.amount(year).grams() > MOST_OF_ALL * all) {
        return Optional.empty();
      }
      byYear.put(year, grams / inhabitants);
    }
    return Optional.of(byYear);
  }

  private boolean isKnown(Course course, MunicipalityCode code, int year) {
    return amount(course, code, year).isPresent() && inhabitants(code, year).isPresent();
  }

  private static Optional<Co2e> amount(Course course, MunicipalityCode code, int year) {
    return course.emissions().figure(code.digits(), year, course.sector()).known();
  }

  private static List<MunicipalityCode> others(Municipality municipality, Emissions emissions) {
    return emissions.municipalities().stream()
        .map(MunicipalityCode::new)
        .filter(code -> !code.equals(municipality.code()))
        .toList();
  }

  private OptionalDouble inhabitants(MunicipalityCode code, int year) {
    Optional<Population> population = places.population(code, year);
    return population.isPresent()
        ? OptionalDouble.of(population.get().inhabitants())
        : OptionalDouble.empty();
  }
}
