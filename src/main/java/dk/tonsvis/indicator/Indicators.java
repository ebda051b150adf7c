package dk.tonsvis.indicator;

import dk.tonsvis.journal.Actor;
import dk.tonsvis.journal.Journal;
import dk.tonsvis.place.Municipality;
import dk.tonsvis.place.MunicipalityCode;
import dk.tonsvis.place.Places;
import dk.tonsvis.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps measured series in vintages and tells what they say.
///
/// What is read at a publisher is stored whole or not at all, the same values again change nothing,
/// and nothing is overwritten. A vintage is proposed until a person publishes it.
public final class Indicators {
  private final Database database;
  private final IndicatorStore store;
  private final Journal journal;
  private final Places places;
  private final Clock clock;
  private final List<Indicator> indicators = IndicatorTables.indicators();
  private final Map<String, Dataset> datasets = new HashMap<>();

  public Indicators(Database database, Journal journal, Places places, Clock clock) {
    this.database = database;
    this.store = new IndicatorStore(database);
    this.journal = journal;
    this.places = places;
    this.clock = clock;
    IndicatorTables.datasets().forEach(dataset -> datasets.put(dataset.id(), dataset));
  }

  /// All indicators that are known, in the order to be shown.
  public List<Indicator> list() {
    return indicators;
  }

  /// The members of a group, such as `cars`, in the order to be shown; empty if there is no such.
  public List<Indicator> group(String group) {
    return indicators.stream().filter(i -> i.key().group().equals(group)).toList();
  }

  public Optional<Indicator> find(IndicatorKey key) {
    return indicators.stream().filter(i -> i.key().equals(key)).findFirst();
  }

  /// Throws [NoSuchElementException] for a key that is not known.
  public Indicator get(IndicatorKey key) {
    return find(key).orElseThrow(() -> new NoSuchElementException("no indicator is called " + key));
  }

  /// Throws [NoSuchElementException] for an id that is not known.
  public Dataset dataset(String id) {
    return Optional.ofNullable(datasets.get(id))
        .orElseThrow(() -> new NoSuchElementException("no dataset is called " + id));
  }

  /// An indicator in a municipality as the newest published vintage knows it; empty if nothing is
  /// published. Throws [NoSuchElementException] for a key that is not known.
  public Optional<IndicatorSeries> series(MunicipalityCode municipality, IndicatorKey key) {
    Indicator indicator = get(key);
    boolean invented = places.get(municipality).invented();
    Dataset dataset =
        invented
            ? datasets.values().stream()
                .filter(each -> each.covers(municipality, true))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no dataset of " + municipality))
            : dataset(indicator.dataset());
    return store
        .findLatest(dataset.id())
        .flatMap(vintage -> series(indicator, municipality, dataset, vintage));
  }

  private Optional<IndicatorSeries> series(
      Indicator indicator,
      MunicipalityCode municipality,
      Dataset dataset,
      IndicatorVintage vintage) {
    NavigableMap<Integer, Reading> readings =
        store.readings(vintage, municipality, indicator.key());
    return readings.isEmpty()
        ? Optional.empty()
        : Optional.of(new IndicatorSeries(indicator, municipality, dataset, vintage, readings));
  }

  /// The published vintages, by dataset and day.
  public List<IndicatorVintage> listVintages() {
    return store.list(true);
  }

  /// The vintages that wait for a person to publish them, by dataset and day.
  public List<IndicatorVintage> listProposed() {
    return store.list(false);
  }

  /// The newest published vintage of a dataset.
  public Optional<IndicatorVintage> findLatest(String dataset) {
    return store.findLatest(dataset);
  }

  /// Checks a dataset as it was read and stores it as a proposed vintage.
  public Intake propose(
      String dataset, LocalDate readOn, List<Observation> observations, Actor actor) {
    Dataset of = dataset(dataset);
    List<Shortfall> shortfalls = Inspection.of(observations, keysOf(of), municipalitiesOf(of));
    if (!shortfalls.isEmpty()) {
      return new Intake.Rejected(shortfalls);
    }
    List<Observation> sorted = observations.stream().sorted(Observation.ORDER).toList();
    String hash = ObservationHash.of(sorted);
    return database.inTransaction(
        () -> {
          store.waitForTurn(dataset);
          Optional<IndicatorVintage> same = store.findByContent(dataset, hash);
          if (same.isPresent()) {
            return new Intake.Unchanged(same.get());
          }
          IndicatorVintage vintage = store.insert(dataset, readOn, hash, sorted, clock.instant());
          journal.write(
              actor,
              of.municipality().map(MunicipalityCode::digits),
              new SeriesProposed(
                  vintage.number(), dataset, readOn.toString(), vintage.values(), hash));
          return new Intake.Proposed(vintage);
        });
  }

  private Set<IndicatorKey> keysOf(Dataset dataset) {
    return indicators.stream()
        .filter(i -> dataset.municipality().isPresent() || i.dataset().equals(dataset.id()))
        .map(Indicator::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Municipality> municipalitiesOf(Dataset dataset) {
    return dataset.municipality().map(code -> List.of(places.get(code))).orElseGet(places::list);
  }

  /// Publishes a proposed vintage: from then on everybody sees it.
  public Release publish(int number, Actor actor) {
    return database.inTransaction(
        () -> {
          Optional<IndicatorVintage> found = store.find(number);
          if (found.isEmpty()) {
            return new Release.Unknown(number);
          }
          IndicatorVintage vintage = found.get();
          if (!store.publish(vintage, clock.instant())) {
            return new Release.Already(vintage);
          }
          journal.write(
              actor,
              dataset(vintage.dataset()).municipality().map(MunicipalityCode::digits),
              new SeriesPublished(vintage.number(), vintage.dataset(), vintage.contentHash()));
          return new Release.Published(vintage);
        });
  }

  /// Stores and publishes the vintages that come with the program, unless they are there already.
  public void storeShipped() {
    Actor shipped = Actor.part("reference");
    for (IndicatorTables.Shipped table : IndicatorTables.shipped()) {
      switch (propose(table.dataset(), table.readOn(), table.observations(), shipped)) {
        case Intake.Proposed(IndicatorVintage vintage) -> publish(vintage.number(), shipped);
        case Intake.Unchanged(IndicatorVintage vintage) -> publish(vintage.number(), shipped);
        case Intake.Rejected(List<Shortfall> shortfalls) ->
            throw new IllegalStateException(table.file() + " is not fit: " + shortfalls);
      }
    }
  }
}
