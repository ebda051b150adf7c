package dk.tonsvis.plan;

import dk.tonsvis.plan.Outlook.Published;
import dk.tonsvis.quantity.Co2e;
import dk.tonsvis.reference.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares two plans of one municipality.
final class PlanComparison {
  private static final Comparator<Target> BY_YEAR =
      Comparator.comparingInt(Target::year).thenComparing(Target::id);

  private PlanComparison() {}

  /// @param chain the earlier plan, those that were in force between the two, and the later plan
  static RevisionComparison between(
      List<Plan> chain, Reference reference, RevisionComparison.Readers readers) {
    Plan earlier = chain.getFirst();
    Plan later = chain.getLast();
    if (!earlier.head().municipality().equals(later.head().municipality())) {
      throw new IllegalArgumentException(
          "plans of two municipalities are not compared: %s, %s"
              .formatted(earlier.head().municipality(), later.head().municipality()));
    }
    return new RevisionComparison(
        ActionComparison.between(chain, reference, readers),
        targets(earlier, later, reference),
        themes(earlier, later),
        published(earlier, later),
        Fields.changes(PlanFields.of(earlier), PlanFields.of(later)),
        tables(earlier, later));
  }

  private static List<TargetChange> targets(Plan earlier, Plan later, Reference reference) {
    NamesOfIds earlierNames = new NamesOfIds(earlier, reference);
    NamesOfIds laterNames = new NamesOfIds(later, reference);
    Pairs<Target> pairs =
        Pairs.of(sorted(earlier.targets(), BY_YEAR), sorted(later.targets(), BY_YEAR))
            .where((before, now) -> before.id().equals(now.id()));
    List<TargetChange> changes = new ArrayList<>();
    pairs
        .matched()
        .forEach(
            pair -> changes.add(change(pair.earlier(), pair.later(), earlierNames, laterNames)));
    pairs.earlier().forEach(target -> changes.add(new TargetChange.Dropped(target)));
    pairs.later().forEach(target -> changes.add(new TargetChange.Added(target)));
    return changes;
  }

  private static TargetChange change(
      Target before, Target now, NamesOfIds earlierNames, NamesOfIds laterNames) {
    List<FieldChange> fields =
        Fields.changes(TargetFields.of(before, earlierNames), TargetFields.of(now, laterNames));
    return fields.isEmpty()
        ? new TargetChange.Unchanged(now)
        : new TargetChange.Recut(before, now, fields, Ratchet.ambition(before, now));
  }

  private static List<ThemeChange> themes(Plan earlier, Plan later) {
    BiPredicate<Theme, Theme> hasSameNumber = (one, two) -> one.number().equals(two.number());
    BiPredicate<Theme, Theme> hasSameTitle =
        (one, two) -> one.title().danish().equalsIgnoreCase(two.title().danish());
    Comparator<Theme> order =
        Comparator.comparing(Theme::number, NumberOrder.NATURAL)
            .thenComparing(theme -> theme.title().danish());
    Pairs<Theme> pairs =
        Pairs.of(sorted(earlier.themes(), order), sorted(later.themes(), order))
            .where(hasSameNumber.and(hasSameTitle))
            .where(hasSameTitle)
            .where(hasSameNumber);
    boolean isOneAccount = earlier.head().account().equals(later.head().account());
    List<ThemeChange> changes = new ArrayList<>();
    pairs.matched().stream()
        .sorted(Comparator.comparing(Pairs.Pair::later, order))
        .forEach(
            pair ->
                changes.add(
                    new ThemeChange.Kept(
                        pair.earlier(),
                        pair.later(),
                        isOneAccount && hasSameTitle.test(pair.earlier(), pair.later())
                            ? difference(pair.earlier(), pair.later())
                            : Optional.empty())));
    pairs.earlier().forEach(theme -> changes.add(new ThemeChange.Dropped(theme)));
    pairs.later().forEach(theme -> changes.add(new ThemeChange.Added(theme)));
    return changes;
  }

  private static Optional<Co2e> difference(Theme before, Theme now) {
    if (before.tonnage() instanceof Theme.Tonnage.Own was
        && now.tonnage() instanceof Theme.Tonnage.Own is
        && was.year() == is.year()) {
      return was.reduction()
          .known()
          .flatMap(old -> is.reduction().known().map(recent -> recent.minus(old)));
    }
    return Optional.empty();
  }

  private static List<PublishedChange> published(Plan earlier, Plan later) {
    Comparator<Published> order =
        Comparator.comparing(Published::edition)
            .thenComparingInt(Published::year)
            .thenComparing(Published::account)
            .thenComparing(Published::toString);
    Pairs<Published> pairs =
        Pairs.of(
                sorted(earlier.outlook().published(), order),
                sorted(later.outlook().published(), order))
            .where(Published::equals)
            .where(
                (one, two) ->
                    one.edition().equals(two.edition())
                        && one.year() == two.year()
                        && one.account().equals(two.account()));
    List<PublishedChange> changes = new ArrayList<>();
    pairs
        .matched()
        .forEach(
            pair ->
                changes.add(
                    pair.earlier().equals(pair.later())
                        ? new PublishedChange.Unchanged(pair.later())
                        : new PublishedChange.Changed(pair.earlier(), pair.later())));
    pairs.earlier().forEach(figure -> changes.add(new PublishedChange.Dropped(figure)));
    pairs.later().forEach(figure -> changes.add(new PublishedChange.Added(figure)));
    return changes;
  }

  private static Set<String> tables(Plan earlier, Plan later) {
    Set<String> tables = new TreeSet<>();
    addIf(tables, "pools", differ(earlier.grounds().pools(), later.grounds().pools()));
    addIf(tables, "factors", differ(earlier.grounds().factors(), later.grounds().factors()));
    addIf(
        tables,
        "alternatives",
        differ(earlier.grounds().alternatives(), later.grounds().alternatives()));
    addIf(tables, "baseline", !ownBaseline(earlier).equals(ownBaseline(later)));
    addIf(tables, "doubt", !earlier.outlook().doubt().equals(later.outlook().doubt()));
    addIf(tables, "risks", differ(earlier.adaptation().risks(), later.adaptation().risks()));
    addIf(tables, "goals", differ(earlier.adaptation().goals(), later.adaptation().goals()));
    return tables;
  }

  private static Object ownBaseline(Plan plan) {
    return plan.outlook().baseline() instanceof Baseline.Own own
        ? own.bySector()
        : Optional.empty();
  }

  private static void addIf(Set<String> tables, String table, boolean differs) {
    if (differs) {
      tables.add(table);
    }
  }

  /// In whatever order, which says nothing in these tables.
  private static <T> boolean differ(List<T> one, List<T> other) {
    return !counted(one).equals(counted(other));
  }

  private static <T> Map<T, Long> counted(List<T> items) {
    return items.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static <T> List<T> sorted(List<T> items, Comparator<? super T> order) {
    return items.stream().sorted(order).toList();
  }
}
