package dk.tonsvis.explain;

import dk.tonsvis.pathway.TargetGap;
import dk.tonsvis.plan.Target;
import dk.tonsvis.plan.Targets;
import dk.tonsvis.quantity.Figure;
import dk.tonsvis.reference.Projection;
import dk.tonsvis.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Explains what the nation's own inventory says, measured and projected, and how far that is from
/// the nation's targets.
final class CountryFigures {
  private final Targets targets;
  private final Projection projection;
  private final Origin origin;

  CountryFigures(Reference reference, Targets targets) {
    this.targets = targets;
    this.projection = reference.projection(Projection.NEWEST);
    this.origin = new Origin.Projected(reference.getIdentity(projection.account()), projection);
  }

  Optional<Explanation> find(Name name) {
    return switch (name.kind()) {
      case PROJECTION ->
          name.year()
              .filter(projection.years()::contains)
              .flatMap(
                  year -> name.second().isEmpty() ? Optional.of(total(year)) : part(name, year));
      case ACHIEVED -> name.span().filter(this::isMeasured).map(this::achieved);
      case LEVEL, MANKO, GAP, NEEDED -> target(name).flatMap(target -> find(name.kind(), target));
      default -> Optional.empty();
    };
  }

  // ---- the inventory

  private Explanation total(int year) {
    return Explanation.computed(
        Name.ofYear(Kind.PROJECTION, Name.COUNTRY, year),
        Formula.SUM_OF_SECTORS,
        added(groups().stream().map(group -> group(year, group)).toList()),
        origin);
  }

  private List<String> groups() {
    List<String> groups = new ArrayList<>(projection.sectors());
    groups.add(Projection.CCS);
    groups.add(Projection.CORRECTION);
    return groups;
  }

  private static List<Input> added(List<Explanation> parts) {
    return parts.stream().map(part -> Input.of(Input.Role.ADDED, part)).toList();
  }

  private Optional<Explanation> part(Name name, int year) {
    return name.sectorAmong(groups())
        .map(group -> group(year, group))
        .or(
            () ->
                projection.entries().stream()
                    .filter(entry -> entry.year() == year)
                    .filter(entry -> name(year, entry.crf()).parts().equals(name.parts()))
                    .findFirst()
                    .map(this::code));
  }

  /// A group that has one code and its name stands as that code does.
  private Explanation group(int year, String group) {
    List<Explanation> codes = codes(year, group);
    Name name = name(year, group);
    return codes.size() == 1 && codes.getFirst().name().equals(name)
        ? codes.getFirst()
        : Explanation.computed(name, Formula.SUM_OF_CODES, added(codes), origin);
  }

  private List<Explanation> codes(int year, String group) {
    List<String> codes =
        projection.groups().stream()
            .filter(code -> code.group().equals(group))
            .map(code -> code.crf())
            .toList();
    return projection.entries().stream()
        .filter(entry -> entry.year() == year && codes.contains(entry.crf()))
        .map(this::code)
        .toList();
  }

  private Explanation code(Projection.Entry entry) {
    Figure figure =
        switch (entry.kind()) {
          case STATISTICS -> Figure.measured(entry.amount());
          case PROJECTION -> new Figure.Estimated(entry.amount(), entry.amount(), entry.amount());
        };
    return Explanation.given(
        name(entry.year(), entry.crf()), Value.tonnes(figure), Formula.AS_PUBLISHED, origin);
  }

  private static Name name(int year, String part) {
    return Name.ofSector(Kind.PROJECTION, Name.COUNTRY, year, part);
  }

  // ---- the targets

  private Optional<Target> target(Name name) {
    return targets.of(Target.NATION).stream()
        .filter(target -> target.account().equals(projection.account()))
        .filter(target -> Name.part(target.id()).equals(name.parts().getFirst()))
        .findFirst();
  }

  private Optional<Explanation> find(Kind kind, Target target) {
    return switch (kind) {
      case LEVEL -> Optional.of(level(target));
      case MANKO ->
          Optional.of(target.year())
              .filter(projection.years()::contains)
              .map(year -> apart(Kind.MANKO, target, year));
      case GAP -> measured(target).map(gap -> apart(Kind.GAP, target, gap.lastYear()));
      default -> measured(target).flatMap(this::needed);
    };
  }

  private Explanation level(Target target) {
    return Explanation.given(
        Name.ofTarget(Kind.LEVEL, Name.COUNTRY, target.id()),
        Value.tonnes(target.level()),
        Formula.AS_DECIDED,
        new Origin.Decided(target, Optional.empty()));
  }

  /// What the inventory says of a year, less the level of the target.
  private Explanation apart(Kind kind, Target target, int year) {
    return Explanation.computed(
        Name.ofTarget(kind, Name.COUNTRY, target.id()),
        Formula.LESS,
        List.of(
            Input.of(Input.Role.ADDED, total(year)), Input.of(Input.Role.TAKEN_OFF, level(target))),
        new Origin.Decided(target, Optional.empty()));
  }

  private Optional<TargetGap.Measured> measured(Target target) {
    return TargetGap.between(target, projection.account(), true, projection.statistics())
            instanceof TargetGap.Measured measured
        ? Optional.of(measured)
        : Optional.empty();
  }

  private Optional<Explanation> needed(TargetGap.Measured gap) {
    return gap.neededPerYear()
        .map(
            _ ->
                Explanation.computed(
                    Name.ofTarget(Kind.NEEDED, Name.COUNTRY, gap.target().id()),
                    Formula.PER_YEAR,
                    List.of(
                        Input.of(Input.Role.ADDED, apart(Kind.GAP, gap.target(), gap.lastYear())),
                        years(gap.lastYear(), gap.target().year())),
                    new Origin.Decided(gap.target(), Optional.empty())));
  }

  private boolean isMeasured(List<Integer> span) {
    return span.stream().allMatch(projection.statistics().figures()::containsKey);
  }

  private Explanation achieved(List<Integer> span) {
    return Explanation.computed(
        Name.ofSpan(Kind.ACHIEVED, Name.COUNTRY, span.getFirst(), span.getLast()),
        Formula.FALL_PER_YEAR,
        List.of(
            Input.of(Input.Role.ADDED, total(span.getFirst())),
            Input.of(Input.Role.TAKEN_OFF, total(span.getLast())),
            years(span.getFirst(), span.getLast())),
        origin);
  }

  private static Input years(int from, int to) {
    return new Input(
        Optional.empty(), Input.Role.DIVISOR, new Value.Count(to - from, Value.Of.YEARS));
  }
}
