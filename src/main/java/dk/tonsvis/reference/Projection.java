package dk.tonsvis.reference;

import dk.tonsvis.quantity.Basis;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.quantity.Series;
import dk.tonsvis.quantity.Share;
import dk.tonsvis.quantity.Years;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A national projection: emissions by CRF code and year, statistics at first and projected after.
///
/// CRF codes are summed into the sectors of our own tree; [#CCS] and [#CORRECTION] are kept apart
/// and are part of no sector, so the sectors alone do not make [#total()]. A projected year is an
/// estimate; its bounds are equal because the source gives none, not because it is certain.
public final class Projection {
  /// Id of the projection that pages show and explain.
  public static final String NEWEST = "kf25";

  /// The group of captured and stored carbon, which is negative.
  public static final String CCS = "ccs";

  /// The group of rows that reconcile the source with itself.
  public static final String CORRECTION = "correction";

  /// Whether a year is past or projected.
  public enum Kind {
    STATISTICS,
    PROJECTION
  }

  /// The emissions of one CRF code in one year.
  public record Entry(String crf, int year, Co2e amount, Kind kind) {}

  private final ProjectionEdition edition;
  private final List<CrfGroup> groups;
  private final List<Entry> entries;
  private final Map<String, String> groupOf = new HashMap<>();
  private final Years years;

  Projection(ProjectionEdition edition, List<CrfGroup> groups, List<Entry> entries) {
    this.edition = edition;
    this.groups = List.copyOf(groups);
    this.entries = List.copyOf(entries);
    for (CrfGroup group : groups) {
      if (groupOf.put(group.crf(), group.group()) != null) {
        throw new IllegalArgumentException("the CRF code " + group.crf() + " is grouped twice");
      }
    }
    TreeMap<Integer, Integer> codesPerYear = new TreeMap<>();
    for (Entry entry : entries) {
      if (!groupOf.containsKey(entry.crf())) {
        throw new IllegalArgumentException("the CRF code " + entry.crf() + " has no group");
      }
      codesPerYear.merge(entry.year(), 1, Integer::sum);
    }
    if (codesPerYear.values().stream().anyMatch(codes -> codes != groupOf.size())) {
      throw new IllegalArgumentException("a CRF code lacks a year in " + edition.id());
    }
    this.years = Years.of(codesPerYear.firstKey(), codesPerYear.lastKey());
  }

  public String id() {
    return edition.id();
  }

  /// How people name it in short: `KF25`.
  public String edition() {
    return edition.edition();
  }

  public Bilingual title() {
    return edition.title();
  }

  /// The id of the account identity whose figures these are.
  public String account() {
    return edition.account();
  }

  public Years years() {
    return years;
  }

  public Kind kindOf(int year) {
    return edition.kindOf(year);
  }

  public List<Entry> entries() {
    return entries;
  }

  /// How each CRF code is grouped, in the order of the source.
  public List<CrfGroup> groups() {
    return groups;
  }

  /// The codes of the sectors it has figures of.
  public Set<String> sectors() {
    Set<String> sectors = new LinkedHashSet<>();
    groups.forEach(group -> sectors.add(group.group()));
    sectors.remove(CCS);
    sectors.remove(CORRECTION);
    return sectors;
  }

  /// The emissions of a sector, or of [#CCS] or [#CORRECTION], by year. Throws
  /// [NoSuchElementException] for a group that it does not have.
  public Series series(String group) {
    if (!groupOf.containsValue(group)) {
      throw new NoSuchElementException(edition.edition() + " has no group " + group);
    }
    return sum(entry -> group.equals(groupOf.get(entry.crf())));
  }

  /// The nation's emissions by year: all sectors, with capture and corrections.
  public Series total() {
    return sum(_ -> true);
  }

  /// The past years of the total, which are counted and not expected.
  public Series statistics() {
    return sum(entry -> entry.kind() == Kind.STATISTICS);
  }

  private Series sum(Predicate<Entry> part) {
    NavigableMap<Integer, Co2e> sums = new TreeMap<>();
    for (Entry entry : entries) {
      if (part.test(entry)) {
        sums.merge(entry.year(), entry.amount(), Co2e::plus);
      }
    }
    NavigableMap<Integer, Figure> figures = new TreeMap<>();
    sums.forEach((year, amount) -> figures.put(year, figure(year, amount)));
    return Series.of(new Basis(account(), edition(), "territorial"), figures);
  }

  private Figure figure(int year, Co2e amount) {
    return switch (kindOf(year)) {
      case STATISTICS -> new Figure.Measured(amount);
      case PROJECTION -> new Figure.Estimated(amount, amount, amount);
    };
  }

  /// The course of a sector from a year on, relative to that year: to be laid on a figure of
  /// another account as its baseline. Throws [NoSuchElementException] for an unknown group.
  public Indexing index(String group, int fromYear) {
    NavigableMap<Integer, Co2e> amounts = series(group).known();
    Co2e base = amounts.get(fromYear);
    if (base == null) {
      return new Indexing.YearUnknown(fromYear);
    }
    if (!base.isPositive()) {
      return new Indexing.BaseNotPositive(fromYear, base);
    }
    NavigableMap<Integer, Share> ratios = new TreeMap<>();
    amounts
        .tailMap(fromYear, true)
        .forEach(
            (year, amount) -> ratios.put(year, new Share(amount.grams() / (double) base.grams())));
    return new Indexing.Index(fromYear, ratios);
  }
}
